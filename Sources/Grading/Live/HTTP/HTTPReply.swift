public import Artifacts

/// What a server answered.
public struct HTTPReply: Sendable, Equatable {
  public let status: Int
  /// The media type without its parameters, lower case; empty where the server names none.
  public let contentType: String
  public let body: [UInt8]
  /// Where redirects led, in order; empty for none.
  public let redirects: [String]

  public init(status: Int, contentType: String, body: [UInt8], redirects: [String] = []) {
    self.status = status
    self.contentType = contentType.split(separator: ";").first.map {
      $0.lowercased().filter { $0 != " " }
    } ?? ""
    self.body = body
    self.redirects = redirects
  }

  /// The body as text.
  public var text: String { String(decoding: body, as: UTF8.self) }

  /// The body read as JSON; nil where it is none.
  public var json: Node? { try? Node(json: SourceText(path: "answer.json", bytes: body)) }

  /// Whether the status is one of success.
  public var isSuccess: Bool { (200..<300).contains(status) }
}
