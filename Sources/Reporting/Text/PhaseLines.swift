import Course
import Grading
import Wording

/// One line a phase: a bar, points, and what stands out.
struct PhaseLines {
  let language: Language
  let style: TextStyle

  func lines(of report: Report) -> [String] {
    let phases = report.course.phases.filter { !report.results(inPhase: $0.id).isEmpty }
    let width = phases.map { $0.title.text(in: language).count }.max() ?? 0
    return phases.map { phase in
      line(phase, report.results(inPhase: phase.id), titleWidth: min(width, style.width - 40))
    }
  }

  private func line(_ phase: Phase, _ results: [CriterionResult], titleWidth: Int) -> String {
    let score = Score(of: results)
    let id = phase.id.padded(to: 3)
    let title = String(phase.title.text(in: language).prefix(titleWidth)).padded(to: titleWidth)
    let points = [score.earned, score.attainable].map { Points.text($0, in: language) }
    let line = "  \(id)\(title)  \(bar(score))  \(points.joined(separator: "/").padded(to: 8))"
    return (line + counts(of: results)).trimmedAtEnd
  }

  private func bar(_ score: Score) -> String {
    let cells = 10
    let full = Int((score.share * Double(cells)).rounded(.down))
    let (on, off) = style.usesUnicode ? ("█", "░") : ("#", ".")
    let ink: Ink = score.share >= 1 ? .green : (score.share >= 0.5 ? .yellow : .red)
    return ink(String(repeating: on, count: full), style)
      + Ink.faint(String(repeating: off, count: cells - full), style)
  }

  private func counts(of results: [CriterionResult]) -> String {
    let shown: [Verdict] = [.fail, .partial, .skipped, .review, .blocked, .error]
    let parts = shown.compactMap { verdict -> String? in
      let count = results.filter { $0.verdict == verdict }.count
      return count > 0 ? "\(verdict.sign(style)) \(count)" : nil
    }
    return parts.isEmpty ? "" : "  " + parts.joined(separator: "  ")
  }
}

extension String {
  /// The text with spaces after it, at least `width` characters.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  fileprivate var trimmedAtEnd: String {
    var result = self[...]
    while result.last == " " { result = result.dropLast() }
    return String(result)
  }
}
