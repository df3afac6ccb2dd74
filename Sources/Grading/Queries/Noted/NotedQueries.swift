import Artifacts

/// The queries of all documents of a submission.
enum NotedQueries {
  static func all(in documents: DocumentSet, _ sources: [SourceText]) -> [NotedQuery] {
    let written = documents.documents.filter { mayHoldQueries($0.source) }
    return written.flatMap {
      NotedQueryFinder.queries(in: $0, isAboutOtherThings: isAboutOtherThings($0, documents))
    } + sources.filter(isQueryFile).flatMap(queries)
  }

  private static func mayHoldQueries(_ source: SourceText) -> Bool {
    ["_total", "_bucket", "_seconds", "rate(", "sum("].contains {
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
  private static func isAboutOtherThings(
    _ document: MarkdownDocument, _ documents: DocumentSet
  ) -> Bool {
    let others = [documents.veille, documents.designNote, documents.report]
    return others.contains { $0?.source.path == document.source.path }
  }
}
