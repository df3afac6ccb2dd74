/// A port of a container that Compose publishes.
public struct ComposePort: Sendable, Equatable {
  /// The ports inside the container; nil where a variable without a value hides them.
  public let container: ClosedRange<Int>?
  /// The ports on the host; nil where Docker chooses or a variable hides them.
  public let host: ClosedRange<Int>?
  /// The address on the host, where one is given.
  public let hostAddress: String?
  /// The port as it is written.
  public let text: String
  /// Where it is written.
  public let location: SourceLocation
}

extension ComposePort {
  /// Reads a port in the short form (`8000`, `8000:80`, `127.0.0.1:8000-8005:80-85/tcp`); nil when malformed.
  init?(short text: String, at location: SourceLocation) {
    var parts = Self.parts(of: text)
    guard let last = parts.popLast(), parts.count <= 2 else { return nil }
    guard let container = PortField(Self.withoutProtocol(last)) else { return nil }
    let host = parts.popLast().map(PortField.init) ?? .unknown
    guard let host, container.fits(host) else { return nil }
    self.init(
      container: container.range, host: host.range, hostAddress: parts.first.map(String.init),
      text: text, location: location)
  }

  /// Reads a port in the long form (`target`, `published`, `protocol`, `mode`); nil when malformed.
  init?(long node: Node, at location: SourceLocation) {
    guard let target = node["target"]?.text, let container = PortField(target[...]) else {
      return nil
    }
    let published = node["published"]?.text ?? ""
    guard let host = PortField(published[...]) ?? (published.isEmpty ? .unknown : nil) else {
      return nil
    }
    self.init(
      container: container.range, host: host.range, hostAddress: node["host_ip"]?.text,
      text: published.isEmpty ? target : "\(published):\(target)", location: location)
  }

  private static func withoutProtocol(_ text: Substring) -> Substring {
    guard let slash = text.lastIndex(of: "/") else { return text }
    let transports: Set<String> = ["tcp", "udp", "sctp"]
    let transport = text[text.index(after: slash)...].lowercased()
    return transports.contains(transport) ? text[..<slash] : text
  }

  /// The parts between colons, those inside `${…}` and `[…]` left together.
  private static func parts(of text: String) -> [Substring] {
    var depth = 0
    return text.split(omittingEmptySubsequences: false) { character in
      switch character {
      case "{", "[": depth += 1
      case "}", "]": depth -= 1
      case ":": return depth == 0
      default: break
      }
      return false
    }
  }
}

/// A number or range of a port, or one that a variable hides.
private enum PortField {
  case known(ClosedRange<Int>)
  case unknown

  init?(_ text: Substring) {
    guard !text.contains("$") else {
      self = .unknown
      return
    }
    let bounds = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard bounds.count <= 2, let first = bounds.first ?? nil, let last = bounds.last ?? nil,
      first >= 0, first <= last, last <= 65_535
    else { return nil }
    self = .known(first...last)
  }

  var range: ClosedRange<Int>? {
    guard case .known(let range) = self else { return nil }
    return range
  }

  /// Docker wants ranges of one length, unless only the host's is a range.
  func fits(_ host: PortField) -> Bool {
    guard let container = range, let published = host.range else { return true }
    return container.count == 1 || container.count == published.count
  }
}
