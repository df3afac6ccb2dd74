import Reporting
import Testing
import Wording

struct TextFormatTests {
  private func text(_ style: TextStyle = .plain, hostile: String = "prometheus") -> String {
    ReportFormat.text.text(
      of: ReportSamples.report(hostile: hostile), tool: "1", in: .french, style: style)
  }

  @Test func `the whole report of a small submission`() {
    #expect(
      text()
        == """
        Vigie · prometheus

          1  Un  ███░░░░░░░  1,5/4     ✗ 1  ◐ 1  ↷ 1  ? 1  ! 1  ! 1

        Score\u{A0}: 1/3, bonus 0,5/1, provisoire (3 à vérifier)
        Niveaux\u{A0}: ✗ bas (manque 1)

        À faire d'abord
          ✗ p1.fail  titre 2 [à faire]
              constat 'prometheus'
              a/prometheus.yml:3: prometheus
            → faites ceci

        À vérifier à la main
          ? p1.review  titre 5 [à vérifier à la main]
              constat 'prometheus'
              a/prometheus.yml:3: prometheus
            → faites ceci

        Pas de votre fait
          ! p1.blocked  titre 6 [serveur injoignable]
              constat 'prometheus'
              a/prometheus.yml:3: prometheus
            → faites ceci
          ! p1.error  titre 7 [erreur de Vigie]
              constat 'prometheus'
              a/prometheus.yml:3: prometheus
            → faites ceci

        Bonus
          ◐ p1.partial  titre 1 [en partie]
              constat 'prometheus'
              a/prometheus.yml:3: prometheus
            → faites ceci

        Sautés pour l'instant
          ↷ en attente de 'p1.fail'\u{A0}: p1.skipped

        Remarques (sans points)
          ! prometheus.yml:2: port 'prometheus'

        """)
  }

  @Test func `lines keep to the width but for words that are longer`() {
    let long = String(repeating: "mot ", count: 60)
    let style = TextStyle(usesColor: false, usesUnicode: true, width: 60)
    let lines = text(style, hostile: long).split(separator: "\n")
    #expect(lines.filter { $0.contains("constat") }.allSatisfy { $0.count <= 60 })
  }

  @Test(arguments: ["\u{1B}[2J", "\u{202E}abc", "a\u{07}b", "\u{9B}31m", "a\u{200B}b"])
  func `what could take over a terminal is made visible`(hostile: String) {
    let scalars = text(hostile: hostile).unicodeScalars
    #expect(!scalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7F..<0xA0).contains($0.value) })
    #expect(
      !scalars.contains {
        (0x200B...0x200F).contains($0.value) || (0x202A...0x202E).contains($0.value)
      })
  }
}
