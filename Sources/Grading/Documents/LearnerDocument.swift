package import Artifacts

/// A document of a learner, cut into statements of which the course's own lines are marked.
package struct LearnerDocument: Sendable {
  package let document: MarkdownDocument
  package let text: FoldedText
  package let statements: [Statement]
  /// The lines that are the course's own.
  package let copiedLines: Set<Int>
  /// How much of the document's lines is the course's own, 0 to 1.
  package let copiedShare: Double

  package init(_ source: SourceText) {
    self.init(MarkdownDocument(source))
  }

  package init(_ document: MarkdownDocument) {
    self.document = document
    let copies = CourseText.copies(in: document.source)
    copiedLines = copies.lines
    copiedShare = copies.share
    var reader = StatementReader(document, copied: copies.lines)
    reader.run()
    text = reader.text
    statements = reader.statements
  }

  /// The path inside the submission.
  package var path: String { document.source.path }

  /// A statement's line as evidence.
  func evidence(_ statement: Statement) -> Evidence { .line(statement.line, of: document.source) }
}
