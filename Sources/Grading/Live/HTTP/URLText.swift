/// URLs as text: put together, taken apart, compared.
public enum URLText {
  /// A query's value with everything but unreserved characters escaped.
  public static func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }

  /// A base and a path with one slash between them.
  public static func join(_ base: String, _ path: String) -> String {
    var base = base[...]
    while base.last == "/" { base = base.dropLast() }
    return base + (path.hasPrefix("/") ? path : "/" + path)
  }

  /// The host of a URL, lower case, without brackets, user or port.
  public static func host(_ url: String) -> String? {
    guard let authority = authority(url) else { return nil }
    let host = authority.split(separator: "@").last ?? ""
    if host.hasPrefix("[") { return host.dropFirst().split(separator: "]").first.map { $0.lowercased() } }
    return host.split(separator: ":").first.map { $0.lowercased() }
  }

  /// The scheme, host and port of a URL.
  static func origin(_ url: String) -> String? {
    guard let scheme = url.firstRange(of: "://"), let authority = authority(url) else { return nil }
    return url[..<scheme.upperBound].lowercased() + authority.lowercased()
  }

  private static func authority(_ url: String) -> Substring? {
    guard let scheme = url.firstRange(of: "://") else { return nil }
    let rest = url[scheme.upperBound...]
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return authority.isEmpty ? nil : authority
  }

  /// Whether a host is this machine by name or number.
  public static func isLoopback(host: String) -> Bool {
    if host == "localhost" || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    return parts.count == 4 && parts.allSatisfy { $0 != nil } && parts[0] == 127
  }
}
