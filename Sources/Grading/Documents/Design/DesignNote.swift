import Artifacts

/// The note on a dashboard's design, with the statements of each of its parts.
package struct DesignNote: Sendable {
  package let document: LearnerDocument
  /// Whether the file's name says what it is.
  package let isNamed: Bool
  /// The statements of each part that has a title, in the order of the document.
  private let parts: [DesignPart: [Range<Int>]]

  /// Reads a document as a design note.
  package init(_ document: LearnerDocument) {
    self.document = document
    isNamed = Self.isNamed(document)
    parts = Self.parts(of: document)
  }

  /// The note among documents: the one whose name says so, else one with three of its four parts.
  static func found(among documents: [LearnerDocument]) -> DesignNote? {
    let notes = documents.map(DesignNote.init)
    let named = notes.filter(\.isNamed)
    if let best = named.max(by: { $0.parts.count < $1.parts.count }) { return best }
    return notes.filter { $0.parts.count >= 3 && $0.isAboutDashboards && !$0.isOther }
      .max { $0.parts.count < $1.parts.count }
  }

  private static func isNamed(_ document: LearnerDocument) -> Bool {
    document.isNamed("design", "conception", "maquette")
  }

  private var isAboutDashboards: Bool {
    document.isNamed("dashboard", "grafana", "tableau")
      || document.statements.contains { statement in
        statement.headingLevel != nil
          && statement.words.contains { document.text[$0].starts(with: "dashboard".utf8) }
      }
  }

  /// Documents that have such parts for other reasons.
  private var isOther: Bool { document.isNamed("veille", "rapport", "report") }

  /// The statements of a part that has a title; empty where it has none or nothing follows it.
  func statements(of part: DesignPart) -> [Int] { (parts[part] ?? []).flatMap { Array($0) } }

  /// Whether the note has a title for a part.
  func hasTitle(of part: DesignPart) -> Bool { parts[part] != nil }

  // MARK: Parts

  private struct Title {
    let part: DesignPart?
    let index: Int
    /// The level of a heading; 7 for a label.
    let level: Int
    /// Whether text of the part follows on the same line.
    let isInline: Bool
  }

  private static func parts(of document: LearnerDocument) -> [DesignPart: [Range<Int>]] {
    let titles = document.statements.indices.compactMap { title(at: $0, in: document) }
    var result: [DesignPart: [Range<Int>]] = [:]
    for (position, title) in titles.enumerated() {
      guard let part = title.part else { continue }
      let next = titles[(position + 1)...].first { other in
        other.part.map { $0 != part } == true || other.level <= title.level
      }
      let start = title.isInline ? title.index : title.index + 1
      let end = max(start, next?.index ?? document.statements.count)
      result[part, default: []].append(start..<end)
    }
    return result
  }

  private static func title(at index: Int, in document: LearnerDocument) -> Title? {
    let statement = document.statements[index]
    let part = part(named: statement, in: document)
    if let level = statement.headingLevel {
      return Title(part: part, index: index, level: level, isInline: false)
    }
    guard let part else { return nil }
    let isTitle = statement.isLabel || statement.isQuestion
    return Title(part: part, index: index, level: 7, isInline: !isTitle)
  }

  /// The part that a heading names anywhere, and a label, question or first cell at its beginning.
  private static func part(named statement: Statement, in document: LearnerDocument) -> DesignPart?
  {
    let text = document.text
    if statement.headingLevel != nil {
      return DesignPart.titles.matches(in: text, statement.words).first?.concept
    }
    guard statement.role == .prose || isRowTitle(statement), statement.isFirst else { return nil }
    if statement.isQuestion || statement.isLabel {
      return statement.words.count <= 16
        ? DesignPart.titles.matches(in: text, statement.words).first?.concept : nil
    }
    guard let colon = statement.words.prefix(7).first(where: { text.isMark($0, ":") }) else {
      let match = DesignPart.titles.matches(in: text, statement.words).first
      let begins = match?.range.lowerBound == statement.words.first(where: text.isWord)
      return isRowTitle(statement) && begins ? match?.concept : nil
    }
    return DesignPart.titles.matches(in: text, statement.words.lowerBound..<colon).first?.concept
  }

  private static func isRowTitle(_ statement: Statement) -> Bool {
    statement.role == .cell && statement.labels.count <= 1 && !statement.isLabel
      && statement.words.count <= 4
  }
}
