extension PythonExpression {
  /// The dotted name: `a.b.c`; nil for anything else.
  public var dottedName: String? {
    switch kind {
    case .name(let name): name
    case .attribute(let base, let name): base.dottedName.map { $0 + "." + name }
    default: nil
    }
  }

  /// The last part of a name or attribute: `c` of `a.b.c`, or of `f().c`.
  public var lastName: String? {
    switch kind {
    case .name(let name), .attribute(_, let name): name
    default: nil
    }
  }

  /// The call, for one.
  public var call: PythonCall? {
    if case .call(let call) = kind { call } else { nil }
  }

  /// The text of a string literal; an f-string keeps its braces.
  public var text: String? {
    switch kind {
    case .text(let text): text
    case .formatted(let pieces): pieces.map(\.written).joined()
    default: nil
    }
  }

  /// The value of a number, with its sign.
  public var number: Double? {
    switch kind {
    case .number(let value): value
    case .unary(.minus, let operand): operand.number.map { -$0 }
    case .unary(.plus, let operand): operand.number
    default: nil
    }
  }

  /// The value of a Boolean literal.
  public var boolean: Bool? {
    if case .boolean(let value) = kind { value } else { nil }
  }

  /// The items of a list, tuple or set.
  public var items: [PythonExpression]? {
    switch kind {
    case .list(let items), .tuple(let items), .set(let items): items
    default: nil
    }
  }
}

extension PythonFormattedPiece {
  /// The piece as it stands in the text, `{…}` around what is filled in.
  public var written: String {
    switch self {
    case .text(let text): text
    case .value(let value): "{\(value)}"
    }
  }
}
