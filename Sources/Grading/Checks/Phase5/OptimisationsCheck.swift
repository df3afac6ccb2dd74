import Wording

extension Check {
  /// Whether three optimisations are proposed, each with its expected impact.
  static let threeOptimisations = Check("p5.three_optimisations") { workspace in
    let report = workspace.documents.stressReport?.path
    let found = workspace.documents.texts.map { document in
      (document, Optimisations(in: document, isReport: document.path == report).proposals)
    }
    let best = found.max { weight($0.1) < weight($1.1) }
    guard let (document, proposals) = best, !proposals.isEmpty else {
      return .fail(.noProposals, help: .proposeThree)
    }
    let evidence = document.evidence(proposals.map(\.statement))
    let strong = proposals.count(where: \.hasImpact)
    guard strong >= 3 else {
      return .partial(.some(proposals.count, strong), help: .proposeThree, evidence: evidence)
    }
    let isRated = proposals.count(where: \.hasComplexity) >= 3
    return .pass(isRated ? .complete(strong) : .unrated(strong), evidence: evidence)
  }

  private static func weight(_ proposals: [Optimisations.Proposal]) -> Int {
    proposals.count + 3 * proposals.count(where: \.hasImpact)
  }
}

extension Phrase {
  fileprivate static func complete(_ count: Int) -> Phrase {
    Phrase(
      fr: "\(count)\u{A0}optimisations avec leur impact et leur complexité",
      en: "\(count) optimisations with their impact and complexity")
  }
  fileprivate static func unrated(_ count: Int) -> Phrase {
    Phrase(
      fr: "\(count)\u{A0}optimisations avec leur impact\u{A0}; leur complexité n'est pas dite",
      en: "\(count) optimisations with their impact; their complexity is not said")
  }
  fileprivate static func some(_ count: Int, _ strong: Int) -> Phrase {
    Phrase(
      fr: "optimisations proposées\u{A0}: \(count), dont \(strong) avec un impact attendu",
      en: "optimisations proposed: \(count), \(strong) of them with an expected impact")
  }
  fileprivate static let noProposals = Phrase(
    fr: "aucune optimisation n'est proposée", en: "no optimisation is proposed")
  fileprivate static let proposeThree = Phrase(
    fr:
      "proposez trois optimisations tirées de vos mesures, chacune avec son impact attendu et sa complexité",
    en:
      "propose three optimisations drawn from your measures, each with its expected impact and complexity"
  )
}
