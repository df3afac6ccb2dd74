import TimeSeries

extension Expression: CustomStringConvertible {
  /// The canonical text, on one line; it reads back as the same tree.
  public var description: String {
    var text = ""
    write(to: &text)
    return text
  }

  func write(to text: inout String) {
    switch self {
    case .number(let literal): text += literal.text
    case .string(let literal): text += GoText.quote(literal.value)
    case .vectorSelector(let selector): selector.write(to: &text)
    case .matrixSelector(let matrix): matrix.write(to: &text)
    case .subquery(let subquery):
      subquery.expression.write(to: &text)
      text += subquery.suffix
    case .call(let call): call.write(to: &text)
    case .aggregation(let aggregation): aggregation.write(to: &text)
    case .binary(let operation): operation.write(to: &text)
    case .unary(let operation):
      text += operation.sign.rawValue
      operation.operand.write(to: &text)
    case .parenthesized(let parentheses):
      text += "("
      parentheses.inner.write(to: &text)
      text += ")"
    }
  }
}

extension NumberLiteral {
  var text: String {
    guard isDuration, let milliseconds = Int64(exactly: (value * 1000).rounded()) else {
      return value.plainText
    }
    return DurationText.text(milliseconds: milliseconds)
  }
}

extension Call {
  fileprivate func write(to text: inout String) {
    text += function.name + "("
    for (index, argument) in arguments.enumerated() {
      if index > 0 { text += ", " }
      argument.write(to: &text)
    }
    text += ")"
  }
}

extension Aggregation {
  /// The aggregator and its grouping, up to the parenthesis.
  var head: String {
    switch grouping {
    case .by(let labels) where labels.isEmpty: aggregator.rawValue
    case .by(let labels): "\(aggregator.rawValue) by (\(LabelText.list(labels))) "
    case .without(let labels): "\(aggregator.rawValue) without (\(LabelText.list(labels))) "
    }
  }

  fileprivate func write(to text: inout String) {
    text += head + "("
    if let parameter {
      parameter.write(to: &text)
      text += ", "
    }
    operand.write(to: &text)
    text += ")"
  }
}

extension BinaryOperation {
  /// The operator with its modifiers.
  var symbol: String {
    `operator`.rawValue + (returnsBool ? " bool" : "") + (matching?.text ?? "")
  }

  fileprivate func write(to text: inout String) {
    left.write(to: &text)
    text += " \(symbol) "
    right.write(to: &text)
  }
}
