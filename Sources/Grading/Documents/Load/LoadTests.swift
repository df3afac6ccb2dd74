import Artifacts

/// The load tests that a document records: numbers of RPS, latency and errors beside a number of users.
package struct LoadTests: Sendable {
  private let document: LearnerDocument
  private var text: FoldedText { document.text }
  private var found: [LoadTest] = []
  /// The load of the heading or line above.
  private var current: LoadTest.Load?
  private var currentLevel = 0
  /// The load that the first cell of the row names.
  private var rowLoad: LoadTest.Load?

  package init(in document: LearnerDocument) {
    self.document = document
    for statement in document.statements { read(statement) }
  }

  /// The loads with enough measures, fewest users first; tests known only by name count where no users are given.
  package var recorded: [LoadTest] {
    let recorded = found.filter(\.isRecorded)
    let byUsers = recorded.filter { if case .users = $0.load { true } else { false } }
    return byUsers.count >= recorded.count - byUsers.count
      ? byUsers : recorded.filter { if case .test = $0.load { true } else { false } }
  }

  // MARK: Statements

  private mutating func read(_ statement: Statement) {
    if let level = statement.headingLevel { return readHeading(statement, level) }
    if statement.isQuestion, statement.role == .prose { return }
    guard !document.isPlaceholder(statement) else { return }
    switch statement.role {
    case .cell: readCell(statement)
    case .code: readCode(statement)
    case .prose, .heading: readProse(statement)
    }
  }

  private mutating func readHeading(_ statement: Statement, _ level: Int) {
    if let load = load(in: statement.words) {
      current = load
      currentLevel = level
    } else if level <= currentLevel {
      current = nil
    }
  }

  private mutating func readProse(_ statement: Statement) {
    let loads = loads(in: statement.words)
    // A sentence speaks for itself; a label or a short line for what follows it.
    let isShort =
      statement.isLabel || (statement.isFirst && document.wordCount(statement.words) <= 10)
    if let load = loads.last, isShort { current = load }
    guard !statement.isCopied else { return }
    let measures = measured(in: statement.words)
    for load in loads.isEmpty ? [current].compactMap(\.self) : loads.suffix(1) {
      note(measures, load, statement)
    }
  }

  /// The summary that Locust prints at its end has everything in one line.
  private mutating func readCode(_ statement: Statement) {
    if let load = load(in: statement.words) { current = load }
    let numbers = statement.words.count { text.number($0) != nil }
    guard let current, text.contains("aggregated", in: statement.words), numbers >= 4 else {
      return
    }
    note([.throughput, .latency, .errors], current, statement)
  }

  private mutating func readCell(_ statement: Statement) {
    guard !statement.isLabel else { return }
    let row = statement.labels.count > 1 ? statement.labels.first : nil
    let column = statement.labels.last
    guard hasNumber(statement.words) else {
      if row == nil { rowLoad = nil }
      return
    }
    let labels = [row, column].compactMap(\.self)
    if row == nil {
      rowLoad = self.load(in: statement.words, isLabel: column.map(namesUsers) ?? false)
      if rowLoad != nil { return }
    }
    let named = labels.compactMap { self.load(in: $0, isLabel: true) }.first
    let load = named ?? (row == nil ? nil : rowLoad) ?? current
    let kinds = labels.flatMap { LoadMeasure.wordings.concepts(in: text, $0) }
    guard let load else { return }
    note(Set(kinds).union(measured(in: statement.words)), load, statement)
  }

  private func namesUsers(_ words: Range<Int>) -> Bool {
    words.contains { Self.userWords.contains(text.text($0)) || text.is($0, "charge") }
  }

  private mutating func note(
    _ measures: Set<LoadMeasure>, _ load: LoadTest.Load, _ statement: Statement
  ) {
    guard !measures.isEmpty else { return }
    if let index = found.firstIndex(where: { $0.load == load }) {
      found[index].measures.formUnion(measures)
    } else {
      found.append(LoadTest(load: load, measures: measures, evidence: document.evidence(statement)))
    }
  }

  // MARK: Words

  /// The measures that are named with a number beside them.
  private func measured(in words: Range<Int>) -> Set<LoadMeasure> {
    let matches = LoadMeasure.wordings.matches(in: text, words)
    let numbers = words.filter { isMeasured($0, in: words) && !matches.covers($0) }
    return Set(
      matches.filter { match in
        numbers.contains { abs($0 - match.range.lowerBound) <= 12 }
      }.map(\.concept))
  }

  private func hasNumber(_ words: Range<Int>) -> Bool {
    words.contains { text.number($0) != nil && !text[$0].contains(UInt8(ascii: "x")) }
  }

  private static let notMeasured: Set<String> = [
    "users", "user", "utilisateurs", "utilisateur", "vus", "vu", "min", "minutes", "minute",
    "percentile",
    "th", "e", "eme", "test", "tests", "clients", "virtual", "concurrents", "simultanes", "spawn",
  ]

  /// Whether a number is the outcome of a measurement rather than a load, a duration of the test or a rank.
  private func isMeasured(_ index: Int, in words: Range<Int>) -> Bool {
    guard text.number(index) != nil, !text[index].contains(UInt8(ascii: "x")) else { return false }
    let next = index + 1 < words.upperBound ? text.text(index + 1) : ""
    let previous = index > words.lowerBound ? text.text(index - 1) : ""
    let leads: Set<String> = [
      "test", "phase", "etape", "users", "utilisateurs", "p", "rate", "locust",
    ]
    return !Self.notMeasured.contains(next) && !leads.contains(previous)
  }

  private func load(in words: Range<Int>, isLabel: Bool = false) -> LoadTest.Load? {
    loads(in: words, isLabel: isLabel).first
  }

  private static let userWords: Set<String> = [
    "users", "user", "utilisateurs", "utilisateur", "vus", "vu", "clients", "u", "usagers",
    "virtual",
    "concurrents", "simultanes", "concurrent",
  ]

  /// The numbers of users in words: "20 users", "users : 20", "20" alone as a label, "test 1".
  private func loads(in words: Range<Int>, isLabel: Bool = false) -> [LoadTest.Load] {
    var result: [LoadTest.Load] = []
    for index in words where FoldedText.isDigit(text.firstByte(index)) {
      guard let number = text.number(index), number >= 1, number <= 1_000_000,
        number == number.rounded()
      else { continue }
      if isUsers(index, in: words) || (isLabel && words.count == 1 && number >= 5) {
        result.append(.users(Int(number)))
      }
    }
    if result.isEmpty, let test = test(in: words) { result.append(test) }
    return result
  }

  private func isUsers(_ index: Int, in words: Range<Int>) -> Bool {
    let isGlued = text[index].last == UInt8(ascii: "u")
    let next = index + 1 < words.upperBound ? text.text(index + 1) : ""
    if Self.userWords.contains(next) || isGlued { return true }
    for offset in [1, 2] where index - offset >= words.lowerBound {
      let word = text.text(index - offset)
      if ["users", "utilisateurs", "user"].contains(word) { return true }
      if ![":", "=", "|", "-", "~"].contains(word) { return false }
    }
    return false
  }

  private func test(in words: Range<Int>) -> LoadTest.Load? {
    for index in words.dropLast() where text.is(index, "test") || text.is(index, "palier") {
      if let number = text.number(index + 1), number < 100 { return .test("test \(Int(number))") }
    }
    return nil
  }
}

extension [Lexicon<LoadMeasure>.Match] {
  /// Whether a word is part of a wording.
  fileprivate func covers(_ index: Int) -> Bool { contains { $0.range.contains(index) } }
}
