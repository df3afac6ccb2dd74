/// The escape sequences of Go's quoted strings.
enum TemplateEscapes {
  private static let simple: [UInt8: UInt8] = [
    UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12, UInt8(ascii: "n"): 10,
    UInt8(ascii: "r"): 13, UInt8(ascii: "t"): 9, UInt8(ascii: "v"): 11, UInt8(ascii: "\\"): 92,
    UInt8(ascii: "\""): 34, UInt8(ascii: "'"): 39,
  ]

  /// The text that stands between quotes; nil for a sequence that Go does not know.
  static func unquote(_ bytes: ArraySlice<UInt8>) -> String? {
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        result.append(byte)
        continue
      }
      guard let kind = rest.popFirst() else { return nil }
      if let plain = simple[kind] {
        result.append(plain)
      } else {
        guard let decoded = coded(kind, &rest) else { return nil }
        result += decoded
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func coded(_ kind: UInt8, _ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    let length: Int
    switch kind {
    case UInt8(ascii: "x"): length = 2
    case UInt8(ascii: "u"): length = 4
    case UInt8(ascii: "U"): length = 8
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      let digits = String(decoding: [kind] + rest.prefix(2), as: UTF8.self)
      rest = rest.dropFirst(2)
      return UInt8(digits, radix: 8).map { [$0] }
    default: return nil
    }
    let digits = String(decoding: rest.prefix(length), as: UTF8.self)
    rest = rest.dropFirst(length)
    guard digits.utf8.count == length, let code = UInt32(digits, radix: 16) else { return nil }
    if kind == UInt8(ascii: "x") { return [UInt8(truncatingIfNeeded: code)] }
    return Unicode.Scalar(code).map { Array(String($0).utf8) }
  }
}
