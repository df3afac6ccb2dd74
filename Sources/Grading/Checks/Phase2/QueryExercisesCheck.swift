import Artifacts
import Wording

extension Check {
  /// The eight exercises on PromQL are answered, on the course's metrics or the learner's own.
  static let queryExercises = Check("p2.promql_exercises") { workspace in
    let queries = workspace.notedQueries
    let judge = ExerciseJudge(
      ExerciseReader(reader: QueryReader(vocabulary: MetricVocabulary(workspace.application))))
    let answers = QueryExercise.allCases.compactMap { exercise in
      queries.first { judge.accepts($0.expression, exercise) }.map { (exercise, $0) }
    }
    let evidence = answers.map(\.1.evidence)
    let missing = QueryExercise.allCases.filter { exercise in
      !answers.contains { $0.0 == exercise }
    }
    if missing.isEmpty { return .pass(.allAnswered, evidence: evidence) }
    let message = Phrase.answered(answers.count, missing: missing)
    if answers.count >= 3 {
      return .partial(message, help: .writeAnswers(missing), evidence: evidence)
    }
    return .fail(message, help: .writeAnswers(missing), evidence: evidence)
  }
}

extension Phrase {
  fileprivate static let allAnswered = Phrase(
    fr: "les huit exercices ont leur requête", en: "each of the eight exercises has its query")

  fileprivate static func answered(_ count: Int, missing: [QueryExercise]) -> Phrase {
    let french = missing.map(\.name.french).joined(separator: ", ")
    let english = missing.map(\.name.english).joined(separator: ", ")
    return Phrase(
      fr: "\(count) exercice(s) PromQL sur 8\u{A0}; il manque\u{A0}: \(french)",
      en: "\(count) of 8 PromQL exercises; missing: \(english)")
  }

  fileprivate static func writeAnswers(_ missing: [QueryExercise]) -> Phrase {
    let first = missing.first?.name ?? Phrase(verbatim: "")
    return Phrase(
      fr:
        "écrivez la requête de chaque exercice de la phase 2 dans un document, en commençant par «\u{A0}\(first.french)\u{A0}»\u{A0}; vos propres métriques conviennent",
      en:
        "write the query of each exercise of phase 2 into a document, beginning with '\(first.english)'; metrics of your own will do"
    )
  }
}
