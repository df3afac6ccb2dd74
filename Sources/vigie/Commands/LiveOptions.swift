import ArgumentParser
import Foundation
import Grading

/// The options of commands that ask running servers.
struct LiveOptions: ParsableArguments {
  /// Whether servers are asked.
  enum Mode: String, ExpressibleByArgument, CaseIterable {
    /// What answers is asked, the rest is blocked.
    case auto
    /// A server that cannot be reached ends with exit code 3.
    case on
    /// Files only.
    case off
  }

  @Option(name: .customLong("live"), help: "Ask the running servers: auto, on or off.")
  var mode: Mode = .auto

  @Option(help: "The address of the application, for example http://localhost:8000.")
  var app: String?

  @Option(help: "The address of Prometheus.")
  var prometheus: String?

  @Option(help: "The address of Grafana.")
  var grafana: String?

  @Option(help: "The address of Alertmanager.")
  var alertmanager: String?

  @Option(help: "A token of a Grafana service account (else VIGIE_GRAFANA_TOKEN, or VIGIE_GRAFANA_USER and VIGIE_GRAFANA_PASSWORD).")
  var grafanaToken: String?

  @Flag(help: "Allow calls of routes that write.")
  var exercise = false

  /// The addresses: the submission's, overridden by the user's.
  func addresses(of workspace: Workspace) -> ServerAddresses {
    var addresses = ServerAddresses(of: workspace)
    if let app { addresses.app = ServerAddress(url: app, origin: .user) }
    if let prometheus { addresses.prometheus = ServerAddress(url: prometheus, origin: .user) }
    if let grafana { addresses.grafana = ServerAddress(url: grafana, origin: .user) }
    if let alertmanager { addresses.alertmanager = ServerAddress(url: alertmanager, origin: .user) }
    return addresses
  }

  /// What opens Grafana: the user's token or password, else the course's admin/admin.
  var credentials: GrafanaCredentials {
    let environment = ProcessInfo.processInfo.environment
    if let token = grafanaToken ?? environment["VIGIE_GRAFANA_TOKEN"] { return .token(token) }
    return .password(
      user: environment["VIGIE_GRAFANA_USER"] ?? "admin",
      password: environment["VIGIE_GRAFANA_PASSWORD"] ?? "admin")
  }
}
