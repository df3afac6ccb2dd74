import TimeSeries

extension Evaluator {
  /// The series in an order of their own, which only an instant query keeps.
  mutating func sorted(
    _ call: Call, _ function: SpecialFunction, over timeline: Timeline
  ) throws(PromQLError) -> [Row] {
    let rows = try vector(call, 0, over: timeline)
    guard timeline.isInstant else {
      if dialect == .v3 { annotations.add(.sortWithoutEffect(at: call.range)) }
      return rows
    }
    switch function {
    case .sort: return rows.stablySorted { Evaluator.precedes($0, $1, <) }
    case .sortDescending: return rows.stablySorted { Evaluator.precedes($0, $1, >) }
    default:
      var names: [String] = []
      for index in call.arguments.indices.dropFirst() { names.append(try text(call, index)) }
      let isDescending = function == .sortByLabelDescending
      return rows.stablySorted {
        isDescending
          ? Evaluator.precedes($1, $0, by: names) : Evaluator.precedes($0, $1, by: names)
      }
    }
  }

  /// NaN comes last, whatever the direction.
  private static func precedes(
    _ left: Row, _ right: Row, _ isBefore: (Double, Double) -> Bool
  ) -> Bool {
    let (a, b) = (left.values[0], right.values[0])
    return a.isNaN ? false : b.isNaN || isBefore(a, b)
  }

  private static func precedes(_ left: Row, _ right: Row, by names: [String]) -> Bool {
    for name in names {
      let (a, b) = (left.labels[name] ?? "", right.labels[name] ?? "")
      if a != b { return NaturalOrder.precedes(a, b) }
    }
    return left.labels < right.labels
  }
}

extension Array {
  /// Sorted so that equal elements keep their order.
  func stablySorted(by precedes: (Element, Element) -> Bool) -> [Element] {
    enumerated().sorted { left, right in
      if precedes(left.element, right.element) { return true }
      return !precedes(right.element, left.element) && left.offset < right.offset
    }.map(\.element)
  }
}
