import Wording

extension Check {
  /// Whether the numbers of three load tests are written down.
  static let threeTestsRecorded = Check("p4.three_tests_recorded") { workspace in
    let tests = LoadTest.recorded(in: workspace)
    let evidence = Array(tests.map(\.evidence).prefix(3))
    switch tests.count {
    case 3...: return .pass(.recorded(tests), evidence: evidence)
    case 1...: return .partial(.recorded(tests), help: .measureAll, evidence: evidence)
    default: return .withoutNumbers(workspace)
    }
  }
}

extension LoadTest {
  /// The tests of the document that records most, or those of Locust's own tables where these are more.
  static func recorded(in workspace: Workspace) -> [LoadTest] {
    let tables = LocustResults(sources: workspace.sources).tests
    let best = workspace.documents.loadTests.max { $0.count < $1.count } ?? []
    return tables.count > best.count ? tables : best
  }
}

extension Judgement {
  /// Pictures of Locust are for a human to judge.
  fileprivate static func withoutNumbers(_ workspace: Workspace) -> Judgement {
    let pictures = workspace.pictures(named: [
      "locust", "stress", "charge", "load_test", "loadtest",
    ])
    guard !pictures.isEmpty else { return .fail(.noNumbers, help: .measureAll) }
    return .review(
      .picturesAlone(pictures), help: .measureAll, evidence: pictures.prefix(3).map { .file($0) })
  }
}

extension Workspace {
  /// The paths of pictures whose names hold one of these words.
  func pictures(named words: [String]) -> [String] {
    submission.files.map(\.path).filter { path in
      let folded = FoldedText(path).text
      let isPicture = [".png", ".jpg", ".jpeg", ".gif", ".webp"].contains(where: folded.hasSuffix)
      return isPicture && words.contains(where: folded.contains)
    }
  }
}

extension LoadTest {
  fileprivate var name: Phrase {
    switch load {
    case .users(let count): Phrase(fr: "\(count)\u{A0}utilisateurs", en: "\(count) users")
    case .test(let name): Phrase(verbatim: "'\(name)'")
    }
  }
}

extension Phrase {
  fileprivate static func recorded(_ tests: [LoadTest]) -> Phrase {
    let names = tests.prefix(5).map(\.name)
    return Phrase(
      fr: "mesures relevées pour " + names.map(\.french).joined(separator: ", "),
      en: "measures recorded for " + names.map(\.english).joined(separator: ", "))
  }
  fileprivate static let noNumbers = Phrase(
    fr: "aucune mesure de test de charge n'est écrite",
    en: "no measure of a load test is written down")
  fileprivate static func picturesAlone(_ paths: [String]) -> Phrase {
    Phrase(fr: "des captures seulement\u{A0}: ", en: "only screenshots: ") + .list(paths, limit: 3)
  }
  fileprivate static let measureAll = Phrase(
    fr:
      "relevez RPS, latence P95 et taux d'erreur à 20, 100 et 200\u{A0}utilisateurs, dans un tableau ou par les CSV de Locust",
    en:
      "write down RPS, P95 latency and error rate at 20, 100 and 200 users, in a table or with Locust's CSV files"
  )
}
