import Course
import Grading
import Wording

/// What each criterion got and why, the most useful to mend first.
struct CriterionLines {
  let language: Language
  let style: TextStyle

  func lines(of report: Report) -> [String] {
    let sections = Section.allCases.flatMap { section in
      self.section(section, report.results.filter { section.holds($0) })
    }
    return sections + skippedLines(report) + earnedLines(report)
  }

  private func section(_ section: Section, _ results: [CriterionResult]) -> [String] {
    guard !results.isEmpty else { return [] }
    return ["", Ink.bold(section.title.text(in: language), style)] + results.flatMap(lines)
  }

  private func lines(_ result: CriterionResult) -> [String] {
    let verdict = result.verdict
    let title = result.criterion.title.text(in: language)
    let head = "  \(verdict.sign(style)) \(result.criterion.id)  \(title)"
    let word = Ink.faint(" [\(verdict.word.text(in: language))]", style)
    return [head + word] + paragraph(result.judgement.message, first: "      ")
      + evidence(result.judgement.evidence)
      + (result.judgement.help.map { paragraph($0, first: "    \(arrow) ") } ?? [])
  }

  private var arrow: String { style.usesUnicode ? "→" : "->" }

  private func paragraph(_ phrase: Phrase, first: String) -> [String] {
    let rest = String(repeating: " ", count: first.count)
    return Paragraph.lines(
      phrase.text(in: language).printable, width: style.width, first: first, rest: rest)
  }

  private func evidence(_ evidence: [Evidence]) -> [String] {
    evidence.prefix(3).map { EvidenceLine(style: style).text(of: $0) }
  }

  private func skippedLines(_ report: Report) -> [String] {
    let skipped = report.results.filter { $0.verdict == .skipped }
    let causes = Dictionary(grouping: skipped) { $0.rootCause ?? "" }.sorted { $0.key < $1.key }
    guard !causes.isEmpty else { return [] }
    return ["", Ink.bold(Phrase.skipped.text(in: language), style)]
      + causes.flatMap { cause, results in
        paragraph(
          .waiting(cause, results.map(\.criterion.id)), first: "  \(Verdict.skipped.sign(style)) ")
      }
  }

  private func earnedLines(_ report: Report) -> [String] {
    guard case .everything = style.detail else { return [] }
    return section(
      .earned, report.results.filter { $0.verdict == .pass || $0.verdict == .notApplicable })
  }
}

extension CriterionLines {
  /// The parts of the list, in their order.
  enum Section: CaseIterable {
    case required
    case partial
    case review
    case trouble
    case bonus
    case earned

    var title: Phrase {
      switch self {
      case .required: Phrase(fr: "À faire d'abord", en: "To do first")
      case .partial: Phrase(fr: "À compléter", en: "To complete")
      case .review: Phrase(fr: "À vérifier à la main", en: "For a human eye")
      case .trouble: Phrase(fr: "Pas de votre fait", en: "Not you, the environment")
      case .bonus: Phrase(fr: "Bonus", en: "Bonus")
      case .earned: Phrase(fr: "Acquis", en: "Earned")
      }
    }

    /// Whether a result stands in this part.
    func holds(_ result: CriterionResult) -> Bool {
      let isBonus = result.criterion.level == .bonus
      switch (self, result.verdict) {
      case (.required, .fail): return !isBonus
      case (.partial, .partial): return !isBonus
      case (.bonus, .fail), (.bonus, .partial): return isBonus
      case (.review, .review): return true
      case (.trouble, .blocked), (.trouble, .error): return true
      default: return false
      }
    }
  }
}

extension Phrase {
  fileprivate static let skipped = Phrase(fr: "Sautés pour l'instant", en: "Skipped for now")

  fileprivate static func waiting(_ cause: String, _ ids: [String]) -> Phrase {
    let names = ids.joined(separator: ", ")
    return Phrase(
      fr: "en attente de '\(cause)'\u{A0}: \(names)", en: "waiting for '\(cause)': \(names)")
  }
}
