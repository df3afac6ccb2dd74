/// A job of a Prometheus configuration: targets that are read in the same way.
public struct ScrapeJob: Sendable, Equatable {
  /// The name; empty where there is none.
  public let name: String
  /// Where the job begins.
  public let location: SourceLocation
  /// Targets that stand in the configuration.
  public let targets: [ScrapeTarget]
  /// Files with targets, as written.
  public let targetFiles: [Located<String>]
  /// Other ways of discovery, by their key, for example `docker_sd_configs`.
  public let discoveries: [Located<String>]
  /// The path that is read.
  public let metricsPath: Located<String>
  /// `http` or `https`.
  public let scheme: String
  /// How often its targets are read, where the job says it.
  public let interval: Located<String>?
  /// Whether relabelling may change where targets are read.
  public let rewritesAddresses: Bool

  init(_ node: Node, path: String) {
    location = SourceLocation(path: path, line: node.line)
    name = node["job_name"]?.text ?? ""
    targets =
      ScrapeTarget.list(node["static_configs"], path: path)
      + Self.namedTargets(node["dns_sd_configs"], path: path)
    targetFiles = (node["file_sd_configs"]?.items ?? []).flatMap {
      $0["files"]?.locatedList(in: path) ?? []
    }
    discoveries = Self.discoveries(node, path: path)
    metricsPath =
      node["metrics_path"]?.located(in: path) ?? Located("/metrics", at: location)
    scheme = node["scheme"]?.text ?? "http"
    interval = node["scrape_interval"]?.located(in: path)
    rewritesAddresses = (node["relabel_configs"]?.items ?? []).contains {
      $0["target_label"]?.text == "__address__"
    }
  }

  /// The targets of `dns_sd_configs`: every name at the port of its entry.
  private static func namedTargets(_ node: Node?, path: String) -> [ScrapeTarget] {
    (node?.items ?? []).flatMap { entry in
      let port = entry["port"]?.text ?? ""
      return (entry["names"]?.locatedList(in: path) ?? []).map { name in
        let host = name.value.hasPrefix("tasks.") ? String(name.value.dropFirst(6)) : name.value
        return ScrapeTarget(address: "\(host):\(port)", location: name.location)
      }
    }
  }

  private static func discoveries(_ node: Node, path: String) -> [Located<String>] {
    let known: Set<String> = ["static_configs", "file_sd_configs", "dns_sd_configs"]
    return (node.entries ?? []).filter {
      $0.key.hasSuffix("_sd_configs") && !known.contains($0.key)
    }.map { Located($0.key, at: SourceLocation(path: path, line: $0.line)) }
  }
}
