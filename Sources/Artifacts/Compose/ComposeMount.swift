/// Something that Compose mounts into a container.
public struct ComposeMount: Sendable, Equatable {
  /// Where the mounted content comes from.
  public enum Kind: Sendable, Equatable {
    /// A file or folder of the host, by its path as written.
    case bind(String)
    /// A volume of Docker; nil for one without a name.
    case volume(String?)
    /// Memory, another image, a pipe.
    case other
  }

  /// Where the content comes from.
  public let kind: Kind
  /// The path inside the container.
  public let target: String
  /// The mount as it is written.
  public let text: String
  /// Where it is written.
  public let location: SourceLocation
}

extension ComposeMount {
  /// Reads the short form `SOURCE:TARGET[:MODE]`; nil when malformed.
  init?(short text: String, at location: SourceLocation) {
    let parts = Self.parts(of: text)
    guard let first = parts.first, parts.count <= 3, !parts.contains("") else { return nil }
    guard parts.count > 1 else {
      self.init(kind: .volume(nil), target: first, text: text, location: location)
      return
    }
    let kind: Kind = Self.isPath(first) ? .bind(first) : .volume(first)
    self.init(kind: kind, target: parts[1], text: text, location: location)
  }

  /// Reads the long form (`type`, `source`, `target`); nil when malformed.
  init?(long node: Node, at location: SourceLocation) {
    let source = node["source"]?.text
    guard let type = node["type"]?.text else { return nil }
    let kind: Kind
    switch type {
    case "bind": kind = .bind(source ?? "")
    case "volume": kind = .volume(source)
    case "tmpfs", "cluster", "npipe", "image": kind = .other
    default: return nil
    }
    let target = node["target"]?.text ?? ""
    self.init(kind: kind, target: target, text: "\(source ?? ""):\(target)", location: location)
  }

  /// Whether a source is a path of the host and not the name of a volume.
  private static func isPath(_ source: String) -> Bool {
    switch source.first {
    case ".", "/", "~", "$", "\\": true
    default: source.dropFirst().first == ":"
    }
  }

  /// The parts between colons; those of `${…}` and of a Windows drive stay together.
  private static func parts(of text: String) -> [String] {
    var parts: [String] = [""]
    var depth = 0
    for character in text {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if character == ":" && depth <= 0 && !isDrive(parts) {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }

  private static func isDrive(_ parts: [String]) -> Bool {
    guard let part = parts.last, part.count == 1 else { return false }
    return part.first?.isLetter == true
  }
}
