/// Whether the texts of scalars are what their fields want, in the words of the servers.
enum ScalarSyntax {
  /// What is wrong with a text; nil where nothing is.
  static func problem(in text: String, of node: Node, as type: FieldType) -> String? {
    switch type {
    case .boolean: node.boolean == nil ? mismatch(node, type) : nil
    case .integer: isInteger(node) ? nil : mismatch(node, type)
    case .natural: isInteger(node) && (node.number ?? 0) >= 0 ? nil : mismatch(node, type)
    case .decimal: node.number == nil ? mismatch(node, type) : nil
    case .duration: durationProblem(text)
    case .goDuration: ConfigDuration.isGoDuration(text) ? nil : "time: invalid duration \"\(text)\""
    case .byteCount: byteCountProblem(text)
    case .regex: RegexSyntax.problem(in: text)
    case .url: URLParts(text) == nil ? "parse \"\(text)\": invalid URL" : nil
    case .webURL: webURLProblem(text)
    case .word(let words, let message): words.contains(text) ? nil : message(text)
    case .text, .file, .list, .map, .object, .anything: nil
    }
  }

  private static func mismatch(_ node: Node, _ type: FieldType) -> String {
    "cannot unmarshal \(node.tagText) into \(type.goName)"
  }

  private static func isInteger(_ node: Node) -> Bool {
    guard let number = node.number else { return false }
    return number.rounded() == number
  }

  private static func durationProblem(_ text: String) -> String? {
    if text.isEmpty { return "empty duration string" }
    return ConfigDuration.milliseconds(text) == nil
      ? "not a valid duration string: \"\(text)\"" : nil
  }

  private static func byteCountProblem(_ text: String) -> String? {
    let digits = text.drop { $0 == "-" || $0 == "+" }.prefix { $0.isNumber || $0 == "." }
    let unit = text.drop { $0 == "-" || $0 == "+" }.dropFirst(digits.count)
    if text == "0" { return nil }
    guard !digits.isEmpty else { return "units: invalid \(text)" }
    let units = Schema.words("B KB MB GB TB PB EB KiB MiB GiB TiB PiB EiB")
    return units.contains(String(unit)) ? nil : "units: unknown unit \(unit) in \(text)"
  }

  private static func webURLProblem(_ text: String) -> String? {
    guard let url = URLParts(text) else { return "parse \"\(text)\": invalid URL" }
    guard url.scheme == "http" || url.scheme == "https" else {
      return "unsupported scheme \"\(url.scheme)\" for URL"
    }
    return url.host.isEmpty ? "missing host for URL" : nil
  }
}

/// The parts of a URL that the servers look at.
struct URLParts {
  let scheme: String
  let host: String

  /// Nil for what Go's `url.Parse` refuses.
  init?(_ text: String) {
    guard !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return nil }
    guard let colon = text.firstIndex(of: ":"), !text.hasPrefix("/") else {
      (scheme, host) = ("", "")
      return
    }
    let head = text[..<colon]
    guard let first = head.utf8.first else { return nil }
    let isScheme = head.utf8.allSatisfy { byte in
      (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2B || byte == 0x2D
        || byte == 0x2E
    }
    guard isScheme, (first | 0x20) &- 0x61 < 26 else {
      if head.contains("/") {
        (scheme, host) = ("", "")
        return
      }
      return nil
    }
    scheme = head.lowercased()
    let rest = text[text.index(after: colon)...]
    guard rest.hasPrefix("//") else {
      host = ""
      return
    }
    let authority = rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard !authority.contains(" ") else { return nil }
    host = String(authority.split(separator: "@").last ?? "")
  }
}
