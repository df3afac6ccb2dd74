import PromQL
import TimeSeries

/// What an expression yields on one set of data: at its instants and over its range.
struct AnswerOutcome: Equatable {
  /// The values by labels and time; an error of evaluation in place of them.
  enum Values: Equatable {
    case points([Labels: [Int64: Double]])
    case failed(String)
  }

  let values: [Values]

  init(_ expression: Expression, on data: AnswerData, engine: Engine, labels: AnswerRules.Labels) {
    var values = data.instants.map { time in
      Self.values(labels) { () throws(PromQLError) in
        try engine.instant(expression, at: time, in: data.store)
      }
    }
    if expression.valueType == .vector || expression.valueType == .scalar {
      values.append(
        Self.values(labels) { () throws(PromQLError) in
          try engine.range(
            expression, from: data.span.lowerBound, to: data.span.upperBound, step: data.step,
            in: data.store)
        })
    }
    self.values = values
  }

  private static func values(
    _ rule: AnswerRules.Labels, _ query: () throws(PromQLError) -> QueryResult
  ) -> Values {
    do {
      return .points(points(of: try query(), rule))
    } catch {
      return .failed(error.message)
    }
  }

  private static func points(
    of result: QueryResult, _ rule: AnswerRules.Labels
  ) -> [Labels: [Int64: Double]] {
    var points: [Labels: [Int64: Double]] = [:]
    func add(_ labels: Labels, _ samples: [Sample]) {
      var key = rule.compared(labels)
      // Labels that were left out may have told series apart: they are kept apart by number.
      var number = 2
      while points[key] != nil {
        key = rule.compared(labels).setting("#", to: "\(number)")
        number += 1
      }
      points[key] = Dictionary(samples.map { ($0.timestamp, $0.value) }) { first, _ in first }
    }
    switch result.value {
    case .scalar(let sample): add(.none, [sample])
    case .string: break
    case .vector(let elements): for element in elements { add(element.labels, [element.sample]) }
    case .matrix(let series): for one in series { add(one.labels, one.samples) }
    }
    return points
  }

  /// Whether nothing came out anywhere.
  var isEmpty: Bool { values.allSatisfy { $0 == .points([:]) } }

  /// Whether both are the same up to rounding.
  func agrees(with other: AnswerOutcome) -> Bool {
    values.count == other.values.count
      && zip(values, other.values).allSatisfy { AnswerDifference.first($0, $1) == nil }
  }
}

extension AnswerRules.Labels {
  /// The labels that count in the comparison.
  func compared(_ labels: TimeSeries.Labels) -> TimeSeries.Labels {
    switch self {
    case .all: TimeSeries.Labels(labels.filter { $0.name != Label.metricName })
    case .allBut(let left):
      TimeSeries.Labels(labels.filter { $0.name != Label.metricName && !left.contains($0.name) })
    case .none: .none
    }
  }
}
