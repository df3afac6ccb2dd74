package import Artifacts

/// A document of a learner, cut into statements of which the course's own lines are marked.
package struct LearnerDocument: Sendable {
  package let document: MarkdownDocument
  package let text: FoldedText
  package private(set) var statements: [Statement]
  /// The lines that are the course's own.
  package let copiedLines: Set<Int>
  /// How much of the document's lines is the course's own, 0 to 1.
  package let copiedShare: Double
  /// The file's name, folded.
  package let name: FoldedText
  /// Whether it is written in French rather than English.
  package let isFrench: Bool

  /// Reads a document from its text.
  package init(_ source: SourceText) {
    self.init(MarkdownDocument(source))
  }

  /// Cuts a document that has been read.
  package init(_ document: MarkdownDocument) {
    self.document = document
    let copies = CourseText.copies(in: document.source)
    copiedLines = copies.lines
    copiedShare = copies.share
    name = FoldedText(document.source.name)
    var reader = StatementReader(document, copied: copies.lines)
    reader.run()
    text = reader.text
    statements = reader.statements
    isFrench = reader.text.isFrench
  }

  /// The same document with some statements taken as questions.
  func asking(at indices: Set<Int>) -> LearnerDocument {
    var copy = self
    for index in indices { copy.statements[index] = statements[index].asking }
    return copy
  }

  /// The same document with nothing to say outside some statements.
  func keeping(_ indices: Set<Int>) -> LearnerDocument {
    var copy = self
    for index in statements.indices where !indices.contains(index) {
      copy.statements[index] = statements[index].silenced
    }
    return copy
  }

  /// The path inside the submission.
  package var path: String { document.source.path }

  /// A statement's line as evidence.
  func evidence(_ statement: Statement) -> Evidence { .line(statement.line, of: document.source) }

  /// The lines of statements as evidence, one for each line.
  func evidence(_ indices: [Int], limit: Int = 3) -> [Evidence] {
    var lines: Set<Int> = []
    let first = indices.map { statements[$0] }.filter { lines.insert($0.line).inserted }
    return first.prefix(limit).map(evidence)
  }

  /// Whether a statement is something that the learner was to fill in.
  func isPlaceholder(_ statement: Statement) -> Bool { text.isPlaceholder(statement.words) }

  /// Whether a statement holds text of the learner's: no heading, no question, no blank, nothing copied.
  func isOwn(_ statement: Statement) -> Bool {
    statement.isEvidence && !isPlaceholder(statement)
  }

  /// How many words of the learner's the document holds.
  package var ownWordCount: Int {
    statements.reduce(0) { $0 + (isOwn($1) ? wordCount($1.words) : 0) }
  }

  /// How many words stand in a range, punctuation left out.
  func wordCount(_ words: Range<Int>) -> Int { words.count(where: text.isWord) }

  /// Whether the name of the file holds one of these words.
  func isNamed(_ words: String...) -> Bool {
    let name = name.text
    return words.contains(where: name.contains)
  }
}
