import TimeSeries

/// Reads a `/metrics` page as a scrape would.
public struct MetricsProbe: Sendable {
  private let port: HTTPPort

  public init(port: HTTPPort) {
    self.port = port
  }

  /// The page at a URL.
  public func page(at url: String) async -> Result<MetricsPage, ProbeFault> {
    let accept = "application/openmetrics-text;version=1.0.0;q=0.5,text/plain;version=0.0.4;q=0.3"
    let request = HTTPRequest(.get, url, headers: ["Accept": accept])
    return await port.send(request).flatMap { read($0, url: url) }
  }

  private func read(_ reply: HTTPReply, url: String) -> Result<MetricsPage, ProbeFault> {
    guard reply.isSuccess else { return .failure(.status(reply, url: url)) }
    guard let format = ExpositionFormat(contentType: reply.contentType) else {
      return .failure(.contentType(reply, url: url, expected: "text/plain"))
    }
    do {
      var linter = ExpositionReader(format: format, consumer: MetricLinter(format: format))
      let exposition = try Exposition(reply.body, format: format)
      try linter.read(whole: reply.body)
      return .success(
        MetricsPage(
          url: url, status: reply.status, exposition: exposition,
          problems: linter.consumer.problems))
    } catch {
      return .failure(.parse(reply, url: url, reason: "\(error)"))
    }
  }
}
