public import Wording

/// Where on its way a probe stopped, and what to look at next.
public struct ProbeFault: Error, Sendable, Equatable {
  /// The steps of a probe, in their order.
  public enum Step: String, Sendable, CaseIterable {
    /// Nothing says where the server is.
    case address
    /// The address is one that a submission may not have us call.
    case refused
    case name
    case connection
    case tls
    /// No answer, or no end of it, in time.
    case time
    case redirect
    case size
    case status
    case contentType
    case parse
    case series
  }

  public let step: Step
  public let url: String
  /// What happened, in facts.
  public let message: Phrase
  /// What to look at next.
  public let help: Phrase
  /// The status of the answer, where there was one.
  public let status: Int?

  public init(
    _ step: Step, url: String, message: Phrase, help: Phrase, status: Int? = nil
  ) {
    self.step = step
    self.url = url
    self.message = message
    self.help = help
    self.status = status
  }

  /// Whether the server could not be asked at all: then nothing can be said of the learner's work.
  public var isUnreachable: Bool {
    switch step {
    case .address, .refused, .name, .connection, .tls, .time: true
    case .redirect, .size, .status, .contentType, .parse, .series: false
    }
  }

  /// What it shows of the exchange.
  var evidence: [Evidence] { status.map { [.http(url: url, status: $0)] } ?? [] }
}
