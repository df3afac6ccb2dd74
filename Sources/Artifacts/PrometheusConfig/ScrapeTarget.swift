/// An address that Prometheus is told.
public struct ScrapeTarget: Sendable, Equatable {
  /// The address as written, for example `api:8000`.
  public let address: String
  /// Where it is written.
  public let location: SourceLocation

  /// An address and its place.
  public init(address: String, location: SourceLocation) {
    self.address = address
    self.location = location
  }

  /// The host, without a scheme or path that should not be there.
  public var host: String {
    let text = bare
    guard let colon = text.lastIndex(of: ":"), !text.hasSuffix("]") else { return String(text) }
    return String(text[..<colon])
  }

  /// The port; nil where none is written.
  public var port: Int? {
    guard let colon = bare.lastIndex(of: ":") else { return nil }
    return Int(bare[bare.index(after: colon)...])
  }

  private var bare: Substring {
    var text = address[...]
    for scheme in ["http://", "https://"] where text.hasPrefix(scheme) {
      text = text.dropFirst(scheme.count)
    }
    return text.prefix { $0 != "/" }
  }

  static func list(_ groups: Node?, path: String) -> [ScrapeTarget] {
    (groups?.items ?? []).flatMap { group in
      (group["targets"]?.locatedList(in: path) ?? []).map {
        ScrapeTarget(address: $0.value, location: $0.location)
      }
    }
  }

  /// The targets of a file for `file_sd_configs`.
  public static func list(inDiscoveryFile node: Node, path: String) -> [ScrapeTarget] {
    list(node, path: path)
  }
}
