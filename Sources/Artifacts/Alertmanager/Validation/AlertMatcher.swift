/// A condition on alerts as routes write it: `severity="critical"`, or several in braces.
enum AlertMatcher {
  /// What is wrong with a text; nil where nothing is.
  static func problem(in text: String) -> String? {
    var body = trimmed(text[...])
    if body.hasPrefix("{") || body.hasSuffix("}") {
      guard body.hasPrefix("{"), body.hasSuffix("}") else {
        return "bad matcher format: \(text)"
      }
      body = body.dropFirst().dropLast()
    }
    return parts(of: body).compactMap { problem(inOne: trimmed($0)) }.first
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0.isWhitespace }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }

  /// The conditions between commas that stand in no quotes; an empty one at the end does not count.
  private static func parts(of text: Substring) -> [Substring] {
    var parts: [Substring] = []
    var start = text.startIndex
    var isQuoted = false
    var isEscaped = false
    for index in text.indices {
      let character = text[index]
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
      } else if character == "," && !isQuoted {
        parts.append(text[start..<index])
        start = text.index(after: index)
      }
    }
    let last = text[start...]
    return trimmed(last).isEmpty ? parts : parts + [last]
  }

  private static func problem(inOne text: Substring) -> String? {
    let isName: (Character) -> Bool = { !"=!~{}\\,'`\"".contains($0) && !$0.isWhitespace }
    var rest = text
    if rest.hasPrefix("\"") {
      guard let end = rest.dropFirst().firstIndex(of: "\"") else {
        return "bad matcher format: \(text)"
      }
      rest = rest[rest.index(after: end)...]
    } else {
      guard let first = rest.first, isName(first) else { return "bad matcher format: \(text)" }
      rest = rest.drop(while: isName)
    }
    rest = trimmed(rest)
    guard let sign = ["=~", "!~", "!=", "="].first(where: { rest.hasPrefix($0) }) else {
      return "bad matcher format: \(text)"
    }
    return problem(inValue: trimmed(rest.dropFirst(sign.count)), sign: sign, of: text)
  }

  private static func problem(
    inValue value: Substring, sign: String, of text: Substring
  ) -> String? {
    var content = value
    if value.hasPrefix("\"") {
      guard value.count >= 2, value.hasSuffix("\"") else {
        return "matcher value contains unescaped double quote: \(value)"
      }
      content = value.dropFirst().dropLast()
    } else if value.contains("\"") {
      return "matcher value contains unescaped double quote: \(value)"
    }
    return sign.contains("~") ? RegexSyntax.problem(in: String(content)) : nil
  }
}
