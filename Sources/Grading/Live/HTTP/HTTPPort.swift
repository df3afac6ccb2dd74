/// The way to servers: the program's client, or canned answers in a test.
public struct HTTPPort: Sendable {
  /// Sends a request, within bounds on time, size and redirects.
  public var send: @Sendable (HTTPRequest) async -> Result<HTTPReply, ProbeFault>

  public init(send: @escaping @Sendable (HTTPRequest) async -> Result<HTTPReply, ProbeFault>) {
    self.send = send
  }

  /// Answers from a table by URL; whatever is not in it refuses the connection.
  public static func canned(_ replies: [String: HTTPReply]) -> HTTPPort {
    HTTPPort { request in
      replies[request.url].map { .success($0) } ?? .failure(.refusedConnection(request.url))
    }
  }
}

extension HTTPPort {
  /// A JSON document that is there.
  func json(_ request: HTTPRequest) async -> Result<JSONAnswer, ProbeFault> {
    await send(request).flatMap { reply in
      guard reply.isSuccess else { return .failure(.status(reply, url: request.url)) }
      guard let node = reply.json else {
        return .failure(
          reply.contentType.contains("json")
            ? .parse(reply, url: request.url, reason: "JSON")
            : .contentType(reply, url: request.url, expected: "application/json"))
      }
      return .success(JSONAnswer(node: node, reply: reply, url: request.url))
    }
  }
}
