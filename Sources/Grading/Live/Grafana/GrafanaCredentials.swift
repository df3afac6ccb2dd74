/// What opens a Grafana. Never shown, never stored.
public enum GrafanaCredentials: Sendable {
  case none
  /// A service account's token.
  case token(String)
  /// A user's name and password.
  case password(user: String, password: String)

  /// The header that carries them.
  var headers: [String: String] {
    switch self {
    case .none: [:]
    case .token(let token): ["Authorization": "Bearer \(token)"]
    case .password(let user, let password):
      ["Authorization": "Basic \(Base64.text(Array("\(user):\(password)".utf8)))"]
    }
  }
}

/// The encoding of RFC 4648.
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

  static func text(_ bytes: [UInt8]) -> String {
    var result = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let piece = bytes[start..<min(start + 3, bytes.count)]
      let bits = piece.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - piece.count))
      for index in 0..<4 {
        result.append(index <= piece.count ? letters[bits >> (18 - 6 * index) & 63] : "=")
      }
    }
    return result
  }
}
