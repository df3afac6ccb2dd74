import Wording

/// Looks at the content of a course as its author should: what is missing, doubled or badly written.
public struct CourseLint: Sendable {
  private let course: Course

  /// Puts one together from its parts.
  public init(_ course: Course) {
    self.course = course
  }

  /// One line for each problem; empty for a course in order.
  public func problems() -> [String] {
    doubledIDs() + course.criteria.flatMap(problems) + course.levels.flatMap(problems)
  }

  private func doubledIDs() -> [String] {
    let counts = Dictionary(grouping: course.criteria, by: \.id).filter { $0.value.count > 1 }
    return counts.keys.sorted().map { "\($0): the id is there \(counts[$0]?.count ?? 0) times" }
  }

  private func problems(_ criterion: Criterion) -> [String] {
    let needs = criterion.needs.filter { course.criterion($0) == nil }
      .map { "\(criterion.id): needs '\($0)', which is no criterion" }
    let phase =
      course.phases.contains { $0.id == criterion.phase }
      ? [] : ["\(criterion.id): phase '\(criterion.phase)' is not in course.yml"]
    let hints =
      criterion.hints.count == 3
      ? [] : ["\(criterion.id): \(criterion.hints.count) hints, three are needed"]
    let weight = criterion.weight > 0 ? [] : ["\(criterion.id): the weight must be positive"]
    return needs + phase + hints + weight + texts(of: criterion)
  }

  private func texts(of criterion: Criterion) -> [String] {
    let named =
      [("title", criterion.title), ("why", criterion.why), ("how", criterion.how)]
      + criterion.hints.enumerated().map { ("hint \($0 + 1)", $1) }
    return named.flatMap { name, phrase in
      problems(phrase).map { "\(criterion.id): \(name): \($0)" }
    }
  }

  private func problems(_ phrase: Phrase) -> [String] {
    var result: [String] = []
    if phrase.french.isEmpty || phrase.english.isEmpty { result.append("empty in one language") }
    if phrase.french == phrase.english, phrase.french.count > 20 {
      result.append("the same in both languages")
    }
    return result + FrenchTypography.problems(in: phrase.french)
  }

  private func problems(_ level: AchievementLevel) -> [String] {
    level.criteria.filter { course.criterion($0) == nil }
      .map { "level \(level.id): '\($0)' is no criterion" }
  }
}
