import AsyncHTTPClient
import Grading

/// Tells at which step a client's error stopped a probe.
struct ErrorReading {
  let fault: ProbeFault

  init(_ error: any Error, url: String, seconds: Double) {
    let text = "\(error)"
    let timeouts: [HTTPClientError] = [
      .deadlineExceeded, .readTimeout, .connectTimeout, .getConnectionFromPoolTimeout,
      .tlsHandshakeTimeout,
    ]
    if let error = error as? HTTPClientError, timeouts.contains(error) {
      fault = .tooSlow(url, seconds: seconds)
    } else if text.contains("SSL") || text.contains("TLS") || text.contains("handshake") {
      fault = .tls(url, reason: String(text.prefix(120)))
    } else {
      fault = .transport(url, reason: String(text.prefix(120)))
    }
  }
}
