import Foundation
import Synchronization

/// Finds the address of a name, and gives up in time.
enum NameLookup {
  /// An address as the system's calls take it.
  struct Address: Sendable {
    let family: Int32
    let bytes: [UInt8]

    func withPointer<Result>(
      _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
    ) -> Result {
      bytes.withUnsafeBytes { raw in
        let pointer = raw.assumingMemoryBound(to: sockaddr.self)
        guard let base = pointer.baseAddress else {
          var none = sockaddr()
          return body(&none, 0)
        }
        return body(base, socklen_t(bytes.count))
      }
    }
  }

  /// The first address of a host, version 4 before version 6; nil for an unknown name.
  static func address(of host: String, port: UInt16, limitMilliseconds: Int32) -> Address? {
    if host == "localhost" { return resolve("127.0.0.1", port, numeric: true) }
    if let address = resolve(host, port, numeric: true) { return address }
    let box = Box()
    let done = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      box.set(resolve(host, port, numeric: false))
      done.signal()
    }
    _ = done.wait(timeout: .now() + .milliseconds(Int(limitMilliseconds)))
    return box.value
  }

  private static func resolve(_ host: String, _ port: UInt16, numeric: Bool) -> Address? {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    hints.ai_flags = numeric ? AI_NUMERICHOST : 0
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, "\(port)", &hints, &list) == 0, let first = list else { return nil }
    defer { freeaddrinfo(list) }
    let entry = first.pointee
    guard let address = entry.ai_addr else { return nil }
    let raw = UnsafeRawBufferPointer(start: address, count: Int(entry.ai_addrlen))
    return Address(family: entry.ai_family, bytes: Array(raw))
  }

  /// What the thread that looks up leaves behind.
  private final class Box: Sendable {
    private let content = Mutex<Address?>(nil)

    func set(_ address: Address?) { content.withLock { $0 = address } }

    var value: Address? { content.withLock { $0 } }
  }
}
