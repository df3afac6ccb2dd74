import TimeSeries

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Numbers and values with the verbs of Go's `fmt` package.
enum GoFormat {
  /// A number with C's notation for one, such as `%.4g`.
  static func number(_ value: Double, precision: Int, verb: Character) -> String {
    guard value.isFinite else { return value.shortText }
    var buffer = [CChar](repeating: 0, count: 512)
    let count = withVaList([CInt(min(precision, 100)), value]) { arguments in
      vsnprintf(&buffer, buffer.count, "%.*\(verb)", arguments)
    }
    guard count > 0, count < buffer.count else { return value.shortText }
    return String(decoding: buffer[..<Int(count)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The fewest digits that read back as the number, with an exponent from a million on.
  static func shortest(_ value: Double) -> String {
    guard value.isFinite, value.magnitude >= 1e6, value.magnitude < 1e21 else {
      return value.shortText
    }
    let plain = value.magnitude.plainText.split(separator: ".")
    var digits = plain.joined()
    while digits.hasSuffix("0") { digits.removeLast() }
    let exponent = (plain.first?.count ?? 1) - 1
    let fraction = digits.count > 1 ? "." + digits.dropFirst() : ""
    let power = exponent < 10 ? "0\(exponent)" : "\(exponent)"
    return "\(value < 0 ? "-" : "")\(digits.prefix(1))\(fraction)e+\(power)"
  }

  /// Four significant digits, as Prometheus humanizes numbers.
  static func short(_ value: Double) -> String {
    value.isNaN || value.isInfinite ? value.shortText : number(value, precision: 4, verb: "g")
  }

  /// What `printf` gives for a format and its arguments.
  static func print(_ format: String, _ arguments: [TemplateValue]) -> String {
    var result = ""
    var next = 0
    var rest = format[...]
    while let percent = rest.firstIndex(of: "%") {
      result += rest[..<percent]
      rest = rest[rest.index(after: percent)...]
      var verb = FormatVerb()
      guard verb.read(from: &rest, arguments, &next) else {
        result += "%!(NOVERB)"
        break
      }
      if verb.letter == "%" {
        result += "%"
      } else if next < arguments.count {
        result += verb.padded(verb.text(of: arguments[next]))
        next += 1
      } else {
        result += "%!\(verb.letter)(MISSING)"
      }
    }
    result += rest
    guard next < arguments.count else { return result }
    let extra = arguments[next...].map { "\($0.typeName)=\($0.text)" }.joined(separator: ", ")
    return result + "%!(EXTRA \(extra))"
  }
}

/// One `%…` of a format.
private struct FormatVerb {
  var letter: Character = "v"
  private var flags: Set<Character> = []
  private var width = 0
  private var precision: Int?

  /// Takes flags, width, precision and letter; false where the format ends before.
  mutating func read(
    from text: inout Substring, _ arguments: [TemplateValue], _ next: inout Int
  ) -> Bool {
    while let flag = text.first, "+-# 0".contains(flag) {
      flags.insert(flag)
      text = text.dropFirst()
    }
    width = Self.takeNumber(from: &text, arguments, &next) ?? 0
    if text.first == "." {
      text = text.dropFirst()
      precision = Self.takeNumber(from: &text, arguments, &next) ?? 0
    }
    guard let first = text.first else { return false }
    letter = first
    text = text.dropFirst()
    return true
  }

  private static func takeNumber(
    from text: inout Substring, _ arguments: [TemplateValue], _ next: inout Int
  ) -> Int? {
    if text.first == "*" {
      text = text.dropFirst()
      guard next < arguments.count, case .integer(let number) = arguments[next] else { return nil }
      next += 1
      return min(max(number, 0), 1000)
    }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    text = text.dropFirst(digits.count)
    return Int(digits).map { min($0, 1000) }
  }

  func padded(_ text: String) -> String {
    guard text.count < width else { return text }
    let filler = width - text.count
    if flags.contains("-") { return text + String(repeating: " ", count: filler) }
    guard flags.contains("0") else { return String(repeating: " ", count: filler) + text }
    let sign = text.hasPrefix("-") || text.hasPrefix("+") ? String(text.prefix(1)) : ""
    return sign + String(repeating: "0", count: filler) + text.dropFirst(sign.count)
  }

  func text(of value: TemplateValue) -> String {
    switch letter {
    case "v": return precision == nil || value.isText ? value.text : numberText(value, verb: "g")
    case "d": return integerText(value, radix: 10)
    case "x", "X": return hexText(value)
    case "o": return integerText(value, radix: 8)
    case "b": return integerText(value, radix: 2)
    case "f", "F", "e", "E", "g", "G": return numberText(value, verb: letter)
    case "s": return value.isText ? limited(value.text) : mismatch(value)
    case "q": return value.isText ? GoText.quote(limited(value.text)) : mismatch(value)
    case "t":
      guard case .boolean = value else { return mismatch(value) }
      return value.text
    case "T": return value.typeName
    default: return mismatch(value)
    }
  }

  private func mismatch(_ value: TemplateValue) -> String {
    "%!\(letter)(\(value.typeName)=\(value.text))"
  }

  private func limited(_ text: String) -> String {
    precision.map { String(text.prefix($0)) } ?? text
  }

  private func signed(_ text: String) -> String {
    guard !text.hasPrefix("-"), !text.hasPrefix("+") else { return text }
    if flags.contains("+") { return "+" + text }
    return flags.contains(" ") ? " " + text : text
  }

  private func integerText(_ value: TemplateValue, radix: Int) -> String {
    switch value {
    case .integer(let number): signed(String(number, radix: radix))
    case .duration(let number): signed(String(number, radix: radix))
    case .none, .boolean, .float, .string, .list, .map, .record, .time: mismatch(value)
    }
  }

  private func hexText(_ value: TemplateValue) -> String {
    let isUpper = letter == "X"
    switch value {
    case .integer(let number): return signed(String(number, radix: 16, uppercase: isUpper))
    case .string(let text):
      return text.utf8.map { byte in
        let digits = String(byte, radix: 16, uppercase: isUpper)
        return digits.count < 2 ? "0" + digits : digits
      }.joined()
    default: return mismatch(value)
    }
  }

  private func numberText(_ value: TemplateValue, verb: Character) -> String {
    guard case .float(let number) = value else { return mismatch(value) }
    let isShortest = precision == nil && verb.lowercased() == "g"
    return signed(
      isShortest
        ? GoFormat.shortest(number) : GoFormat.number(number, precision: precision ?? 6, verb: verb)
    )
  }
}

extension TemplateValue {
  /// Whether `%s` prints the value without complaint.
  fileprivate var isText: Bool {
    switch self {
    case .string, .time, .duration: true
    case .none, .boolean, .integer, .float, .list, .map, .record: false
    }
  }
}
