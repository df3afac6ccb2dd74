import Artifacts

/// Every YAML file of a submission, read once.
struct StackDocuments: Sendable {
  struct File: Sendable {
    let source: SourceText
    let documents: Result<[Node], SyntaxProblem>

    /// The first document; an empty file is null.
    var first: Result<Node, SyntaxProblem> {
      documents.map { $0.first ?? Node(.null, line: 1, column: 1) }
    }

    /// The documents of a file that could be read.
    var nodes: [Node] { (try? documents.get()) ?? [] }
  }

  /// More files than this are not read.
  private static let limit = 400

  let files: [File]

  init(_ files: StackFiles) {
    self.files = files.sources.lazy.filter(Self.isCandidate).prefix(Self.limit).map {
      File(source: $0, documents: Self.documents(of: $0))
    }
  }

  private static func isCandidate(_ source: SourceText) -> Bool {
    guard source.path.hasSuffix(".yml") || source.path.hasSuffix(".yaml") else { return false }
    return !source.path.hasPrefix(".github/") && !source.path.contains("/.github/")
  }

  private static func documents(of source: SourceText) -> Result<[Node], SyntaxProblem> {
    do throws(SyntaxProblem) {
      return .success(try Node.yamlDocuments(source))
    } catch {
      return .failure(error)
    }
  }

  /// What `read` makes of every document of every file.
  func all<Value>(_ read: (Node, String) -> Value?) -> [Value] {
    files.flatMap { file in file.nodes.compactMap { read($0, file.source.path) } }
  }
}
