/// A scalar of a YAML file and what Compose and Prometheus take it for.
///
/// `true` and `false` are Booleans, `yes`, `on` and dates stay text, as they do where a text is
/// wanted; numbers keep the text that stands in the file, so that `0123` or `1_000` is not lost.
struct YAMLScalar {
  let text: String
  /// Whether it is written without quotes and not as a block.
  let isPlain: Bool
  let tag: String?

  /// Whether it is the key under which mappings are merged.
  var isMergeKey: Bool { text == "<<" && isPlain && tag == nil }

  var value: Node.Value {
    guard !isText else { return .string(text) }
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .boolean(true)
    case "false", "False", "FALSE": return .boolean(false)
    default: return Self.number(text).map { .number($0, text: text) } ?? .string(text)
    }
  }

  private var isText: Bool {
    switch tag {
    case nil: !isPlain
    case "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:binary": true
    default: false
    }
  }

  private static func number(_ text: String) -> Double? {
    guard let first = text.utf8.first, isNumberStart(first) else { return nil }
    switch text {
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .infinity
    case "-.inf", "-.Inf", "-.INF": return -.infinity
    case ".nan", ".NaN", ".NAN": return .nan
    default: break
    }
    let plain = text.contains("_") ? text.filter { $0 != "_" } : text
    return prefixedInteger(plain) ?? decimal(plain)
  }

  private static func isNumberStart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  private static func prefixedInteger(_ text: String) -> Double? {
    let isNegative = text.hasPrefix("-")
    let digits = text.drop { $0 == "-" || $0 == "+" }
    guard digits.utf8.count > 1, digits.hasPrefix("0") else { return nil }
    let radix: Int? =
      switch digits.dropFirst().prefix(1) {
      case "x": 16
      case "o": 8
      case "b": 2
      default: nil
      }
    let body = radix == nil ? digits.dropFirst() : digits.dropFirst(2)
    guard let integer = UInt64(body, radix: radix ?? 8) else { return nil }
    return isNegative ? -Double(integer) : Double(integer)
  }

  private static func decimal(_ text: String) -> Double? {
    var hasDigit = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "e"),
        UInt8(ascii: "E"):
        continue
      default: return nil
      }
    }
    return hasDigit ? Double(text) : nil
  }
}
