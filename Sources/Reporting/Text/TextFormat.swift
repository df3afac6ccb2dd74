import Course
import Grading
import Wording

/// A report for people at a terminal or in a log: a line a phase, then what to mend first.
struct TextFormat {
  let language: Language
  let style: TextStyle

  func text(of report: Report) -> String {
    var lines = [title(of: report), ""]
    lines += PhaseLines(language: language, style: style).lines(of: report)
    lines += ["", scoreLine(of: report)]
    lines += levelLines(of: report)
    lines += CriterionLines(language: language, style: style).lines(of: report)
    lines += FindingLines(language: language, style: style).lines(of: report)
    return lines.joined(separator: "\n") + "\n"
  }

  private func title(of report: Report) -> String {
    let commit = report.subject.commit.map { " (\($0.prefix(7)))" } ?? ""
    return Ink.bold(
      "Vigie \(style.usesUnicode ? "·" : "-") \(report.subject.name.printable)", style) + commit
  }

  private func scoreLine(of report: Report) -> String {
    let score = report.score
    var line = "Score\(language == .french ? "\u{A0}:" : ":") "
    line += "\(points(score.earned))/\(points(score.attainable))"
    if !report.bonusResults.isEmpty {
      line += ", bonus \(points(report.bonus.earned))/\(points(report.bonus.attainable))"
    }
    guard report.isProvisional else { return line }
    let open = report.results.filter(\.verdict.isProvisional).count
    return line + ", " + Phrase.provisional(open).text(in: language)
  }

  private func points(_ value: Double) -> String { Points.text(value, in: language) }

  private func levelLines(of report: Report) -> [String] {
    guard report.results.count == report.course.criteria.count else { return [] }
    let words = report.levels.map { level in
      let sign = level.isReached ? Verdict.pass.sign(style) : Verdict.fail.sign(style)
      let missing =
        level.isReached ? "" : " (\(Phrase.missing(level.missing.count).text(in: language)))"
      return "\(sign) \(level.level.title.text(in: language))\(missing)"
    }
    let label = Phrase(fr: "Niveaux\u{A0}: ", en: "Levels: ").text(in: language)
    return [label + words.joined(separator: "  ")]
  }
}

extension Phrase {
  fileprivate static func provisional(_ open: Int) -> Phrase {
    Phrase(fr: "provisoire (\(open) à vérifier)", en: "provisional (\(open) to be settled)")
  }

  fileprivate static func missing(_ count: Int) -> Phrase {
    Phrase(fr: "manque \(count)", en: "\(count) missing")
  }
}
