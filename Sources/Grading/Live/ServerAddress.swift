public import Artifacts

/// Where a server is, and who says so.
public struct ServerAddress: Sendable, Equatable {
  /// Who names the address.
  public enum Origin: Sendable, Equatable {
    /// The user, on the command line: any host may be called.
    case user
    /// A file of the submission: this machine only.
    case submission(SourceLocation)
  }

  /// The base, for example `http://localhost:9090`.
  public let url: String
  public let origin: Origin

  public init(url: String, origin: Origin) {
    self.url = url
    self.origin = origin
  }

  /// Whether it may be called.
  public var isAllowed: Bool {
    switch origin {
    case .user: true
    case .submission: URLText.host(url).map { URLText.isLoopback(host: $0) } ?? false
    }
  }
}
