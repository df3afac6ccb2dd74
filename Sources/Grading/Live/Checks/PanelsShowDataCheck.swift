import Wording

extension LiveCheck {
  /// Every panel's query returns data through Grafana.
  static let panelsShowData = of(\.grafana, "p3.live.panels") { grafana, scene in
    if case .failure(let fault) = grafana.dashboards { return Judgement(fault) }
    guard !grafana.panels.isEmpty else { return .fail(.noPanel, help: .addQuery) }
    let silent = grafana.panels.filter { (try? $0.answer.get())?.hasData != true }
    let evidence = (silent + grafana.panels).prefix(3).map { panel in
      Evidence.query(query: panel.query, result: panel.account)
    }
    guard let first = silent.first else {
      return .pass(.allShow(grafana.panels.count), evidence: evidence)
    }
    let message = Phrase.silent(silent.map(\.panel), of: grafana.panels.count)
    let help = EmptyAnswer(query: first.query, answer: first.answer).explanation
    return silent.count * 2 <= grafana.panels.count
      ? .partial(message, help: help, evidence: evidence)
      : .fail(message, help: help, evidence: evidence)
  }
}

extension GrafanaObservation.PanelAnswer {
  fileprivate var account: String {
    switch answer {
    case .success(let answer): answer.summary
    case .failure(let fault): fault.message.english
    }
  }
}

/// Says why a query may return nothing.
struct EmptyAnswer {
  let query: String
  let answer: Result<QueryAnswer, ProbeFault>

  /// The likely reason and the right form.
  var explanation: Phrase {
    if case .failure(let fault) = answer { return fault.message + Phrase(verbatim: ". ") + fault.help }
    if query.contains("5..") || query.contains("5xx") {
      return Phrase(
        fr: "sans aucune réponse 5xx, cette division n'a pas de numérateur\u{A0}: ajoutez 'or vector(0)' au numérateur pour lire 0",
        en: "without a 5xx answer this division has no numerator: add 'or vector(0)' to the numerator to read 0")
    }
    if query.contains("histogram_quantile"), !query.contains("le") {
      return Phrase(
        fr: "la somme a perdu l'étiquette 'le'\u{A0}: écrivez sum by (le) (rate(…_bucket[5m]))",
        en: "the sum lost the label 'le': write sum by (le) (rate(…_bucket[5m]))")
    }
    return Phrase(
      fr: "vérifiez le nom de la métrique et ses étiquettes dans /metrics, et envoyez du trafic\u{A0}: rate() veut au moins deux relevés",
      en: "check the metric's name and labels on /metrics, and send traffic: rate() wants two scrapes at least")
  }
}

extension Phrase {
  fileprivate static func allShow(_ count: Int) -> Phrase {
    Phrase(
      fr: "les \(count) requêtes des panneaux renvoient des données",
      en: "the \(count) queries of the panels return data")
  }

  fileprivate static func silent(_ panels: [String], of count: Int) -> Phrase {
    let list = Phrase.list(panels)
    return Phrase(
      fr: "\(panels.count) requête(s) sur \(count) ne renvoient rien\u{A0}: \(list.french)",
      en: "\(panels.count) of \(count) queries return nothing: \(list.english)")
  }

  fileprivate static let noPanel = Phrase(
    fr: "aucun panneau n'a de requête Prometheus", en: "no panel has a Prometheus query")

  fileprivate static let addQuery = Phrase(
    fr: "donnez à chaque panneau une requête sur la source Prometheus",
    en: "give every panel a query on the Prometheus data source")
}
