import AsyncHTTPClient
import Foundation
import Grading
import NIOCore

/// The program's way to servers: bounded in time, size and redirects, on the same host only.
struct LiveClient: Sendable {
  private let client: HTTPClient
  private let faults: [String: ProbeFault]
  private let seconds: Int64

  /// - Parameter faults: What a look at the servers has already found, by their base URL.
  init(faults: [String: ProbeFault], seconds: Int64 = 10) {
    var configuration = HTTPClient.Configuration()
    configuration.redirectConfiguration = .disallow
    configuration.timeout.connect = .seconds(2)
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 4
    client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    self.faults = faults
    self.seconds = seconds
  }

  /// Ends every connection.
  func shutdown() async { try? await client.shutdown() }

  /// The port that checks ask through.
  var port: HTTPPort {
    HTTPPort { request in await send(request) }
  }

  private func send(_ request: HTTPRequest) async -> Result<HTTPReply, ProbeFault> {
    if let known = faults.first(where: { request.url.hasPrefix($0.key) }) {
      return .failure(known.value)
    }
    do {
      return .success(try await follow(request))
    } catch let fault as ProbeFault {
      return .failure(fault)
    } catch {
      return .failure(ErrorReading(error, url: request.url, seconds: Double(seconds)).fault)
    }
  }

  /// Sends a request and follows redirects that stay on the server.
  private func follow(_ request: HTTPRequest) async throws -> HTTPReply {
    var url = request.url
    var redirects: [String] = []
    while true {
      let answer = try await execute(request, url: url)
      guard (301...308).contains(answer.status), let target = answer.location else {
        return HTTPReply(
          status: answer.status, contentType: answer.contentType, body: answer.body,
          redirects: redirects)
      }
      guard request.redirects > 0, redirects.count < request.redirects,
        let next = Self.resolve(target, from: url)
      else {
        if request.redirects == 0 {
          return HTTPReply(status: answer.status, contentType: answer.contentType, body: answer.body)
        }
        throw ProbeFault.redirected(request.url, to: target)
      }
      redirects.append(next)
      url = next
    }
  }

  private struct Answer {
    let status: Int
    let contentType: String
    let location: String?
    let body: [UInt8]
  }

  private func execute(_ request: HTTPRequest, url: String) async throws -> Answer {
    var outgoing = HTTPClientRequest(url: url)
    outgoing.method = .init(rawValue: request.method.rawValue)
    for (name, value) in request.headers { outgoing.headers.add(name: name, value: value) }
    if !request.body.isEmpty { outgoing.body = .bytes(request.body) }
    let response = try await client.execute(outgoing, timeout: .seconds(seconds))
    return Answer(
      status: Int(response.status.code),
      contentType: response.headers.first(name: "content-type") ?? "",
      location: response.headers.first(name: "location"),
      body: try await Self.body(of: response, url: url, atMost: request.bodyBound))
  }

  private static func body(
    of response: HTTPClientResponse, url: String, atMost bound: Int
  ) async throws -> [UInt8] {
    var body: [UInt8] = []
    for try await chunk in response.body {
      guard body.count + chunk.readableBytes <= bound else {
        throw ProbeFault.tooLarge(url, bound: bound)
      }
      body.append(contentsOf: chunk.readableBytesView)
    }
    return body
  }

  /// Where a redirect leads; nil where that is another server.
  private static func resolve(_ target: String, from url: String) -> String? {
    guard let base = URL(string: url), let next = URL(string: target, relativeTo: base),
      next.host == base.host, next.port == base.port, next.scheme == base.scheme
    else { return nil }
    return next.absoluteString
  }
}
