/// Where in a query a variable stands, as far as it matters for the value that is put in its place.
enum TemplatePlace {
  /// Inside quotes.
  case text
  /// Inside `[…]` or after `offset`.
  case duration
  /// In a list of labels, as a metric's name, or beside letters of one.
  case name
  /// Where a number is wanted.
  case number

  func value(of variable: DashboardVariable) -> String {
    switch self {
    case .text:
      if variable.isAll || variable.value == nil { return variable.allValue ?? ".*" }
      return (variable.value ?? "").filter { $0 != "\"" && $0 != "\\" && $0 != "\n" }
    case .duration: return variable.value.flatMap { $0.isDuration ? $0 : nil } ?? "5m"
    case .name, .number: return bareValue(of: variable)
    }
  }

  /// A query's values may be anything (a path, a list): only those that can stand without quotes do.
  private func bareValue(of variable: DashboardVariable) -> String {
    guard let value = variable.value else { return self.value(ofUnknown: variable.name) }
    let canStand =
      variable.kind != .query
      || value.utf8.allSatisfy { $0.isIdentifierByte || $0 == 0x2E || $0 == 0x3A }
    return canStand ? value : self.value(ofUnknown: variable.name)
  }

  func value(ofUnknown name: String) -> String {
    switch self {
    case .text: "$" + name
    case .duration: "5m"
    case .name: name
    case .number: "0.95"
    }
  }
}

/// What was passed of a query: quotes, brackets and words, as far as ``TemplatePlace`` wants them.
struct TemplateSurroundings {
  private var quote: UInt8?
  private var isEscaped = false
  private var brackets = 0

  mutating func pass(_ byte: UInt8) {
    if let open = quote {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\"), open != UInt8(ascii: "`") {
        isEscaped = true
      } else if byte == open {
        quote = nil
      }
      return
    }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): quote = byte
    case UInt8(ascii: "["): brackets += 1
    case UInt8(ascii: "]"): brackets = max(0, brackets - 1)
    default: break
    }
  }

  /// The place of a reference that ends at an offset of the original, after what has been written of the result.
  func place(before original: [UInt8], _ end: Int, after written: [UInt8]) -> TemplatePlace {
    if quote != nil { return .text }
    if brackets > 0 { return .duration }
    let next = end < original.count ? original[end] : 0
    if next.isIdentifierByte || next == UInt8(ascii: ":") || written.last?.isIdentifierByte == true
    {
      return .name
    }
    let ahead = original[end...].first { !$0.isBlankByte } ?? 0
    if ahead == UInt8(ascii: "[") || ahead == UInt8(ascii: "{") { return .name }
    return Self.place(after: written.suffix(80), ahead)
  }

  private static func place(after written: ArraySlice<UInt8>, _ ahead: UInt8) -> TemplatePlace {
    let before = written.reversed().drop { $0.isBlankByte }
    let word = String(decoding: before.prefix { $0.isIdentifierByte }.reversed(), as: UTF8.self)
    if word == "offset" { return .duration }
    switch before.first ?? 0 {
    case UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: "*"),
      UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "^"),
      UInt8(ascii: "%"), UInt8(ascii: "@"):
      return .number
    case UInt8(ascii: "(") where ahead == UInt8(ascii: ","), UInt8(ascii: ","):
      return isInLabelList(before) ? .name : .number
    default: return .name
    }
  }

  /// Whether the innermost parenthesis that is open, reading backwards, is one of `by (…)` or `on (…)`.
  private static func isInLabelList(_ backwards: some Sequence<UInt8>) -> Bool {
    var closed = 0
    let opening = backwards.drop { byte in
      if byte == UInt8(ascii: ")") { closed += 1 }
      if byte == UInt8(ascii: "(") { closed -= 1 }
      return closed >= 0
    }
    let word = opening.dropFirst().drop { $0.isBlankByte }.prefix { $0.isIdentifierByte }
    return ["by", "without", "on", "ignoring", "group_left", "group_right"]
      .contains(String(decoding: word.reversed(), as: UTF8.self).lowercased())
  }
}

extension UInt8 {
  var isBlankByte: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}

extension String {
  /// Whether the text is a duration of PromQL such as `5m` or `1h30m`.
  var isDuration: Bool {
    guard let first = utf8.first, first.isDecimalDigit, let last = utf8.last, !last.isDecimalDigit
    else {
      return false
    }
    return utf8.allSatisfy { $0.isDecimalDigit || "smhdwy".utf8.contains($0) }
  }

  /// The text without space and line ends around it.
  var withoutOuterSpace: String {
    let head = utf8.drop { $0.isBlankByte }
    let tail = head.reversed().drop { $0.isBlankByte }
    return String(decoding: Array(tail.reversed()), as: UTF8.self)
  }
}
