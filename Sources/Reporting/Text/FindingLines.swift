import Grading
import Wording

/// What is worth knowing beside the criteria, the gravest first.
struct FindingLines {
  let language: Language
  let style: TextStyle

  func lines(of report: Report) -> [String] {
    let findings = Finding.Severity.allCases.flatMap { severity in
      report.findings.filter { $0.severity == severity }
    }
    guard !findings.isEmpty else { return [] }
    let title = Phrase(fr: "Remarques (sans points)", en: "Remarks (no points)")
    return ["", Ink.bold(title.text(in: language), style)] + findings.flatMap(lines)
  }

  private func lines(_ finding: Finding) -> [String] {
    let head = "\(finding.location)".printable
    let message = finding.message.text(in: language).printable
    let help = finding.help.map { $0.text(in: language).printable }
    return Paragraph.lines(
      "\(head): \(message)", width: style.width, first: "  \(sign(finding.severity)) ",
      rest: "    ")
      + (help.map { paragraph($0) } ?? [])
  }

  private func paragraph(_ help: String) -> [String] {
    Paragraph.lines(
      help, width: style.width, first: style.usesUnicode ? "    → " : "    -> ", rest: "      ")
  }

  private func sign(_ severity: Finding.Severity) -> String {
    switch severity {
    case .error: Ink.red("!", style)
    case .warning: Ink.yellow("!", style)
    case .info: Ink.faint("i", style)
    }
  }
}
