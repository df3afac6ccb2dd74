extension TemplateFunction {
  /// Texts: case, patterns, addresses.
  static let texts: [String: TemplateFunction] = [
    "title": text { titled($0) },
    "toUpper": text { $0.uppercased() },
    "toLower": text { $0.lowercased() },
    "safeHtml": text { $0 },
    "stripPort": text { strippedPort($0) },
    "stripDomain": text { strippedDomain($0) },
    "urlQueryEscape": text { escapedQuery($0) },
    "graphLink": text { link($0, tab: 0) },
    "tableLink": text { link($0, tab: 1) },
    "match": TemplateFunction(2...2) { arguments, _ throws(Failure) in
      let pattern = try TemplateRegex(try string(arguments[0]))
      return .boolean(pattern.isFound(in: try string(arguments[1])))
    },
    "reReplaceAll": TemplateFunction(3...3) { arguments, _ throws(Failure) in
      let pattern = try TemplateRegex(try string(arguments[0]))
      return .string(
        pattern.replacing(in: try string(arguments[2]), with: try string(arguments[1])))
    },
    "externalURL": TemplateFunction(0...0) { _, data throws(Failure) in
      .string(data.externalURL)
    },
    "pathPrefix": TemplateFunction(0...0) { _, data throws(Failure) in
      .string(path(of: data.externalURL))
    },
  ]

  static func string(_ value: TemplateValue) throws(Failure) -> String {
    guard case .string(let text) = value else { throw wrongType(value, expected: "string") }
    return text
  }

  private static func text(
    _ body: @escaping @Sendable (String) -> String
  ) -> TemplateFunction {
    TemplateFunction(1...1) { arguments, _ throws(Failure) in
      .string(body(try string(arguments[0])))
    }
  }

  /// Capital letters at the start of words, which letters, digits, `_` and apostrophes make up.
  private static func titled(_ text: String) -> String {
    var isStart = true
    return text.map { character in
      let result = isStart ? character.uppercased() : String(character)
      isStart = !(character.isLetter || character.isNumber || character == "_" || character == "'")
      return result
    }.joined()
  }

  private static func strippedPort(_ address: String) -> String {
    guard let colon = address.lastIndex(of: ":") else { return address }
    let host = address[..<colon]
    if host.hasPrefix("["), host.hasSuffix("]") { return String(host.dropFirst().dropLast()) }
    return host.contains(":") ? address : String(host)
  }

  /// The first part of a host's name, with its port; addresses stay whole.
  private static func strippedDomain(_ address: String) -> String {
    let host = strippedPort(address)
    let port =
      host.count < address.count && !address.hasPrefix("[") ? address.dropFirst(host.count) : ""
    let isAddress = host.allSatisfy { $0.isNumber || $0 == "." } || host.contains(":")
    guard !isAddress, let dot = host.firstIndex(of: ".") else { return address }
    return String(host[..<dot]) + port
  }

  private static func link(_ expression: String, tab: Int) -> String {
    "/graph?g0.expr=\(escapedQuery(expression))&g0.tab=\(tab)"
  }

  private static func path(of url: String) -> String {
    var rest = url[...]
    if let scheme = rest.firstIndex(of: ":"), rest[scheme...].hasPrefix("://") {
      rest = rest[scheme...].dropFirst(3).drop { $0 != "/" }
    }
    return String(rest.prefix { $0 != "?" && $0 != "#" })
  }
}
