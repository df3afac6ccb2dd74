import Wording

extension Check {
  /// Whether the report on the load tests is filled in with results and an analysis.
  static let stressReport = Check("p5.report") { workspace in
    guard let report = workspace.documents.stressReport else { return .withoutReport(workspace) }
    let content = ReportContent(report)
    let evidence = report.evidence(Array(content.results.prefix(2)) + content.analysis.prefix(1))
    guard content.hasResults else {
      return .fail(.notFilledIn(report.path), help: .fillIn, evidence: [.file(report.path)])
    }
    guard content.hasAnalysis else {
      return .partial(.noAnalysis(report.path), help: .analyse, evidence: evidence)
    }
    return .pass(.complete(report.path), evidence: evidence)
  }
}

extension Judgement {
  fileprivate static func withoutReport(_ workspace: Workspace) -> Judgement {
    let unread = workspace.documents.unreadable.first { file in
      let path = FoldedText(file.path).text
      return path.contains("rapport") || path.contains("report")
    }
    guard let file = unread else { return .fail(.noReport, help: .fillIn) }
    return .review(.unreadable(file.path), help: .fillIn, evidence: [.file(file.path)])
  }
}

extension Phrase {
  fileprivate static func complete(_ path: String) -> Phrase {
    Phrase(
      fr: "'\(path)' donne des résultats et les analyse",
      en: "'\(path)' gives results and analyses them")
  }
  fileprivate static func noAnalysis(_ path: String) -> Phrase {
    Phrase(
      fr: "'\(path)' donne des résultats sans les analyser",
      en: "'\(path)' gives results without analysing them")
  }
  fileprivate static func notFilledIn(_ path: String) -> Phrase {
    Phrase(fr: "'\(path)' ne contient pas de mesures", en: "'\(path)' holds no measures")
  }
  fileprivate static func unreadable(_ path: String) -> Phrase {
    Phrase(
      fr: "le rapport semble être dans '\(path)', que seul un humain peut lire",
      en: "the report seems to be in '\(path)', which only a human can read")
  }
  fileprivate static let noReport = Phrase(
    fr: "aucun rapport de test de charge", en: "no report on the load tests")
  fileprivate static let fillIn = Phrase(
    fr: "écrivez 'RAPPORT_STRESS_TEST.md' avec les mesures de chaque test et votre analyse",
    en: "write 'RAPPORT_STRESS_TEST.md' with the measures of each test and your analysis")
  fileprivate static let analyse = Phrase(
    fr:
      "dites ce que les chiffres montrent\u{A0}: quand la latence monte, quel est le goulot d'étranglement et pourquoi",
    en: "say what the numbers show: when latency rises, which is the bottleneck and why")
}
