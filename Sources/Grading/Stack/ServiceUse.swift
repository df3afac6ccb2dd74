import Artifacts

/// What a service is there for, by what it is given to do.
enum ServiceUse {
  /// The role that a command tells.
  static func role(ofCommand words: [String]) -> ServiceRole? {
    let names = words.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    if names.contains("locust") { return .loadGenerator }
    let options = words.joined(separator: " ")
    if options.contains("--storage.tsdb") { return .prometheus }
    let workers: Set<String> = [
      "celery", "streamlit", "mlflow", "pytest", "jupyter", "alembic", "npm", "node", "yarn",
      "nginx", "gradio", "http.server",
    ]
    return names.contains(where: workers.contains) ? .infrastructure : nil
  }

  /// The role that environment and mounts tell.
  static func role(of service: ComposeService) -> ServiceRole {
    guard service.build == nil else { return .unknown }
    let targets = service.mounts.map(\.target)
    let stores = ["/var/lib/postgresql", "/var/lib/mysql", "/data/db"]
    if targets.contains(where: { target in stores.contains { target.hasPrefix($0) } }) {
      return .database
    }
    return .unknown
  }
}
