import Wording

extension Check {
  /// Whether the breaking point is named with its symptom and metric, or argued not to have been reached.
  static let breakingPoint = Check("p4.breaking_point") { workspace in
    let found = workspace.documents.texts.map { ($0, BreakingPoint(in: $0)) }
    guard let best = found.max(by: { $0.1.grade < $1.1.grade }), best.1.grade != .missing else {
      return .fail(.noBreakingPoint, help: .nameIt)
    }
    let evidence = best.0.evidence(best.1.statements)
    guard best.1.grade == .argued else {
      return .partial(.onlyNamed, help: .nameIt, evidence: evidence)
    }
    return .pass(best.1.isNotReached ? .notReached : .argued, evidence: evidence)
  }
}

extension Phrase {
  fileprivate static let argued = Phrase(
    fr: "le point de rupture est donné avec son symptôme et sa métrique",
    en: "the breaking point is given with its symptom and metric")
  fileprivate static let notReached = Phrase(
    fr: "le point de rupture n'a pas été atteint, chiffres à l'appui",
    en: "the breaking point was not reached, with numbers to show it")
  fileprivate static let onlyNamed = Phrase(
    fr: "le point de rupture est cité sans symptôme ni métrique",
    en: "the breaking point is named without symptom or metric")
  fileprivate static let noBreakingPoint = Phrase(
    fr: "aucun point de rupture n'est donné", en: "no breaking point is given")
  fileprivate static let nameIt = Phrase(
    fr:
      "donnez le nombre d'utilisateurs, ce qui se dégrade alors et la métrique qui le montre, ou écrivez jusqu'où l'application a tenu",
    en:
      "give the number of users, what degrades there and the metric that shows it, or write how far the application held"
  )
}
