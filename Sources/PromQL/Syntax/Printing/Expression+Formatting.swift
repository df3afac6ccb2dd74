extension Expression {
  /// The expression over as many lines as it takes to keep each short, parts indented by two.
  ///
  /// - Parameter width: The characters of a part that may stay on one line.
  public func formatted(width: Int = 100) -> String {
    var text = ""
    write(to: &text, level: 0, width: width)
    return text
  }

  private func write(to text: inout String, level: Int, width: Int) {
    let line = description
    guard line.utf8.count > width, isSplittable else {
      text += Indent.text(level) + line
      return
    }
    split(to: &text, level: level, width: width)
  }

  /// Whether it has parts that can stand on lines of their own.
  private var isSplittable: Bool {
    switch self {
    case .number, .string, .vectorSelector, .matrixSelector: false
    case .call(let call): !call.arguments.isEmpty
    case .subquery, .aggregation, .binary, .unary, .parenthesized: true
    }
  }

  private func split(to text: inout String, level: Int, width: Int) {
    switch self {
    case .number, .string, .vectorSelector, .matrixSelector: text += description
    case .subquery(let subquery):
      subquery.expression.write(to: &text, level: level, width: width)
      text += subquery.suffix
    case .call(let call):
      Expression.write(
        "\(call.function.name)(", call.arguments, to: &text, level: level, width: width)
    case .aggregation(let aggregation):
      let arguments = (aggregation.parameter.map { [$0] } ?? []) + [aggregation.operand]
      Expression.write(
        aggregation.head + "(", arguments, to: &text, level: level, width: width)
    case .binary(let operation):
      operation.left.write(to: &text, level: level + 1, width: width)
      text += "\n\(Indent.text(level))\(operation.symbol)\n"
      operation.right.write(to: &text, level: level + 1, width: width)
    case .unary(let operation):
      var operand = ""
      operation.operand.write(to: &operand, level: level, width: width)
      text += Indent.text(level) + operation.sign.rawValue + operand.drop { $0 == " " }
    case .parenthesized(let parentheses):
      Expression.write("(", [parentheses.inner], to: &text, level: level, width: width)
    }
  }

  private static func write(
    _ head: String, _ parts: [Expression], to text: inout String, level: Int, width: Int
  ) {
    text += Indent.text(level) + head + "\n"
    for (index, part) in parts.enumerated() {
      part.write(to: &text, level: level + 1, width: width)
      text += index + 1 < parts.count ? ",\n" : "\n"
    }
    text += Indent.text(level) + ")"
  }
}

private enum Indent {
  static func text(_ level: Int) -> String { String(repeating: "  ", count: level) }
}
