import Artifacts

/// A JSON document with the exchange that it came from.
struct JSONAnswer: Sendable {
  let node: Node
  let reply: HTTPReply
  let url: String

  /// The evidence of the exchange.
  var evidence: Evidence { .http(url: url, status: reply.status) }
}
