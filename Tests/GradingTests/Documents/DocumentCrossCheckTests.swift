import Artifacts
import Grading
import Testing
import Wording

struct DocumentCrossCheckTests {
  private func messages(_ id: String, _ files: [(String, String)]) throws -> [String] {
    let workspace = Workspace(
      Submission(name: "x", path: "x", files: files.map { SubmissionFile(path: $0.0, text: $0.1) }))
    let check = try #require(CrossCheckCatalog.all.first { $0.id == id })
    return try check.findings(workspace).map { "\($0.location) \($0.message.english)" }
  }

  @Test func `files that a README names must be there`() throws {
    let readme = """
      # Rendu

      - [x] `locustfile.py` fonctionnel
      - [ ] `todo.py`
      - [x] `monitoring/prometheus.yml`

      Le dashboard est dans grafana/dashboards/red.json, voir https://x.org/a.json.
      Créez un fichier `secrets.json`.

      ```bash
      cp exemple.py autre.py
      ```
      """
    let found = try messages(
      "documents.missing_file", [("RENDU.md", readme), ("prometheus/Prometheus.yml", "a: 1")])
    #expect(
      found == [
        "RENDU.md:3 'locustfile.py' is named but is not in the repository",
        "RENDU.md:7 'grafana/dashboards/red.json' is named but is not in the repository",
      ])
  }

  @Test func `ticked boxes must be borne out`() throws {
    let found = try messages(
      "documents.claim",
      [
        (
          "README.md",
          "- [x] Tests Locust effectués\n- [ ] Alerting configuré\n- [x] Alertes testées\n"
        )
      ])
    #expect(
      found == [
        "README.md:1 the box is ticked but the repository holds no Locust scenario and no result",
        "README.md:3 the box is ticked but the repository holds no alerting rule",
      ])
  }

  @Test func `blanks of a template are told once for each document`() throws {
    let found = try messages(
      "documents.placeholder", [("VEILLE.md", "# Veille\n\nAuteur : [Ton nom]\n\nRPS : ___\n")])
    #expect(
      found == [
        "VEILLE.md:3 a blank of the template is not filled in: 'Auteur : [Ton nom]', and 1 more"
      ])
  }

  @Test func `links, ranges and code are no blanks`() throws {
    let text =
      "# Veille\n\n[Prometheus](https://prometheus.io)\n\nrate(x[5m]) et `up[1h]`\n\n- [x] fait\n"
    #expect(try messages("documents.placeholder", [("VEILLE.md", text)]) == [])
  }

  @Test func `planned visualisations must be on a dashboard`() throws {
    let board =
      #"{"title": "A", "panels": [{"type": "timeseries", "title": "RPS", "targets": [{"expr": "up"}]}]}"#
    let note = "# Design\n\n## Objectif\n\nVoir.\n\n## Disposition\n\nUn camembert à droite.\n"
    #expect(
      try messages(
        "documents.planned_visualisation", [("DASHBOARD_DESIGN.md", note), ("a.json", board)])
        == [
          "DASHBOARD_DESIGN.md:9 the note plans a 'pie chart' that no dashboard in the repository uses"
        ])
  }
}
