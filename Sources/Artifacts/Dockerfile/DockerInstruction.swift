/// One instruction of a Dockerfile, its continued lines joined.
public struct DockerInstruction: Sendable, Equatable {
  /// The name in capitals, for example `COPY`.
  public let name: String
  /// What follows the name, comments between continued lines left out.
  public let arguments: String
  /// Where it begins.
  public let location: SourceLocation

  /// The arguments of the exec form `["a", "b"]`; nil for the shell form.
  public var execForm: [String]? {
    guard arguments.utf8.first == UInt8(ascii: "[") else { return nil }
    let source = SourceText(path: location.path, text: arguments)
    guard let node = try? Node(json: source), let items = node.items else { return nil }
    return items.compactMap(\.string)
  }

  /// Flags such as `--from=build`, by their name without dashes.
  public var flags: [String: String] {
    var flags: [String: String] = [:]
    for word in arguments.split(separator: " ") {
      guard word.hasPrefix("--") else { break }
      let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1)
      flags[parts.first.map(String.init) ?? ""] = parts.dropFirst().first.map(String.init) ?? ""
    }
    return flags
  }

  /// The words after the flags, in the exec or the shell form.
  public var words: [String] {
    let rest = arguments.split { $0 == " " || $0 == "\t" || $0 == "\n" }.drop {
      $0.hasPrefix("--")
    }
    guard rest.first?.hasPrefix("[") == true else { return rest.map { Self.unquoted($0) } }
    let joined = DockerInstruction(
      name: name, arguments: rest.joined(separator: " "), location: location)
    return joined.execForm ?? rest.map(String.init)
  }

  private static func unquoted(_ word: Substring) -> String {
    guard word.count >= 2, let quote = word.first, quote == "\"" || quote == "'",
      word.last == quote
    else { return String(word) }
    return String(word.dropFirst().dropLast())
  }
}
