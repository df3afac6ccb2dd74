import Artifacts
import Wording

extension Check {
  /// The six questions of the veille, each judged over the whole veille, then where another document asks it.
  static let veilleQuestions: [Check] = [
    veille("p0.veille.q1_rate_vs_increase", .rateAndIncrease, help: .compareFunctions),
    veille("p0.veille.q2_filter_by_label", .filtering, help: .showSelector),
    veille("p0.veille.q3_histogram_quantile", .histogramQuantile, help: .explainQuantile),
    veille("p0.veille.q4_naming", .naming, help: .giveConventions),
    veille("p0.veille.q5_labels_vs_metrics", .labelsOrMetrics, help: .giveChoice),
    veille("p0.veille.q6_dashboard_antipatterns", .dashboardAntiPatterns, help: .giveAntiPatterns),
  ]

  private static func veille(
    _ id: String, _ question: VeilleQuestion, help: Phrase
  ) -> Check {
    Check(id) { workspace in
      guard let veille = workspace.documents.veilleReading else {
        return workspace.documents.unreadable.isEmpty
          ? .fail(.noVeille, help: help) : .review(.unreadable, help: help)
      }
      let others = workspace.documents.readings.filter { $0.document.path != veille.document.path }
      return .answer(to: question, in: veille, then: others, help: help)
    }
  }
}

extension Judgement {
  /// The best answer, that of the veille among equals.
  fileprivate static func answer(
    to question: VeilleQuestion, in veille: VeilleReading, then others: [VeilleReading],
    help: Phrase
  ) -> Judgement {
    var document = veille.document
    var best = veille.answer(to: question)
    for other in others where best.grade != .complete {
      guard let answer = other.answerWhereAsked(to: question), answer.grade > best.grade else {
        continue
      }
      best = answer
      document = other.document
    }
    let evidence = document.evidence(best.statements)
    switch best.grade {
    case .complete: return .pass(best.reason, evidence: evidence)
    case .partial: return .partial(best.reason, help: help, evidence: evidence)
    case .missing: return .fail(best.reason, help: help, evidence: evidence)
    }
  }
}

extension Phrase {
  fileprivate static let noVeille = Phrase(
    fr: "aucune veille trouvée dans le dépôt", en: "no veille found in the repository")
  fileprivate static let unreadable = Phrase(
    fr: "la veille n'est pas lisible par un programme", en: "the veille cannot be read by a program"
  )
  fileprivate static let compareFunctions = Phrase(
    fr:
      "dites ce que rate() donne (une moyenne par seconde) et ce qu'increase() donne (un total sur la fenêtre)",
    en:
      "say what rate() gives (an average per second) and what increase() gives (a total over the window)"
  )
  fileprivate static let showSelector = Phrase(
    fr:
      "montrez un sélecteur comme http_requests_total{status=\"200\"} et dites ce que font =, !=, =~ et !~",
    en:
      "show a selector such as http_requests_total{status=\"200\"} and say what =, !=, =~ and !~ do"
  )
  fileprivate static let explainQuantile = Phrase(
    fr:
      "dites que la fonction estime un percentile, et à partir de quoi\u{A0}: les buckets d'un histogramme",
    en: "say that the function estimates a percentile, and from what: the buckets of a histogram")
  fileprivate static let giveConventions = Phrase(
    fr:
      "donnez au moins deux règles\u{A0}: snake_case, préfixe, unité de base en suffixe, _total pour un compteur",
    en: "give two rules at least: snake_case, prefix, base unit as a suffix, _total for a counter")
  fileprivate static let giveChoice = Phrase(
    fr:
      "dites quand un label suffit (une dimension de la même mesure) et quand il faut une autre métrique",
    en: "say when a label will do (a dimension of one measure) and when another metric is needed")
  fileprivate static let giveAntiPatterns = Phrase(
    fr:
      "citez au moins deux défauts de dashboards, par exemple trop de panels ou des unités absentes",
    en: "name two faults of dashboards at least, for example too many panels or missing units")
}
