import Wording

extension LiveCheck {
  /// Alertmanager answers, Prometheus knows it, and it has a receiver.
  static let alertmanagerAnswers = of(\.alertmanager, "p6.live.alertmanager") { manager, scene in
    let known = (try? scene.stack.prometheus.get())?.alertmanagers
    let evidence = [Evidence.http(url: URLText.join(manager.url, "/api/v2/status"), status: 200)]
    if let known, known.isEmpty { return .partial(.unknown, help: .declare, evidence: evidence) }
    return .pass(.answers(manager), evidence: evidence)
  }

  /// An alert fires.
  static let alertFires = of(\.prometheus, "p6.live.alert_fires") { prometheus, scene in
    let alerts = prometheus.rules.filter(\.isAlert)
    let evidence = alerts.prefix(3).map { Evidence.query(query: $0.query, result: $0.state) }
    guard !alerts.isEmpty else { return .fail(.noAlert, help: .addRules) }
    if let firing = alerts.first(where: { $0.state == "firing" }) {
      let held = (try? scene.stack.alertmanager.get())?.alerts.contains(firing.name) ?? false
      return .pass(.fires(firing.name, held: held), evidence: evidence)
    }
    if let pending = alerts.first(where: { $0.state == "pending" }) {
      return .partial(.pending(pending.name), help: .wait, evidence: evidence)
    }
    return .review(.quiet(alerts.map(\.name)), help: .provoke, evidence: evidence)
  }
}

extension Phrase {
  fileprivate static func answers(_ manager: AlertmanagerObservation) -> Phrase {
    let list = Phrase.list(manager.receivers)
    return Phrase(
      fr: "Alertmanager \(manager.version) répond, récepteurs\u{A0}: \(list.french)",
      en: "Alertmanager \(manager.version) answers, receivers: \(list.english)")
  }

  fileprivate static let unknown = Phrase(
    fr: "Alertmanager répond, mais Prometheus ne le connaît pas",
    en: "Alertmanager answers, but Prometheus does not know it")

  fileprivate static let declare = Phrase(
    fr: "ajoutez sous alerting.alertmanagers la cible alertmanager:9093",
    en: "add the target alertmanager:9093 under alerting.alertmanagers")

  fileprivate static func fires(_ name: String, held: Bool) -> Phrase {
    Phrase(
      fr: "'\(name)' est en feu\(held ? ", et Alertmanager la tient" : "")",
      en: "'\(name)' fires\(held ? ", and Alertmanager holds it" : "")")
  }

  fileprivate static func pending(_ name: String) -> Phrase {
    Phrase(fr: "'\(name)' attend la fin de son 'for'", en: "'\(name)' waits for its 'for' to pass")
  }

  fileprivate static func quiet(_ names: [String]) -> Phrase {
    let list = Phrase.list(names)
    return Phrase(
      fr: "\(list.french)\u{A0}: rien ne brûle en ce moment, ce qui est bon signe et ne prouve rien",
      en: "\(list.english): nothing fires just now, which is good and proves nothing")
  }

  fileprivate static let wait = Phrase(
    fr: "maintenez la cause plus longtemps que la durée 'for', puis relancez",
    en: "keep up the cause for longer than the 'for', then run again")

  fileprivate static let provoke = Phrase(
    fr: "provoquez-la\u{A0}: docker compose stop api pour une alerte sur up, ou une route qui échoue exprès, puis relancez",
    en: "provoke it: docker compose stop api for an alert on up, or a route that fails on purpose, then run again")

  fileprivate static let noAlert = Phrase(
    fr: "Prometheus n'a chargé aucune règle d'alerte", en: "Prometheus has loaded no alert rule")

  fileprivate static let addRules = Phrase(
    fr: "écrivez une règle, nommez son fichier sous rule_files et montez-le",
    en: "write a rule, name its file under rule_files and mount it")
}
