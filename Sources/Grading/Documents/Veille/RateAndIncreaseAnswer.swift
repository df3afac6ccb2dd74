import Wording

extension VeilleAnswer {
  /// Question 1: `rate()` as an average per second and `increase()` as a total over the window.
  static func rateAndIncrease(_ document: LearnerDocument, _ regions: [Range<Int>]) -> VeilleAnswer
  {
    guard document.text.namesCounterFunctions else { return VeilleAnswer(.missing, .noComparison) }
    let answers = regions.map { judge(RateAndIncrease(document, $0), isAsked: true) }
    let everywhere = RateAndIncrease(document, document.statements.indices)
    let elsewhere = judge(everywhere, isAsked: everywhere.comparesFunctions(in: document))
    return (answers + [elsewhere]).best() ?? elsewhere
  }

  private static func judge(_ found: RateAndIncrease, isAsked: Bool) -> VeilleAnswer {
    let rate = found.grade(.rate, right: [.perSecond], vague: [.rateOnly, .growth])
    let increase = found.gradeOfIncrease
    let statements = found.statements
    switch (rate, increase) {
    case (.complete, .complete): return VeilleAnswer(.complete, .bothSaid, statements: statements)
    case _ where !isAsked: return VeilleAnswer(.missing, .noComparison, statements: [])
    case (.complete, _): return VeilleAnswer(.partial, .onlyRate, statements: statements)
    case (.partial, .complete): return VeilleAnswer(.partial, .noPerSecond, statements: statements)
    case (_, .complete): return VeilleAnswer(.partial, .onlyIncrease, statements: statements)
    case (.partial, .partial): return VeilleAnswer(.partial, .vague, statements: statements)
    default: return VeilleAnswer(.missing, .noComparison, statements: statements)
    }
  }
}

extension FoldedText {
  /// Whether one of the words stands in the text at all.
  fileprivate var namesCounterFunctions: Bool {
    words.indices.contains { `is`($0, "rate") || `is`($0, "increase") }
  }
}

extension RateAndIncrease {
  fileprivate var gradeOfIncrease: VeilleAnswer.Grade {
    let said = Set(facts.filter { $0.function == .increase }.map(\.saying))
    if said.contains(.perSecond), !said.contains(.total) { return .missing }
    if said.contains(.total) || said.isSuperset(of: [.growth, .window]) { return .complete }
    return said.contains(.growth) ? .partial : .missing
  }

  fileprivate func grade(
    _ function: CounterFunction, right: Set<Saying>, vague: Set<Saying>
  ) -> VeilleAnswer.Grade {
    let said = Set(facts.filter { $0.function == function }.map(\.saying))
    if !said.isDisjoint(with: right) { return .complete }
    return said.isDisjoint(with: vague) ? .missing : .partial
  }

  /// The statements that say something of the functions.
  fileprivate var statements: [Int] {
    let telling = facts.filter { $0.saying != .window }.map(\.statement)
    return Array(Set(telling)).sorted()
  }

  /// Whether both functions are spoken of within one section.
  fileprivate func comparesFunctions(in document: LearnerDocument) -> Bool {
    var section = -1
    var seen: Set<CounterFunction> = []
    var remaining = named[...]
    for (index, statement) in document.statements.enumerated() {
      if statement.headingLevel != nil {
        section = index
        seen = []
      }
      while let mention = remaining.first, mention.statement == index {
        seen.insert(mention.function)
        remaining.removeFirst()
      }
      if seen.count == 2, section >= -1 { return true }
    }
    return false
  }
}

extension Phrase {
  fileprivate static let bothSaid = Phrase(
    fr: "rate() comme moyenne par seconde et increase() comme total sur la fenêtre",
    en: "rate() as an average per second and increase() as a total over the window")
  fileprivate static let onlyRate = Phrase(
    fr: "rate() par seconde est là, le total que donne increase() ne l'est pas",
    en: "rate() per second is there, the total that increase() gives is not")
  fileprivate static let noPerSecond = Phrase(
    fr: "increase() est juste, il manque que rate() compte par seconde",
    en: "increase() is right, that rate() counts per second is missing")
  fileprivate static let onlyIncrease = Phrase(
    fr: "increase() comme total est là, rate() par seconde ne l'est pas",
    en: "increase() as a total is there, rate() per second is not")
  fileprivate static let vague = Phrase(
    fr: "les deux fonctions sont opposées, sans «\u{A0}par seconde\u{A0}» ni total",
    en: "the two functions are contrasted, without \"per second\" or a total")
  fileprivate static let noComparison = Phrase(
    fr: "aucun passage n'oppose rate() et increase()",
    en: "no passage contrasts rate() and increase()")
}
