import Course
import Grading
import Wording

/// A report as Markdown, for a merge request or a feedback file; the learner's text is shown, never rendered.
struct MarkdownFormat {
  let language: Language

  func text(of report: Report) -> String {
    var lines = ["# Vigie · \(plain(report.subject.name))", "", summary(of: report), ""]
    lines += phaseTable(of: report)
    for section in CriterionLines.Section.allCases where section != .earned {
      lines += self.section(section, report.results.filter { section.holds($0) })
    }
    lines += skipped(in: report) + findings(of: report)
    return lines.joined(separator: "\n") + "\n"
  }

  private func summary(of report: Report) -> String {
    let (score, bonus) = (report.score, report.bonus)
    let provisional = report.isProvisional ? word(" (provisoire)", " (provisional)") : ""
    let levels = report.levels.filter(\.isReached).last?.level.title.text(in: language)
    return "**Score**\(word("\u{A0}: ", ": "))\(points(score.earned))/\(points(score.attainable))"
      + ", bonus \(points(bonus.earned))/\(points(bonus.attainable))\(provisional)."
      + (levels.map { " \(word("Niveau atteint\u{A0}: ", "Level reached: "))\($0)." } ?? "")
  }

  private func phaseTable(of report: Report) -> [String] {
    let rows = report.course.phases.compactMap { phase -> String? in
      let results = report.results(inPhase: phase.id)
      guard !results.isEmpty else { return nil }
      let score = Score(of: results)
      return "| \(phase.id) | \(phase.title.text(in: language)) "
        + "| \(points(score.earned))/\(points(score.attainable)) |"
    }
    return [word("| Phase | Sujet | Points |", "| Phase | Subject | Points |"), "|---|---|---:|"]
      + rows
  }

  private func section(_ section: CriterionLines.Section, _ results: [CriterionResult]) -> [String]
  {
    guard !results.isEmpty else { return [] }
    return ["", "## \(section.title.text(in: language))", ""] + results.flatMap(item)
  }

  private func item(_ result: CriterionResult) -> [String] {
    let (criterion, judgement) = (result.criterion, result.judgement)
    var lines = [
      "- **\(plain(criterion.title.text(in: language)))** (`\(criterion.id)`, \(result.verdict.word.text(in: language)))  ",
      "  \(plain(judgement.message.text(in: language)))",
    ]
    for evidence in judgement.evidence.prefix(3) { lines.append("  - \(code(evidence))") }
    if let help = judgement.help { lines.append("  - → \(plain(help.text(in: language)))") }
    return lines
  }

  private func skipped(in report: Report) -> [String] {
    let skipped = report.results.filter { $0.verdict == .skipped }
    guard !skipped.isEmpty else { return [] }
    let items = skipped.map {
      "- `\($0.criterion.id)`\(word("\u{A0}: ", ": "))\(plain($0.judgement.message.text(in: language)))"
    }
    return ["", word("## Sautés pour l'instant", "## Skipped for now"), ""] + items
  }

  private func findings(of report: Report) -> [String] {
    guard !report.findings.isEmpty else { return [] }
    let items = report.findings.map { finding in
      "- `\(fenced("\(finding.location)"))`\(word("\u{A0}: ", ": "))\(plain(finding.message.text(in: language)))"
        + (finding.help.map { " → \(plain($0.text(in: language)))" } ?? "")
    }
    return ["", word("## Remarques (sans points)", "## Remarks (no points)"), ""] + items
  }

  private func code(_ evidence: Evidence) -> String {
    switch evidence {
    case .file(let path, let line, let excerpt):
      "`\(fenced(path))\(line > 0 ? ":\(line)" : "")`"
        + (excerpt.isEmpty ? "" : " `\(fenced(excerpt))`")
    case .query(let query, let result): "`\(fenced(query))` = `\(fenced(result))`"
    case .http(let url, let status): "`\(fenced(url))`\(word("\u{A0}: ", ": "))HTTP \(status)"
    }
  }

  /// Text inside a code span: nothing in it can close the span.
  private func fenced(_ text: String) -> String {
    text.printable.map { $0 == "`" ? "'" : String($0) }.joined()
  }

  /// Text that Markdown and HTML leave alone.
  private func plain(_ text: String) -> String {
    text.printable.map { character in
      "\\`*_{}[]<>#|&!~$".contains(character) ? "\\\(character)" : String(character)
    }.joined()
  }

  private func points(_ value: Double) -> String { Points.text(value, in: language) }

  private func word(_ french: String, _ english: String) -> String {
    Phrase(fr: french, en: english).text(in: language)
  }
}
