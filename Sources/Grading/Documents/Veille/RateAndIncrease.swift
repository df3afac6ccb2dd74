/// The two functions that the first question is about.
enum CounterFunction: Sendable {
  case rate, increase

  var other: CounterFunction {
    switch self {
    case .rate: .increase
    case .increase: .rate
    }
  }
}

/// What a text says of `rate()` and `increase()`: each wording goes to the function that it speaks of.
struct RateAndIncrease {
  enum Saying: Sendable {
    /// Per second.
    case perSecond
    /// A rate or an average, not said of what.
    case rateOnly
    /// A total.
    case total
    /// A growth.
    case growth
    /// A range of time.
    case window
    /// `rate` times the length of the range.
    case product
  }

  struct Fact {
    let function: CounterFunction
    let saying: Saying
    let statement: Int
  }

  private let document: LearnerDocument
  private var text: FoldedText { document.text }
  private let isFrench: Bool
  private(set) var facts: [Fact] = []
  /// The functions that are named, with their statements.
  private(set) var named: [(function: CounterFunction, statement: Int)] = []

  private var current: CounterFunction?
  private var distance = 0
  private var order: (first: CounterFunction, second: CounterFunction) = (.rate, .increase)

  init(_ document: LearnerDocument, _ range: Range<Int>) {
    self.document = document
    isFrench = document.isFrench
    for index in range { read(index) }
  }

  private static let sayings = Lexicon<Saying>([
    .perSecond: """
    par seconde* | par sec | per second* | per sec | / s | / sec | / seconde* | / second* | rps \
    | vitesse* | debit* | speed* | how fast | how quickly | chaque seconde | each second \
    | every second | a la seconde | divise* par le temps | divise* par la duree \
    | divise* .. secondes | divided by .. seconds | throughput | rapidement
    """,
    .rateOnly: """
    taux | moyenne* | average* | croissance | frequence | rythme* | derivee | pente | slope \
    | growth | cadence | frequency | pace | instantane*
    """,
    .total: """
    total* | absolu* | cumul* | nombre de | nombre d | combien | how many | how much | quantite* \
    | valeur brute | brut | brute | raw | count of | number of | accumul* | somme | sum \
    | entier* | delta | difference entre | difference between | absolute | nombre brut \
    | nb de | nombre total | count of all
    """,
    .growth: """
    augment* | accroissement* | hausse* | increase | increment* | grew | grown | grows \
    | rise | rose | risen | went up | gone up | gagne* | evenement* | events | variation* \
    | monte | increased | progression | croissance | growth | change*
    """,
    .window: """
    fenetre* | periode* | intervalle* | plage* | duree | laps | window | range | period \
    | interval | timeframe | pendant | durant | during | sur les | sur 5 | sur 1 | sur une | sur la \
    | sur un | en 5 | en 1 | dernier* | last | over | minutes | minute | heure* | hour* | within \
    | between | 5m | 1h | 5 min
    """,
    .product: """
    multipli* | * | fois .. duree | fois .. secondes | times the | fois la | x la duree \
    | x duree | x 300 | x le nombre
    """,
  ])

  // MARK: Statements

  private mutating func read(_ index: Int) {
    let statement = document.statements[index]
    if statement.headingLevel != nil { return readHeading(statement, index) }
    if statement.isCopied || (statement.isQuestion && statement.role == .prose) {
      return readQuestion(statement)
    }
    if statement.role == .cell { return readCell(statement, index) }
    let mentions = note(mentions(in: statement.words), index)
    if mentions.isEmpty { distance += 1 } else { distance = 0 }
    if distance > 6 { current = nil }
    readClauses(statement, index, mentions)
  }

  private mutating func readHeading(_ statement: Statement, _ index: Int) {
    let mentions = note(mentions(in: statement.words), index)
    current = mentions.count == 1 ? mentions[0].function : nil
    distance = mentions.count == 1 ? -12 : 0
  }

  private mutating func readQuestion(_ statement: Statement) {
    let mentions = mentions(in: statement.words)
    if let first = mentions.first, mentions.count > 1 {
      order = (first.function, first.function.other)
    }
    current = nil
  }

  private mutating func readCell(_ statement: Statement, _ index: Int) {
    let own = note(mentions(in: statement.words), index)
    let labels = statement.labels.reversed().flatMap { self.mentions(in: $0) }
    guard !statement.isLabel else { return }
    let functions = Set(labels.map(\.function))
    current = functions.count == 1 ? labels.first?.function : nil
    readClauses(statement, index, own)
    current = nil
  }

  private mutating func note(_ mentions: [Mention], _ index: Int) -> [Mention] {
    named += mentions.map { ($0.function, index) }
    return mentions
  }

  // MARK: Clauses

  /// The words of a clause and the function that it speaks of.
  private mutating func readClauses(_ statement: Statement, _ index: Int, _ mentions: [Mention]) {
    var start = statement.words.lowerBound
    let sayings = Self.sayings.matches(in: text, statement.words)
    let ends = breaks(in: statement, mentions) + [statement.words.upperBound]
    for end in ends {
      readClause(start..<end, index, mentions, sayings, in: statement.words)
      start = end
    }
  }

  private mutating func readClause(
    _ clause: Range<Int>, _ index: Int, _ mentions: [Mention],
    _ sayings: [Lexicon<Saying>.Match], in sentence: Range<Int>
  ) {
    let own = mentions.filter { clause.contains($0.word) && !$0.isContrast }
    let pair = own.count == 2 && isPair(own[0], own[1])
    if pair {
      order = (own[0].function, own[1].function)
      current = nil
    } else if own.isEmpty, let ordinal = ordinal(in: clause) {
      current = ordinal
    } else if own.isEmpty, !Self.both.matches(in: text, clause).isEmpty {
      current = nil
    }
    for saying in sayings where clause.contains(saying.range.lowerBound) {
      guard !isMention(saying, mentions), !isDenied(saying, clause) else { continue }
      let function = pair ? nil : function(at: saying.range.lowerBound, own)
      let later = mentions.first { $0.word >= clause.upperBound && !$0.isContrast }?.function
      add(saying.concept, to: function ?? (pair ? nil : later), index, own)
    }
    if !pair, let last = own.last { current = last.function }
  }

  private mutating func add(
    _ saying: Saying, to function: CounterFunction?, _ index: Int, _ own: [Mention]
  ) {
    if saying == .product {
      guard Set(own.map(\.function)).contains(.increase) || function == .increase else { return }
      return facts.append(Fact(function: .increase, saying: .total, statement: index))
    }
    guard let function else { return }
    facts.append(Fact(function: function, saying: saying, statement: index))
  }

  private func isMention(_ saying: Lexicon<Saying>.Match, _ mentions: [Mention]) -> Bool {
    mentions.contains { saying.range.contains($0.word) }
  }

  private func isDenied(_ saying: Lexicon<Saying>.Match, _ clause: Range<Int>) -> Bool {
    Negation.denies(saying.range, within: clause, in: text)
  }

  private func function(at word: Int, _ own: [Mention]) -> CounterFunction? {
    own.last { $0.word < word }?.function ?? (own.isEmpty ? current : own.first?.function)
  }

  private static let both = Lexicon<Bool>([
    true: "les deux | both | ces deux | ces fonctions | toutes deux | the two | these functions"
  ])

  private static let ordinals = Lexicon<Bool>([
    true: "la premiere | le premier | the first | the former | l une | l un | premier | premiere",
    false: """
    la seconde | la deuxieme | le second | le deuxieme | the second | the latter | l autre \
    | the other | deuxieme
    """,
  ])

  private func ordinal(in clause: Range<Int>) -> CounterFunction? {
    let found = Self.ordinals.matches(in: text, clause).first { match in
      match.range.lowerBound == clause.lowerBound
        || !text.is(match.range.lowerBound - 1, "a") && !text.is(match.range.lowerBound - 1, "par")
    }
    guard let found, found.range.lowerBound <= clause.lowerBound + 1 else { return nil }
    return found.concept ? order.first : order.second
  }

  private enum Break: Sendable { case hard, soft }

  private static let breakWords = Lexicon<Break>([
    .hard: "; | mais | but | tandis | alors que | while | whereas | contre | vs | versus | lorsque",
    .soft: ", | et | and | - | / | . | puis | then | with",
  ])

  /// Where clauses begin: at words of contrast, and at commas, conjunctions and lines that lead to a function.
  private func breaks(in statement: Statement, _ mentions: [Mention]) -> [Int] {
    let words = statement.words
    let matches = Self.breakWords.matches(in: text, words).map { ($0.range.lowerBound, $0.concept) }
    // In code a comment goes with the line under it.
    let starts =
      statement.role == .code ? [] : words.dropFirst().filter { text.words[$0].isLineStart }
    let lines = starts.map { ($0, Break.soft) }
    let found = (matches + lines).sorted { $0.0 < $1.0 }
    return found.indices.compactMap { position in
      let (start, kind) = found[position]
      guard kind == .soft else { return start }
      let next = position + 1 < found.count ? found[position + 1].0 : words.upperBound
      return leads(from: start, to: min(start + 7, next), mentions) ? start : nil
    }
  }

  /// Whether a soft break leads to a function, or to "la seconde".
  private func leads(from start: Int, to end: Int, _ mentions: [Mention]) -> Bool {
    if joinsPair(at: start, mentions) { return false }
    if start + 1 < end, ordinal(in: (start + 1)..<end) != nil { return true }
    return mentions.contains { $0.word >= start && $0.word < end }
  }

  private func joinsPair(at word: Int, _ mentions: [Mention]) -> Bool {
    guard let before = mentions.last(where: { $0.word < word }),
      let after = mentions.first(where: { $0.word > word })
    else { return false }
    return isPair(before, after)
  }

  /// Whether two functions stand side by side as one subject: `rate() et increase()`.
  private func isPair(_ first: Mention, _ second: Mention) -> Bool {
    guard first.function != second.function, second.word > first.word else { return false }
    return ((first.word + 1)..<second.word).allSatisfy { index in
      Self.pairWords.contains(text.text(index))
    }
  }

  private static let pairWords: Set<String> = [
    "(", ")", "et", "and", "/", "ou", "or", "la", "l", "fonction",
  ]

  // MARK: Mentions

  /// A place where a function is named.
  struct Mention {
    let function: CounterFunction
    let word: Int
    /// Whether it is named only to set the other one off: "contrairement à rate()".
    let isContrast: Bool
  }

  private func mentions(in words: Range<Int>) -> [Mention] {
    words.compactMap { index in
      let function: CounterFunction
      if text.is(index, "rate") {
        function = .rate
      } else if text.is(index, "increase") {
        function = .increase
      } else {
        return nil
      }
      guard isFunction(index, in: words) else { return nil }
      return Mention(function: function, word: index, isContrast: isContrast(index, in: words))
    }
  }

  private static let contrasts = Lexicon<Bool>([
    true: """
    contrairement a | contrairement au | unlike | plutot que | au lieu de | instead of \
    | rather than | par rapport a | compare* a | compared to | a la difference de \
    | a l inverse de | au contraire de | comme
    """
  ])

  private func isContrast(_ index: Int, in words: Range<Int>) -> Bool {
    let start = max(words.lowerBound, index - 6)
    guard let match = Self.contrasts.matches(in: text, start..<index).last else { return false }
    return (match.range.upperBound..<index).allSatisfy { offset in
      ["la", "le", "fonction", "the", "function", "`"].contains(text.text(offset))
    }
  }

  /// Whether the word is the function and not the English noun or verb.
  private func isFunction(_ index: Int, in words: Range<Int>) -> Bool {
    let next = index + 1 < words.upperBound ? text.text(index + 1) : ""
    if next == "(" || text.words[index].isCode { return true }
    let previous = index > words.lowerBound ? text.text(index - 1) : ""
    if ["function", "fonction"].contains(previous) || ["function", "fonction"].contains(next) {
      return true
    }
    guard !Self.nounLeads.contains(previous),
      !["of", "in", "over", "limit", "limiting"].contains(next)
    else { return false }
    return isFrench || Self.subjectLeads.contains(previous) || Self.verbs.contains(next)
  }

  private static let nounLeads: Set<String> = [
    "error", "success", "average", "second", "request", "growth", "of", "total", "an", "absolute",
    "overall", "scrape", "sampling", "hit", "can", "only", "to", "actual", "raw",
  ]

  private static let subjectLeads: Set<String> = [
    "", "while", "whereas", "but", "and", "with", "using", "use", "or", "vs", "versus", "between",
    ",", ";", ":", "-", "(", "/", "|", "\"", ".",
  ]

  private static let verbs: Set<String> = [
    "gives", "returns", "calculates", "computes", "shows", "tells", "is", "measures", "provides",
    "outputs", "counts", "represents", "reports", "will", "does", "divides", ":", "=", "-",
    "answers",
    "estimates", "looks", "takes", "shows",
  ]
}
