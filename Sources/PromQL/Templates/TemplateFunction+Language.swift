extension TemplateFunction {
  /// The functions of Go's `text/template`.
  static let language: [String: TemplateFunction] = [
    "and": TemplateFunction(some) { arguments, _ throws(Failure) in
      arguments.first { !$0.isTrue } ?? arguments[arguments.count - 1]
    },
    "or": TemplateFunction(some) { arguments, _ throws(Failure) in
      arguments.first { $0.isTrue } ?? arguments[arguments.count - 1]
    },
    "not": TemplateFunction(1...1) { arguments, _ throws(Failure) in
      .boolean(!arguments[0].isTrue)
    },
    "len": TemplateFunction(1...1) { arguments, _ throws(Failure) in
      .integer(try length(of: arguments[0]))
    },
    "index": TemplateFunction(some) { arguments, _ throws(Failure) in
      var value = arguments[0]
      for key in arguments.dropFirst() { value = try element(key, of: value) }
      return value
    },
    "slice": TemplateFunction(1...4) { arguments, _ throws(Failure) in try slice(arguments) },
    "print": TemplateFunction(any) { arguments, _ throws(Failure) in
      .string(printed(arguments))
    },
    "println": TemplateFunction(any) { arguments, _ throws(Failure) in
      .string(arguments.map(\.text).joined(separator: " ") + "\n")
    },
    "printf": TemplateFunction(some) { arguments, _ throws(Failure) in
      guard case .string(let format) = arguments[0] else {
        throw wrongType(arguments[0], expected: "string")
      }
      return .string(GoFormat.print(format, Array(arguments.dropFirst())))
    },
    "html": TemplateFunction(any) { arguments, _ throws(Failure) in
      .string(escapedHTML(printed(arguments)))
    },
    "js": TemplateFunction(any) { arguments, _ throws(Failure) in
      .string(printed(arguments))
    },
    "urlquery": TemplateFunction(any) { arguments, _ throws(Failure) in
      .string(escapedQuery(printed(arguments)))
    },
    "eq": TemplateFunction(some) { arguments, _ throws(Failure) in
      guard arguments.count > 1 else { throw Failure(message: "missing argument for comparison") }
      for other in arguments.dropFirst() where try TemplateComparison.areEqual(arguments[0], other)
      {
        return .boolean(true)
      }
      return .boolean(false)
    },
    "ne": comparison { left, right throws(Failure) in
      try !TemplateComparison.areEqual(left, right)
    },
    "lt": comparison { left, right throws(Failure) in
      try TemplateComparison.isLess(left, right)
    },
    "le": comparison { left, right throws(Failure) in
      if try TemplateComparison.isLess(left, right) { return true }
      return try TemplateComparison.areEqual(left, right)
    },
    "gt": comparison { left, right throws(Failure) in
      if try TemplateComparison.isLess(left, right) { return false }
      return try !TemplateComparison.areEqual(left, right)
    },
    "ge": comparison { left, right throws(Failure) in
      try !TemplateComparison.isLess(left, right)
    },
  ]

  private static func comparison(
    _ body: @escaping @Sendable (TemplateValue, TemplateValue) throws(Failure) -> Bool
  ) -> TemplateFunction {
    TemplateFunction(2...2) { arguments, _ throws(Failure) in
      .boolean(try body(arguments[0], arguments[1]))
    }
  }

  static func wrongType(_ value: TemplateValue, expected: String) -> Failure {
    Failure(
      message: "wrong type for value; expected \(expected); got \(value.typeName)", isPlain: true)
  }

  private static func length(of value: TemplateValue) throws(Failure) -> Int {
    switch value {
    case .string(let text): text.utf8.count
    case .list(let items): items.count
    case .map(let entries): entries.count
    case .none, .boolean, .integer, .float, .record, .time, .duration:
      throw Failure(message: "len of type \(value.typeName)")
    }
  }

  private static func element(
    _ key: TemplateValue, of value: TemplateValue
  ) throws(Failure) -> TemplateValue {
    switch (value, key) {
    case (.map(let entries), .string(let name)): return entries[name] ?? .string("")
    case (.list(let items), .integer(let index)):
      guard items.indices.contains(index) else {
        throw Failure(message: "index out of range: \(index)")
      }
      return items[index]
    case (.string(let text), .integer(let index)):
      let bytes = Array(text.utf8)
      guard bytes.indices.contains(index) else {
        throw Failure(message: "index out of range: \(index)")
      }
      return .integer(Int(bytes[index]))
    default: throw Failure(message: "can't index item of type \(value.typeName)")
    }
  }

  private static func slice(_ arguments: [TemplateValue]) throws(Failure) -> TemplateValue {
    var bounds: [Int] = []
    for argument in arguments.dropFirst() {
      guard case .integer(let bound) = argument else {
        throw Failure(message: "cannot index slice/array with type \(argument.typeName)")
      }
      bounds.append(bound)
    }
    let count = try length(of: arguments[0])
    let start = bounds.first ?? 0
    let end = bounds.count > 1 ? bounds[1] : count
    guard start >= 0, start <= end, end <= count else {
      throw Failure(message: "index out of range: \(max(start, end))")
    }
    switch arguments[0] {
    case .string(let text):
      return .string(String(decoding: Array(text.utf8)[start..<end], as: UTF8.self))
    case .list(let items): return .list(Array(items[start..<end]))
    default: throw Failure(message: "can't slice item of type \(arguments[0].typeName)")
    }
  }

  /// Values one after the other, with a space between two that are no text.
  private static func printed(_ arguments: [TemplateValue]) -> String {
    var result = ""
    var previousIsText = true
    for argument in arguments {
      let isText = if case .string = argument { true } else { false }
      if !isText && !previousIsText { result += " " }
      result += argument.text
      previousIsText = isText
    }
    return result
  }

  private static func escapedHTML(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&#34;"
      case "'": result += "&#39;"
      default: result.append(character)
      }
    }
    return result
  }

  static func escapedQuery(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      if byte.isAlphanumeric || "-_.~".utf8.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else if byte == 0x20 {
        result += "+"
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return result
  }
}
