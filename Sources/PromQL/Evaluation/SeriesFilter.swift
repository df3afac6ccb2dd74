import TimeSeries

/// A selector's conditions, ready to be put to many series.
struct SeriesFilter {
  private enum Test {
    case equals([UInt8])
    case matches(Pattern)
  }

  private struct Condition {
    let label: [UInt8]
    let test: Test
    let isNegated: Bool

    func accepts(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
      switch test {
      case .equals(let text): value.elementsEqual(text) != isNegated
      case .matches(let pattern): pattern.matches(value) != isNegated
      }
    }
  }

  private let conditions: [Condition]

  init(_ matchers: [LabelMatcher], patterns: inout PatternCache) throws(PromQLError) {
    var conditions: [Condition] = []
    for matcher in matchers {
      conditions.append(try SeriesFilter.condition(matcher, patterns: &patterns))
    }
    self.conditions = conditions
  }

  private static func condition(
    _ matcher: LabelMatcher, patterns: inout PatternCache
  ) throws(PromQLError) -> Condition {
    let test: Test =
      matcher.operator.isRegularExpression
      ? .matches(try patterns.pattern(matcher.value)) : .equals(Array(matcher.value.utf8))
    let isNegated = matcher.operator == .notEqual || matcher.operator == .doesNotMatch
    return Condition(label: Array(matcher.label.utf8), test: test, isNegated: isNegated)
  }

  func accepts(_ labels: Labels) -> Bool {
    conditions.allSatisfy { condition in
      condition.label.withUnsafeBufferPointer { label in
        labels.withValue(of: label) { condition.accepts($0) }
      }
    }
  }
}
