import Artifacts

/// The queries of all documents of a submission.
enum NotedQueries {
  static func all(in workspace: Workspace) -> [NotedQuery] {
    workspace.sources.filter(mayHoldQueries).flatMap { source -> [NotedQuery] in
      if isQueryFile(source) { return queries(inFile: source) }
      return NotedQueryFinder.queries(
        in: MarkdownDocument(source), isAboutOtherThings: isAboutOtherThings(source))
    }
  }

  private static func mayHoldQueries(_ source: SourceText) -> Bool {
    let ending = source.path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard ["md", "markdown", "txt", "promql", "pql", "rst", "adoc"].contains(ending) else {
      return false
    }
    return ["_total", "_bucket", "_seconds", "rate(", "sum("].contains {
      source.text.contains(bytesOf: $0)
    }
  }

  private static func isQueryFile(_ source: SourceText) -> Bool {
    source.path.hasSuffix(".promql") || source.path.hasSuffix(".pql")
  }

  /// A file of queries alone: all of it is one block.
  private static func queries(inFile source: SourceText) -> [NotedQuery] {
    QueryBlock.queries(in: source.text).map {
      NotedQuery(
        text: $0.text, expression: $0.expression, path: source.path, line: $0.line + 1,
        isExplained: $0.hasComment, context: .notes)
    }
  }

  /// Whether a document answers other questions of the course.
  private static func isAboutOtherThings(_ source: SourceText) -> Bool {
    let words = TitleWords(source.name)
    return words.hasAny(of: ["veille", "design", "rapport", "report", "conception", "stress"])
  }
}
