/// Walks over a query and puts values in place of Grafana's variables.
struct TemplateSubstitution {
  private let original: String
  private let bytes: [UInt8]
  private let variables: [DashboardVariable]
  private var position = 0
  private var result: [UInt8] = []
  private var replacements: [TemplatedQuery.Replacement] = []
  private var unknown: [String] = []
  private var surroundings = TemplateSurroundings()

  init(_ original: String, variables: [DashboardVariable]) {
    self.original = original
    self.variables = variables
    bytes = Array(original.utf8)
  }

  mutating func run() -> TemplatedQuery {
    guard bytes.contains(where: { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "[") }) else {
      return TemplatedQuery(
        original: original, text: original, replacements: [], unknownNames: [])
    }
    while position < bytes.count {
      if let reference = TemplateReference(in: bytes, at: position), replace(reference) { continue }
      surroundings.pass(bytes[position])
      result.append(bytes[position])
      position += 1
    }
    return TemplatedQuery(
      original: original, text: String(decoding: result, as: UTF8.self),
      replacements: replacements, unknownNames: unknown)
  }

  private mutating func replace(_ reference: TemplateReference) -> Bool {
    guard let value = value(of: reference) else { return false }
    let start = result.count
    for byte in value.utf8 { surroundings.pass(byte) }
    result.append(contentsOf: value.utf8)
    replacements.append(
      TemplatedQuery.Replacement(
        name: reference.name, original: position..<reference.end, replaced: start..<result.count))
    position = reference.end
    return true
  }

  /// The value for a reference; nil where it stays as it is (`$1` of `label_replace`).
  private mutating func value(of reference: TemplateReference) -> String? {
    let place = surroundings.place(before: bytes, reference.end, after: result)
    if let macro = GrafanaMacro.value(reference.name, format: reference.format) { return macro }
    if let variable = variables.first(where: { $0.name == reference.name }) {
      return place.value(of: variable)
    }
    if reference.name.utf8.allSatisfy(\.isDecimalDigit) { return nil }
    if !unknown.contains(reference.name) { unknown.append(reference.name) }
    return place.value(ofUnknown: reference.name)
  }
}

/// `$name`, `${name.field:format}` or `[[name:format]]` as it stands in a query.
struct TemplateReference {
  let name: String
  let format: String?
  /// The offset of the byte behind it.
  let end: Int

  init?(in bytes: [UInt8], at start: Int) {
    let next = start + 1 < bytes.count ? bytes[start + 1] : 0
    switch (bytes[start], next) {
    case (UInt8(ascii: "$"), UInt8(ascii: "{")):
      self.init(in: bytes, from: start + 2, closedBy: [UInt8(ascii: "}")])
    case (UInt8(ascii: "["), UInt8(ascii: "[")):
      self.init(in: bytes, from: start + 2, closedBy: [UInt8(ascii: "]"), UInt8(ascii: "]")])
    case (UInt8(ascii: "$"), _):
      let end = Self.endOfWord(in: bytes, from: start + 1)
      guard end > start + 1 else { return nil }
      let name = String(decoding: bytes[start + 1..<end], as: UTF8.self)
      self.init(name: name, format: nil, end: end)
    default: return nil
    }
  }

  private init?(in bytes: [UInt8], from start: Int, closedBy closing: [UInt8]) {
    let nameEnd = Self.endOfWord(in: bytes, from: start)
    guard nameEnd > start else { return nil }
    var end = nameEnd
    while end < bytes.count, end < nameEnd + 60, bytes[end] != closing[0] { end += 1 }
    guard bytes[end...].starts(with: closing) else { return nil }
    let rest = bytes[nameEnd..<end]
    guard rest.isEmpty || rest.first == UInt8(ascii: ":") || rest.first == UInt8(ascii: ".") else {
      return nil
    }
    self.init(
      name: String(decoding: bytes[start..<nameEnd], as: UTF8.self),
      format: rest.isEmpty ? nil : String(decoding: rest.dropFirst(), as: UTF8.self),
      end: end + closing.count)
  }

  private init(name: String, format: String?, end: Int) {
    self.name = name
    self.format = format
    self.end = end
  }

  private static func endOfWord(in bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end].isIdentifierByte { end += 1 }
    return end
  }
}

/// What Grafana itself puts in for its own names, with a data source scraped every 15 s.
enum GrafanaMacro {
  static func value(_ name: String, format: String?) -> String? {
    switch name {
    case "__rate_interval": "1m"
    case "__interval": "15s"
    case "__range": "1h"
    case "__interval_ms": "15000"
    case "__rate_interval_ms": "60000"
    case "__range_s": "3600"
    case "__range_ms": "3600000"
    case "__from": format?.contains("seconds") == true ? "1700000000" : "1700000000000"
    case "__to": format?.contains("seconds") == true ? "1700003600" : "1700003600000"
    case "__org", "__org_id", "__user", "__dashboard", "__name", "__timezone": "grafana"
    default: nil
    }
  }
}
