/// A question to a server, as a value: who sends it is the program's business.
public struct HTTPRequest: Sendable, Equatable {
  public enum Method: String, Sendable {
    case get = "GET"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
  }

  public let method: Method
  public let url: String
  /// Header fields; they may hold credentials and are never shown.
  public let headers: [String: String]
  public let body: [UInt8]
  /// The bytes of the answer that are read at most.
  public let bodyBound: Int
  /// How many redirects are followed, on the same host only.
  public let redirects: Int

  public init(
    _ method: Method = .get, _ url: String, headers: [String: String] = [:], body: [UInt8] = [],
    bodyBound: Int = 16 << 20, redirects: Int = 3
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
    self.bodyBound = bodyBound
    self.redirects = redirects
  }
}
