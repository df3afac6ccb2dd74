import Artifacts
import Grading
import Testing
import Wording

/// A text with the grade that a trainer gives it.
struct VeilleCase: Sendable, CustomTestStringConvertible {
  let grade: VeilleAnswer.Grade
  let text: String
  /// Whether the text stands under the course's question, or is a document by itself.
  let isAsked: Bool

  var testDescription: String { "\(grade): \(text.prefix(60).replacing("\n", with: " ⏎ "))" }

  static func complete(_ text: String) -> VeilleCase { VeilleCase(.complete, text) }
  static func partial(_ text: String) -> VeilleCase { VeilleCase(.partial, text) }
  static func missing(_ text: String) -> VeilleCase { VeilleCase(.missing, text) }
  /// A whole document, headings and all.
  static func document(_ grade: VeilleAnswer.Grade, _ text: String) -> VeilleCase {
    VeilleCase(grade, text, isAsked: false)
  }

  private init(_ grade: VeilleAnswer.Grade, _ text: String, isAsked: Bool = true) {
    self.grade = grade
    self.text = text
    self.isAsked = isAsked
  }

  func document(asking question: String) -> LearnerDocument {
    let text =
      isAsked ? "# Veille\n\n### \(question)\n\n\(text)\n\n### Autre chose\n\nFin.\n" : text
    return LearnerDocument(SourceText(path: "VEILLE_OBSERVABILITE.md", text: text))
  }

  func check(_ question: VeilleQuestion, asking wording: String) {
    let answer = VeilleReading(document(asking: wording)).answer(to: question)
    #expect(answer.grade == grade, "\(answer.reason.english)\n\(text)")
  }
}
