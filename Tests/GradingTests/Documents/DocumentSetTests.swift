import Artifacts
import Grading
import Testing

struct DocumentSetTests {
  private func documents(_ files: [(String, String)]) -> DocumentSet {
    Workspace(
      Submission(
        name: "x", path: "x", files: files.map { SubmissionFile(path: $0.0, text: $0.1) })
    ).documents
  }

  private static let veille = """
    ## rate() ou increase() ?
    par seconde, ou le total
    ## Comment filtrer par label ?
    avec des accolades {a="b"}
    ## À quoi sert histogram_quantile() ?
    un percentile depuis les buckets
    """

  @Test func `the veille is found by its questions under any name`() {
    #expect(documents([("notes/jour1.md", Self.veille)]).veille?.source.path == "notes/jour1.md")
    #expect(documents([("README.md", "# API\n\nUne API.")]).veille == nil)
  }

  @Test func `of two veilles the one that answers wins, whatever its folder`() {
    let found = documents([
      ("VEILLE_OBSERVABILITE.md", "# Veille\n\nVoir docs."), ("docs/veille.md", Self.veille),
    ])
    #expect(found.veille?.source.path == "docs/veille.md")
  }

  @Test func `lists of dependencies and licences are no documents`() {
    let found = documents([
      ("requirements.txt", "fastapi"), ("LICENSE", "MIT License"), ("notes.txt", "mes notes"),
    ])
    #expect(found.documents.map(\.source.path) == ["notes.txt"])
  }

  @Test func `of a very long document the beginning is read, and that is said`() throws {
    let text =
      Self.veille + "\n" + String(repeating: "et encore une ligne de texte\n", count: 20_000)
    let workspace = Workspace(
      Submission(name: "x", path: "x", files: [SubmissionFile(path: "VEILLE.md", text: text)]))
    let check = try #require(CrossCheckCatalog.all.first { $0.id == "documents.too_long" })
    #expect(try check.findings(workspace).map(\.location.path) == ["VEILLE.md"])
    #expect(workspace.documents.veille != nil)
  }

  @Test func `a veille in Word is for a human`() throws {
    let submission = Submission(
      name: "x", path: "x",
      files: [SubmissionFile(path: "docs/Veille.docx", size: 10, content: .binary)])
    #expect(try DocumentJudgements.judge("p0.veille.present", submission).verdict == .review)
  }

  @Test(arguments: [
    (Verdict.fail, [("README.md", "# API")]),
    (.fail, [("VEILLE.md", "")]),
    (.fail, [("VEILLE.md", "# Veille\n\n1. ___\n2. [Votre réponse]\n\nAuteur : [Ton nom]\n")]),
    (.partial, [("VEILLE.md", "# Veille\n\nPrometheus collecte les métriques de notre API.\n")]),
    (
      .pass,
      [
        (
          "VEILLE.md",
          String(repeating: "Prometheus relève des métriques de notre API.\n\n", count: 12)
        )
      ]
    ),
  ])
  func `presence asks for text of one's own`(_ verdict: Verdict, _ files: [(String, String)]) throws
  {
    try DocumentJudgements.expect(verdict, of: "p0.veille.present", files)
  }

  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      (">", 30_000), ("[", 30_000), ("*", 30_000), ("| a ", 3_000), ("- rate\n", 3_000),
    ])
  func `hostile Markdown earns nothing and stops nothing`(_ piece: String, _ count: Int) throws {
    let text = "# Veille\n\n" + String(repeating: piece, count: count)
    let workspace = Workspace(
      Submission(name: "x", path: "x", files: [SubmissionFile(path: "VEILLE.md", text: text)]))
    for check in CheckCatalog.all where check.criterion.hasPrefix("p0.veille.q") {
      #expect(try check.judge(workspace).verdict == .fail)
    }
  }
}
