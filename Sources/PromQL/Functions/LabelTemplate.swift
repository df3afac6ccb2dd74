/// The replacement of `label_replace`: text with `$1` and `${name}` for the groups of a match.
struct LabelTemplate {
  private enum Part {
    case text([UInt8])
    case group(String)
  }

  /// The bytes that a label's value may have; an expansion stops soon after that many.
  static let longest = 1 << 20

  private let parts: [Part]

  init(_ text: String) {
    var parts: [Part] = []
    var rest = Array(text.utf8)[...]
    while let dollar = rest.firstIndex(of: UInt8(ascii: "$")) {
      parts.append(.text(Array(rest[..<dollar])))
      rest = rest[(dollar + 1)...]
      parts.append(LabelTemplate.reference(&rest))
    }
    parts.append(.text(Array(rest)))
    self.parts = parts
  }

  /// What a dollar sign stands for; itself where no name follows.
  private static func reference(_ rest: inout ArraySlice<UInt8>) -> Part {
    let dollar = UInt8(ascii: "$")
    if rest.first == dollar {
      rest = rest.dropFirst()
      return .text([dollar])
    }
    let isBraced = rest.first == UInt8(ascii: "{")
    let start = isBraced ? rest.dropFirst() : rest
    let name = start.prefix { $0.isAlphanumeric }
    let end = start.dropFirst(name.count)
    guard !name.isEmpty, !isBraced || end.first == UInt8(ascii: "}") else { return .text([dollar]) }
    rest = isBraced ? end.dropFirst() : end
    return .group(String(decoding: name, as: UTF8.self))
  }

  func expand(_ value: String, groups: [Range<Int>?], pattern: Pattern) -> String {
    let bytes = Array(value.utf8)
    var result: [UInt8] = []
    for part in parts where result.count <= LabelTemplate.longest {
      switch part {
      case .text(let text): result += text
      case .group(let name):
        let index = name.utf8.allSatisfy(\.isDigit) ? Int(name) : pattern.group(named: name)
        if let index, groups.indices.contains(index), let range = groups[index] {
          result += bytes[range]
        }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
