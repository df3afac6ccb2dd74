import Artifacts

/// The configuration of Alertmanager: which file it is, whether it is mounted.
struct AlertmanagerSetup: Sendable {
  /// What compose gives to Alertmanager.
  let file: ConfigurationFile
  /// The text of the configuration that is judged: the mounted one, else the best of the submission.
  let source: SourceText?
  /// Its first document, or why there is none.
  let document: Result<Node, SyntaxProblem>?
  /// What it says.
  let config: AlertmanagerConfig?

  init(service: StackService?, documents: StackDocuments, in files: StackFiles) {
    let usual = "/etc/alertmanager/alertmanager.yml"
    let place =
      service?.configurationPath(
        usual: usual, whenCommandOmitsIt: "/alertmanager/alertmanager.yml") ?? usual
    file = ConfigurationFile(at: place, of: service, in: files)
    let candidate = Self.candidate(file, documents: documents)
    source = candidate?.source
    document = candidate?.first
    let path = candidate?.source.path ?? ""
    config = (try? candidate?.first.get()).flatMap { AlertmanagerConfig($0, path: path) }
  }

  private static func candidate(
    _ file: ConfigurationFile, documents: StackDocuments
  ) -> StackDocuments.File? {
    if file.isMounted { return documents.files.first { $0.source.path == file.path } }
    let found = documents.files.filter { document in
      switch document.first {
      case .success(let node): AlertmanagerConfig.isAlertmanagerConfig(node)
      case .failure: document.source.name.lowercased().hasPrefix("alertmanager")
      }
    }
    return found.min { $0.source.path.count < $1.source.path.count }
  }
}
