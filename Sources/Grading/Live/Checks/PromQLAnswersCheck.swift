import Wording

extension LiveCheck {
  /// The queries of the learner's PromQL notes, asked of the running Prometheus.
  static let promQLAnswers = of(\.prometheus, "p2.live.promql") { prometheus, scene in
    let queries = LiveQueries.of(scene.workspace)
    guard !queries.isEmpty else { return .fail(.noQuery, help: .writeNotes) }
    let outcomes = queries.compactMap { query in prometheus.answers[query].map { (query, $0) } }
    let silent = outcomes.filter { (try? $0.1.get())?.hasData != true }
    let evidence = (silent + outcomes).prefix(3).map { query, answer in
      Evidence.query(query: query, result: (try? answer.get())?.summary ?? "error")
    }
    guard let first = silent.first else {
      return .pass(.allAnswer(outcomes.count), evidence: evidence)
    }
    let help = EmptyAnswer(query: first.0, answer: first.1).explanation
    let message = Phrase.silent(silent.map(\.0), of: outcomes.count)
    return silent.count < outcomes.count
      ? .partial(message, help: help, evidence: evidence)
      : .fail(message, help: help, evidence: evidence)
  }
}

extension Phrase {
  fileprivate static func allAnswer(_ count: Int) -> Phrase {
    Phrase(
      fr: "les \(count) requêtes de vos notes renvoient des données",
      en: "the \(count) queries of your notes return data")
  }

  fileprivate static func silent(_ queries: [String], of count: Int) -> Phrase {
    let list = Phrase.list(queries, limit: 2)
    return Phrase(
      fr: "\(queries.count) requête(s) sur \(count) ne renvoient rien\u{A0}: \(list.french)",
      en: "\(queries.count) of \(count) queries return nothing: \(list.english)")
  }

  fileprivate static let noQuery = Phrase(
    fr: "aucune requête PromQL écrite dans vos documents",
    en: "no PromQL query is written in your documents")

  fileprivate static let writeNotes = Phrase(
    fr: "écrivez vos requêtes dans des blocs ```promql d'un document PROMQL.md",
    en: "write your queries in ```promql blocks of a document PROMQL.md")
}
