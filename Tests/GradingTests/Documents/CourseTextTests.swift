import Artifacts
import Grading
import Testing

struct CourseTextTests {
  // Lines of configuration that the course shows: facts, in any dress.
  private static let lines = [
    "sum(rate(http_requests_total[5m])) by (method)",
    "sum(rate(http_requests_total[5m])) by (handler)",
    "histogram_quantile(0.50, rate(http_request_duration_seconds_bucket[5m]))",
  ]

  @Test func `lines of the course are known in any dress`() {
    let text =
      "- `\(Self.lines[0])`\n> **\(Self.lines[1])**\n    \(Self.lines[2].uppercased())\nautre chose de tout à fait personnel"
    let copies = CourseText.copies(in: SourceText(path: "a.md", text: text))
    #expect(copies.lines == [1, 2, 3])
    #expect(copies.share == 0.75)
  }

  @Test func `accents make no difference, whatever became of them`() {
    let composed = "Durée des requêtes base de données (secondes)"
    let variants = [
      composed, "Dure\u{301}e des reque\u{302}tes base de donne\u{301}es (secondes)",
      "DurÃ©e des requÃªtes base de donnÃ©es (secondes)",
      "Dur\u{FFFD}e des requ\u{FFFD}tes base de donn\u{FFFD}es (secondes)",
    ]
    let found = variants.map {
      CourseText.copies(in: SourceText(path: "a.md", text: "'\($0)'")).lines
    }
    #expect(Set(found).count == 1)
    #expect(found.first == [1])
  }

  @Test func `code that follows the course stays the learner's`() {
    let text = Array(repeating: Self.lines, count: 20).flatMap(\.self).joined(separator: "\n")
    #expect(!CourseText.isCourseText(SourceText(path: "metrics.py", text: text)))
    #expect(CourseText.isCourseText(SourceText(path: "README.md", text: text)))
    #expect(!CourseText.isCourseText(SourceText(path: "VEILLE.md", text: text)))
  }

  @Test func `another brief is known by its name and parts, or by its badges`() {
    let brief =
      "# CI/CD\n\n## Objectifs pédagogiques\n\n## Livrables\n\n## Ressources\n\nDurée : 2h\n"
    #expect(CourseText.isCourseText(SourceText(path: "docs/RESUME_BRIEF_CI_CD.md", text: brief)))
    #expect(!CourseText.isCourseText(SourceText(path: "README.md", text: brief)))
    let badges =
      "# X\n\n![a](https://img.shields.io/badge/Durée-1h-blue) ![b](https://img.shields.io/badge/Difficulté-Moyen-red) ![c](https://img.shields.io/badge/Type-TP-blue)\n"
    #expect(CourseText.isCourseText(SourceText(path: "consignes.md", text: badges)))
  }
}
