/// Joins the lines of a Dockerfile into instructions.
struct DockerfileLines {
  /// Instructions beyond are no learner's work.
  private static let limit = 2_000
  private let lines: [Substring]
  private let path: String
  private let escape: Character
  private var index = 0

  init(_ source: SourceText) {
    lines = source.lines
    path = source.path
    escape = Self.escape(in: lines)
  }

  mutating func instructions() -> [DockerInstruction] {
    var instructions: [DockerInstruction] = []
    while index < lines.count, instructions.count < Self.limit {
      let line = index + 1
      let text = Self.trimmed(lines[index])
      index += 1
      guard !text.isEmpty, !text.hasPrefix("#") else { continue }
      let name = text.prefix { !$0.isWhitespace }
      let first = text.dropFirst(name.count)
      var arguments = continued(first)
      arguments += hereDocuments(in: arguments)
      instructions.append(
        DockerInstruction(
          name: name.uppercased(), arguments: arguments,
          location: SourceLocation(path: path, line: line)))
    }
    return instructions
  }

  private mutating func continued(_ first: Substring) -> String {
    var result = ""
    var part = Self.trimmed(first)
    while part.last == escape {
      result += part.dropLast()
      guard let next = nextPart() else { return result }
      part = next
    }
    return Self.trimmed((result + part)[...]).description
  }

  /// The next line of a continued instruction; comments and empty lines are passed over.
  private mutating func nextPart() -> Substring? {
    while index < lines.count {
      let text = Self.trimmed(lines[index])
      index += 1
      if !text.isEmpty && !text.hasPrefix("#") { return text }
    }
    return nil
  }

  /// The lines of the documents that an instruction opens with `<<NAME`, passed over and returned.
  private mutating func hereDocuments(in arguments: String) -> String {
    var result = ""
    for word in arguments.split(separator: " ") where word.hasPrefix("<<") {
      let name = word.drop { $0 == "<" || $0 == "-" }.filter { $0 != "\"" && $0 != "'" }
      guard !name.isEmpty else { continue }
      while index < lines.count, Self.trimmed(lines[index]) != name {
        result += "\n" + lines[index]
        index += 1
      }
      index += 1
    }
    return result
  }

  private static func escape(in lines: [Substring]) -> Character {
    for line in lines {
      let text = trimmed(line)
      guard text.hasPrefix("#") else { break }
      let directive = text.dropFirst().filter { !$0.isWhitespace }
      if directive.lowercased() == "escape=`" { return "`" }
    }
    return "\\"
  }

  static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
