import Foundation
import Grading

/// Finds out, for several servers at once, whether anybody listens; costs what the slowest one costs, at most its limit.
struct TCPPreflight {
  /// How long a name or a connection may take.
  var limitMilliseconds: Int32 = 1500

  /// The faults by origin (`http://host:port`); none for a server that accepts a connection.
  func faults(of urls: [String]) -> [String: ProbeFault] {
    var faults: [String: ProbeFault] = [:]
    var waiting: [(url: String, descriptor: Int32)] = []
    for url in Set(urls) {
      switch start(url) {
      case .failed(let fault): faults[url] = fault
      case .connecting(let descriptor): waiting.append((url, descriptor))
      }
    }
    defer { for item in waiting { close(item.descriptor) } }
    return faults.merging(outcomes(of: waiting)) { $1 }
  }

  private enum Start {
    case failed(ProbeFault)
    case connecting(Int32)
  }

  private func start(_ url: String) -> Start {
    guard let host = URLText.host(url), let port = Self.port(of: url) else {
      return .failed(.transport(url, reason: "URL"))
    }
    guard let address = NameLookup.address(of: host, port: port, limitMilliseconds: limitMilliseconds)
    else { return .failed(.unknownName(url, host: host)) }
    let descriptor = socket(address.family, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { return .failed(.transport(url, reason: Self.reason())) }
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    let result = address.withPointer { connect(descriptor, $0, $1) }
    guard result == 0 || errno == EINPROGRESS else {
      let isRefused = errno == ECONNREFUSED
      let fault = isRefused ? ProbeFault.refusedConnection(url) : .transport(url, reason: Self.reason())
      close(descriptor)
      return .failed(fault)
    }
    return .connecting(descriptor)
  }

  private func outcomes(of waiting: [(url: String, descriptor: Int32)]) -> [String: ProbeFault] {
    var faults: [String: ProbeFault] = [:]
    var open = waiting
    let end = ContinuousClock.now + .milliseconds(Int(limitMilliseconds))
    while !open.isEmpty {
      let left = Int32(max(0, (end - .now) / .milliseconds(1)))
      var polls = open.map { pollfd(fd: $0.descriptor, events: Int16(POLLOUT), revents: 0) }
      guard poll(&polls, nfds_t(polls.count), left) > 0 else { break }
      for (item, state) in zip(open, polls) where state.revents != 0 {
        if let fault = Self.fault(of: item.descriptor, url: item.url) { faults[item.url] = fault }
      }
      open = zip(open, polls).filter { $0.1.revents == 0 }.map(\.0)
    }
    for item in open { faults[item.url] = .tooSlow(item.url, seconds: 2) }
    return faults
  }

  private static func fault(of descriptor: Int32, url: String) -> ProbeFault? {
    var code: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &code, &size)
    guard code != 0 else { return nil }
    return code == ECONNREFUSED
      ? .refusedConnection(url) : .transport(url, reason: String(cString: strerror(code)))
  }

  private static func reason() -> String { String(cString: strerror(errno)) }

  private static func port(of url: String) -> UInt16? {
    guard let parts = URLComponents(string: url) else { return nil }
    return UInt16(exactly: parts.port ?? (parts.scheme == "https" ? 443 : 80))
  }
}
