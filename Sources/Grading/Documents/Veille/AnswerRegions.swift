import Artifacts

/// Where a document answers each question: from its heading or wording to the next one.
struct AnswerRegions: Sendable {
  /// The statements after each naming of a question, in the order of the document.
  private(set) var ranges: [VeilleQuestion: [Range<Int>]] = [:]
  /// The statements that name a question.
  let names: Set<Int>

  init(_ document: LearnerDocument) {
    let anchors = Self.anchors(of: document)
    names = Set(anchors.map(\.index))
    for question in VeilleQuestion.allCases {
      ranges[question] = Self.ranges(of: question, anchors, in: document)
    }
  }

  /// The first passages that answer a question; a document that names it over and over says no more.
  private static func ranges(
    of question: VeilleQuestion, _ anchors: [Anchor], in document: LearnerDocument
  ) -> [Range<Int>] {
    var result: [Range<Int>] = []
    let other = anchors.indices.filter { !anchors[$0].questions.contains(question) }
    var following = other[...]
    for (position, anchor) in anchors.enumerated() where anchor.questions.contains(question) {
      guard result.count < 16 else { break }
      while let first = following.first, first < position { following.removeFirst() }
      let end = end(of: anchor, before: following.first.map { anchors[$0].index }, in: document)
      result.append((anchor.index + 1)..<max(end, anchor.index + 1))
    }
    return result
  }

  /// Every statement after a naming of the question.
  subscript(question: VeilleQuestion) -> [Range<Int>] { ranges[question] ?? [] }

  private struct Anchor {
    let index: Int
    let questions: Set<VeilleQuestion>
    /// The level of the heading that it is or stands under.
    let level: Int
    let isHeading: Bool
  }

  private static func anchors(of document: LearnerDocument) -> [Anchor] {
    var result: [Anchor] = []
    var level = 0
    for (index, statement) in document.statements.enumerated() {
      if let heading = statement.headingLevel { level = heading }
      guard canName(statement, in: document) else { continue }
      let questions = VeilleQuestion.named(by: statement.words, in: document.text)
      guard !questions.isEmpty else { continue }
      let isHeading = statement.headingLevel != nil
      result.append(Anchor(index: index, questions: questions, level: level, isHeading: isHeading))
    }
    return result
  }

  /// Headings, questions, labels and short numbered lines name a question; sentences answer one.
  private static func canName(_ statement: Statement, in document: LearnerDocument) -> Bool {
    if statement.headingLevel != nil { return true }
    guard statement.role == .prose else { return false }
    if statement.isQuestion || statement.isLabel { return statement.words.count <= 40 }
    guard statement.isFirst, statement.words.count <= 12 else { return false }
    let says = statement.words.contains {
      document.text.isMark($0, ":") || document.text.isMark($0, "=")
        || document.text.isMark($0, ">")
    }
    return !says && document.isNumbered(statement)
  }

  private static func end(of anchor: Anchor, before next: Int?, in document: LearnerDocument) -> Int
  {
    let limit = next ?? document.statements.count
    for index in (anchor.index + 1)..<max(limit, anchor.index + 1) {
      let statement = document.statements[index]
      if let level = statement.headingLevel {
        let isAnswer = document.text.beginsWithAnswer(statement.words)
        if level <= anchor.level, !isAnswer { return index }
      } else if !anchor.isHeading, asksSomethingElse(statement) {
        return index
      }
    }
    return limit
  }

  private static func asksSomethingElse(_ statement: Statement) -> Bool {
    statement.isQuestion && statement.isFirst && statement.role == .prose
      && statement.words.count > 4
  }
}

extension LearnerDocument {
  /// Whether a statement is in an item of a numbered list.
  func isNumbered(_ statement: Statement) -> Bool {
    guard case .listItem(let marker, _) = document.blocks[statement.block].kind else {
      return false
    }
    return marker.utf8.first.map(FoldedText.isDigit) == true
  }

  /// Whether a statement is in an item of a list.
  func isListItem(_ statement: Statement) -> Bool {
    guard case .listItem = document.blocks[statement.block].kind else { return false }
    return true
  }
}

extension FoldedText {
  /// Whether words begin with "réponse" or "answer".
  func beginsWithAnswer(_ words: Range<Int>) -> Bool {
    guard let first = words.first(where: isWord) else { return false }
    return self[first].starts(with: "repon".utf8) || self[first].starts(with: "answer".utf8)
  }
}
