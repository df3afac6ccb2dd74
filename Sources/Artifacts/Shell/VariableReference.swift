/// One `$…` of a text.
struct VariableReference {
  enum Form {
    case plain, required, escapedDollar, broken
    case defaultWhenUnset, defaultWhenEmpty, otherWhenSet, otherWhenFilled
  }

  let form: Form
  let name: String
  /// What stands after the operator.
  let operand: Substring
  /// The whole reference as written.
  let text: Substring

  var end: String.Index { text.endIndex }

  /// Reads the reference at the dollar with which the text begins.
  init(_ rest: Substring) {
    let body = rest.dropFirst()
    switch body.utf8.first {
    case UInt8(ascii: "$"): self.init(.escapedDollar, text: rest.prefix(2))
    case UInt8(ascii: "{"): self.init(braced: rest)
    default:
      let name = Self.name(at: body)
      self.init(
        name.isEmpty ? .broken : .plain, name: name, text: rest[..<name.endIndex])
    }
  }

  private init(
    _ form: Form, name: Substring = "", operand: Substring = "", text: Substring
  ) {
    self.form = form
    self.name = String(name)
    self.operand = operand
    self.text = text
  }

  private init(braced rest: Substring) {
    guard let close = Self.closingBrace(of: rest) else {
      self.init(.broken, text: rest)
      return
    }
    let text = rest[...close]
    let inner = rest[..<close].dropFirst(2)
    let name = Self.name(at: inner)
    let (form, length) = Self.form(of: inner[name.endIndex...])
    self.init(
      name.isEmpty ? .broken : form, name: name,
      operand: inner[name.endIndex...].dropFirst(length), text: text)
  }

  private static func form(of tail: Substring) -> (Form, Int) {
    if tail.isEmpty { return (.plain, 0) }
    if tail.hasPrefix(":-") { return (.defaultWhenEmpty, 2) }
    if tail.hasPrefix("-") { return (.defaultWhenUnset, 1) }
    if tail.hasPrefix(":+") { return (.otherWhenFilled, 2) }
    if tail.hasPrefix("+") { return (.otherWhenSet, 1) }
    if tail.hasPrefix(":?") || tail.hasPrefix("?") { return (.required, 0) }
    return (.broken, 0)
  }

  private static func name(at text: Substring) -> Substring {
    let end = text.utf8.firstIndex { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "_"):
        false
      case UInt8(ascii: "0")...UInt8(ascii: "9"): text.utf8.first == byte && isDigit(text)
      default: true
      }
    }
    return text[..<(end ?? text.endIndex)]
  }

  private static func isDigit(_ text: Substring) -> Bool {
    guard let first = text.utf8.first else { return false }
    return first >= UInt8(ascii: "0") && first <= UInt8(ascii: "9")
  }

  private static func closingBrace(of text: Substring) -> String.Index? {
    var depth = 0
    for index in text.utf8.indices {
      switch text.utf8[index] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return index }
      default: continue
      }
    }
    return nil
  }
}
