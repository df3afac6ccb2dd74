import Artifacts

/// The configuration of Prometheus: which file it is, whether it can be read, whether it is mounted.
struct PrometheusSetup: Sendable {
  /// What compose gives to Prometheus.
  let file: ConfigurationFile
  /// The text of the configuration that is judged: the mounted one, else the best of the submission.
  let source: SourceText?
  /// Its first document, or why there is none.
  let document: Result<Node, SyntaxProblem>?
  /// What it says.
  let config: PrometheusConfig?

  init(
    service: StackService?, compose: ComposeSet, documents: StackDocuments, in files: StackFiles
  ) {
    let place =
      service?.configurationPath(
        usual: "/etc/prometheus/prometheus.yml", whenCommandOmitsIt: "/prometheus/prometheus.yml")
      ?? "/etc/prometheus/prometheus.yml"
    file = ConfigurationFile(at: place, of: service, in: files)
    let candidate = Self.candidate(file, documents: documents)
    if let candidate {
      source = candidate.source
      document = candidate.first
    } else if let inline = Self.inline(service, place: place, compose: compose) {
      source = inline
      document = Self.read(inline)
    } else {
      source = file.isMounted ? file.path.flatMap(files.source) : nil
      document = source.map(Self.read)
    }
    let path = source?.path ?? ""
    config = (try? document?.get()).flatMap { PrometheusConfig($0, path: path) }
  }

  private static func read(_ source: SourceText) -> Result<Node, SyntaxProblem> {
    do throws(SyntaxProblem) {
      return .success(try Node(yaml: source))
    } catch {
      return .failure(error)
    }
  }

  private static func candidate(
    _ file: ConfigurationFile, documents: StackDocuments
  ) -> StackDocuments.File? {
    if file.isMounted { return documents.files.first { $0.source.path == file.path } }
    let found = documents.files.filter(isCandidate)
    return found.min { rank($0) < rank($1) }
  }

  private static func isCandidate(_ file: StackDocuments.File) -> Bool {
    switch file.first {
    case .success(let node):
      PrometheusConfig.isPrometheusConfig(node)
        || hasPrometheusName(file.source) && node["job_name"] == nil
          && file.source.text.contains("job_name")
    case .failure:
      hasPrometheusName(file.source) && file.source.text.contains("scrape")
    }
  }

  private static func hasPrometheusName(_ source: SourceText) -> Bool {
    let name = source.name.lowercased()
    return name.hasPrefix("prom") && !name.contains("compose")
  }

  private static func rank(_ file: StackDocuments.File) -> (Int, Int, Int, String) {
    let isSound = if case .success = file.first { 0 } else { 1 }
    let isNamed = file.source.name.lowercased().hasPrefix("prometheus.") ? 0 : 1
    return (isSound, isNamed, file.source.path.count { $0 == "/" }, file.source.path)
  }

  /// A configuration that stands in the compose file itself, under `configs`.
  private static func inline(
    _ service: StackService?, place: String, compose: ComposeSet
  ) -> SourceText? {
    guard let grant = service?.definition.configs.first(where: { $0.target == place }) else {
      return nil
    }
    let file = compose.files.first { $0.path == grant.location.path }
    return file?.configContents[grant.source].map {
      SourceText(path: $0.location.path, text: $0.value)
    }
  }

  /// Whether the configuration reaches Prometheus: by a mount, a build, or the compose file itself.
  var isDelivered: Bool {
    file.isMounted || file.path == nil && source.map { !$0.path.isEmpty && isInline } ?? false
  }

  private var isInline: Bool { document != nil && source?.name.contains("compose") == true }
}
