import TimeSeries

extension DurationValue {
  var text: String {
    switch self {
    case .milliseconds(let milliseconds): return DurationText.text(milliseconds: milliseconds)
    case .computed(let expression):
      var text = ""
      expression.write(to: &text)
      return text
    }
  }
}

extension DurationExpression {
  func write(to text: inout String) {
    switch self {
    case .literal(let literal): text += literal.text
    case .step: text += "step()"
    case .queryRange: text += "range()"
    case .minimum(let left, let right, _): write("min_of(", left, ", ", right, ")", to: &text)
    case .maximum(let left, let right, _): write("max_of(", left, ", ", right, ")", to: &text)
    case .binary(let symbol, let left, let right):
      write("", left, " \(symbol.rawValue) ", right, "", to: &text)
    case .negated(let inner, _):
      text += "-"
      inner.write(to: &text)
    case .parenthesized(let inner, _):
      text += "("
      inner.write(to: &text)
      text += ")"
    }
  }

  private func write(
    _ before: String, _ left: DurationExpression, _ between: String, _ right: DurationExpression,
    _ after: String, to text: inout String
  ) {
    text += before
    left.write(to: &text)
    text += between
    right.write(to: &text)
    text += after
  }
}
