import Artifacts
import Testing

struct MarkdownDocumentTests {
  private func document(_ text: String) -> MarkdownDocument {
    MarkdownDocument(SourceText(path: "VEILLE.md", text: text))
  }

  private func summary(_ text: String) -> [String] {
    document(text).blocks.map { block in
      let lines = block.lines.map { "\($0.number):\($0.text)" }.joined(separator: "/")
      return "\(name(block.kind)) \(lines)"
    }
  }

  private func name(_ kind: MarkdownBlock.Kind) -> String {
    switch kind {
    case .heading(let level): "h\(level)"
    case .paragraph: "p"
    case .listItem(let marker, let checked): marker + (checked.map { $0 ? "[x]" : "[ ]" } ?? "")
    case .table: "table"
    case .code(let language, let isFenced): isFenced ? "fence(\(language ?? ""))" : "indented"
    }
  }

  @Test func `headings, paragraphs and lists know their lines`() {
    let text = """
      # Veille

      Une **réponse** sur
      deux lignes
      - un `rate()`
        suite
        - deux
      1. trois
      ## Fin ##
      """
    #expect(
      summary(text) == [
        "h1 1:Veille", "p 3:Une réponse sur/4:deux lignes", "- 5:un rate()/6:suite", "- 7:deux",
        "1. 8:trois", "h2 9:Fin",
      ])
  }

  @Test func `answers without any Markdown stay text`() {
    let text = """
      1. Quelle est la différence ?
          rate : par seconde
          increase : total

      2. Comment filtrer ?

          avec des accolades
      """
    #expect(
      summary(text) == [
        "1. 1:Quelle est la différence ?/2:rate : par seconde/3:increase : total",
        "2. 5:Comment filtrer ?", "p 7:avec des accolades",
      ])
  }

  @Test func `indented code outside a list is code with its line`() {
    let found = document("Exemple\n\n    rate(x[5m])\n\n    sum(y)\n\nfin").code
    #expect(
      found == [MarkdownCode(text: "rate(x[5m])\nsum(y)", style: .indented, line: 3)])
  }

  @Test func `fences keep language, indentation and line, spans their line`() {
    let text = "- voir `up` :\n\n  ```promql\n  rate(x[5m])\n    by\n  ```\n~~~\nb\n~~~"
    #expect(
      document(text).code == [
        MarkdownCode(text: "up", style: .span, line: 1),
        MarkdownCode(text: "rate(x[5m])\n  by", language: "promql", style: .fenced, line: 4),
        MarkdownCode(text: "b", style: .fenced, line: 8),
      ])
  }

  @Test func `a short line over dashes is a heading, an answer over dashes is not`() {
    #expect(summary("Objectif\n---\ntexte") == ["h2 1:Objectif", "p 3:texte"])
    #expect(
      summary("C'est une longue réponse qui se termine par un point.\n---\nb") == [
        "p 1:C'est une longue réponse qui se termine par un point.", "p 3:b",
      ])
  }

  @Test func `tables give cells with their lines, escaped bars included`() {
    let table = document("| a | b |\n|---|:-:|\n| `x\\|y` | **2** |\n| 3 |").tables.first
    #expect(table?.header == MarkdownTable.Row(line: 1, cells: ["a", "b"]))
    #expect(table?.rows.map(\.texts) == [["x|y", "2"], ["3"]])
    #expect(table?.rows.map(\.line) == [3, 4])
  }

  @Test func `a table needs no outer bars`() {
    #expect(document("a | b\n--|--\n1 | 2").tables.first?.rows.map(\.cells) == [["1", "2"]])
  }

  @Test func `an HTML table gives rows too`() {
    let text =
      "<table>\n<tr><th>f</th><th>rôle</th></tr>\n<tr>\n<td>rate</td>\n<td>par<br>seconde</td>\n</tr></table>\nfin"
    let found = document(text)
    #expect(found.tables.first?.header?.cells == ["f", "rôle"])
    #expect(
      found.tables.first?.rows == [MarkdownTable.Row(line: 4, cells: ["rate", "par seconde"])])
    #expect(found.blocks.last?.text == "fin")
  }

  @Test func `details, tags and comments leave the text`() {
    let text =
      "<details>\n<summary>Voir</summary>\n\n<b>réponse</b> &lt;200\n<!-- modèle\nà remplir -->\n</details>"
    #expect(
      summary(text).map { $0.split(separator: ":", maxSplits: 1).last.map(String.init) ?? "" } == [
        " ", " Voir ", " réponse  <200", " ",
      ])
  }

  @Test func `what only looks like a tag is text`() {
    #expect(document("<namespace>_<nom>_<unit>").blocks.first?.text == "<namespace>_<nom>_<unit>")
  }

  @Test func `placeholders, links and multiplications survive`() {
    let text = "RPS : ___ et [Prometheus](http://x) donne rate(x[5m]) * 100, __gras__, `_total`"
    #expect(
      document(text).blocks.first?.text
        == "RPS : ___ et Prometheus donne rate(x[5m]) * 100, gras, _total")
  }

  @Test func `task lists know what is ticked`() {
    #expect(summary("- [x] fait\n- [ ] à faire") == ["-[x] 1:fait", "-[ ] 2:à faire"])
  }

  @Test func `front matter is cut off`() {
    #expect(summary("---\ntitle: x\n---\n# Titre") == ["h1 4:Titre"])
  }

  @Test func `sections end at a heading of the same or a higher level`() {
    let found = document("intro\n# A\na\n## B\nb\n### C\nc\n## D\nd")
    let texts = found.sections.map { section in
      found.blocks(of: section).map(\.text).joined(separator: " ")
    }
    #expect(found.sections.map(\.heading) == ["", "A", "B", "C", "D"])
    #expect(texts == ["intro A a B b C c D d", "a B b C c D d", "b C c", "c", "d"])
    #expect(found.sections.map(\.lastLine) == [9, 9, 7, 7, 9])
  }

  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      (">", 20_000), ("> ", 20_000), ("[", 20_000), ("](", 20_000), ("*", 20_000),
      ("a", 1_000_000), ("`a``", 10_000), ("<td ", 20_000), ("<!--\n", 20_000),
      ("<table>\n", 10_000), ("|", 40_000), ("- ", 20_000), ("# a\n###### b\n", 10_000),
      (" ", 1_000_000), ("~~~\n> ~~~\n", 10_000), ("<table><td <td", 20_000), ("1. - ", 20_000),
      ("&", 60_000), ("a\n---\n", 20_000),
    ])
  func `hostile text is read to its end`(_ piece: String, _ count: Int) {
    let text = String(repeating: piece, count: count)
    let found = document(text)
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).count
    #expect(found.blocks.flatMap(\.lines).allSatisfy { (1...lines).contains($0.number) })
    #expect(found.code.allSatisfy { (1...lines).contains($0.line) })
  }

  @Test func `deeper and deeper lists end`() {
    let text = (0..<1000).map { String(repeating: " ", count: $0) + "- a\n" }.joined()
    #expect(document(text).blocks.flatMap(\.lines).count == 1000)
  }
}
