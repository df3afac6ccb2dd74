import Course
import Wording

/// Judges criteria after those that they need; one whose need failed is skipped, with the root cause.
struct DependencyOrder {
  private let criteria: [Criterion]
  private let byID: [String: Criterion]
  private var results: [String: CriterionResult] = [:]

  init(criteria: [Criterion]) {
    self.criteria = criteria
    byID = Dictionary(criteria.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The results on all criteria, in their order.
  mutating func results(judging judge: (Criterion) -> Judgement) -> [CriterionResult] {
    for criterion in criteria { settle(criterion, path: [], judge) }
    return criteria.compactMap { results[$0.id] }
  }

  private mutating func settle(
    _ criterion: Criterion, path: [String], _ judge: (Criterion) -> Judgement
  ) {
    guard results[criterion.id] == nil, !path.contains(criterion.id) else { return }
    for need in criterion.needs {
      if let needed = byID[need] { settle(needed, path: path + [criterion.id], judge) }
    }
    results[criterion.id] =
      skipped(criterion) ?? CriterionResult(criterion: criterion, judgement: judge(criterion))
  }

  private func skipped(_ criterion: Criterion) -> CriterionResult? {
    let unmet = criterion.needs.lazy.compactMap { results[$0] }.first { result in
      result.verdict == .fail || result.verdict == .skipped
    }
    guard let unmet else { return nil }
    let cause = unmet.rootCause.flatMap { byID[$0] } ?? unmet.criterion
    return CriterionResult(
      criterion: criterion,
      judgement: Judgement(.skipped, .cannotBeJudged(cause), help: .startWith(cause)),
      rootCause: cause.id)
  }
}

extension Phrase {
  fileprivate static func cannotBeJudged(_ cause: Criterion) -> Phrase {
    Phrase(
      fr: "impossible à juger tant que '\(cause.id)' n'est pas acquis\u{A0}: \(cause.title.french)",
      en: "cannot be judged before '\(cause.id)' is earned: \(cause.title.english)")
  }

  fileprivate static func startWith(_ cause: Criterion) -> Phrase {
    Phrase(fr: "commencez par '\(cause.id)'", en: "start with '\(cause.id)'")
  }
}
