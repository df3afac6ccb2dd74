public import Course
public import Wording

/// What a criterion is about, for people: what is judged, why, and how to earn it.
public struct CriterionExplanation: Sendable {
  let language: Language
  let style: TextStyle

  /// Puts one together from its parts.
  public init(language: Language, style: TextStyle) {
    self.language = language
    self.style = style
  }

  /// The explanation, ending in a line feed.
  public func text(of criterion: Criterion, in course: Course) -> String {
    let phase = course.phases.first { $0.id == criterion.phase }
    var lines = [Ink.bold("\(criterion.id)  \(text(criterion.title))", style)]
    lines.append(facts(of: criterion, phase: phase))
    lines += section(
      Phrase(fr: "Ce qui est jugé, et pourquoi", en: "What is judged, and why"), criterion.why)
    lines += section(Phrase(fr: "Comment l'obtenir", en: "How to earn it"), criterion.how)
    lines += needs(of: criterion, in: course)
    return lines.joined(separator: "\n") + "\n"
  }

  private func facts(of criterion: Criterion, phase: Phase?) -> String {
    let level =
      switch criterion.level {
      case .required: Phrase(fr: "obligatoire", en: "required")
      case .bonus: Phrase(fr: "bonus", en: "bonus")
      }
    let points = Points.text(criterion.weight, in: language)
    let title = phase.map { " \($0.id), \(text($0.title))" } ?? ""
    return "Phase\(title) · \(text(level)) · \(points) point"
  }

  private func section(_ title: Phrase, _ body: Phrase) -> [String] {
    let paragraphs = text(body).split(separator: "\n").flatMap { line in
      Paragraph.lines(String(line), width: style.width, first: "  ", rest: "  ")
    }
    return ["", Ink.bold(text(title), style)] + paragraphs
  }

  private func needs(of criterion: Criterion, in course: Course) -> [String] {
    guard !criterion.needs.isEmpty else { return [] }
    let lines = criterion.needs.map { id in
      "  \(id)  \(course.criterion(id).map { text($0.title) } ?? "")"
    }
    return ["", Ink.bold(text(Phrase(fr: "Il faut d'abord", en: "It needs")), style)] + lines
  }

  private func text(_ phrase: Phrase) -> String { phrase.text(in: language) }
}
