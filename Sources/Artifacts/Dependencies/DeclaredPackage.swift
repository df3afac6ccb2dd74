/// A package that a file declares or installs.
public struct DeclaredPackage: Sendable, Hashable {
  /// The name in its normal form: lower case, `-` between its parts.
  public let name: String
  /// Where it is declared.
  public let location: SourceLocation

  /// The normal form of a package name: `Prometheus_Client` is `prometheus-client`.
  public static func normalize(_ name: some StringProtocol) -> String {
    var result: [UInt8] = []
    for byte in name.utf8 {
      let isSeparator =
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
      if !isSeparator {
        result.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      } else if result.last != UInt8(ascii: "-") {
        result.append(UInt8(ascii: "-"))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension DeclaredPackage {
  /// The package that a requirement names: `a[extra]>=1 ; marker`, `a @ url`, `git+url#egg=a`; nil for none.
  init?(requirement: some StringProtocol, path: String, line: Int) {
    let text = requirement.drop { $0 == " " || $0 == "\t" || $0 == "\"" || $0 == "'" }
    let name: some StringProtocol =
      if let egg = text.endOfFirst("#egg=") {
        text[egg...].prefix { $0.isPackageNamePart }
      } else {
        text.prefix { $0.isPackageNamePart }
      }
    guard let first = name.first, first.isLetter || first.isNumber else { return nil }
    let rest = text.dropFirst(name.count)
    guard !rest.hasPrefix("://"), !rest.hasPrefix("/"), !rest.hasPrefix("+") || text.contains("#")
    else { return nil }
    self.init(name: Self.normalize(name), location: SourceLocation(path: path, line: line))
  }
}

extension Character {
  fileprivate var isPackageNamePart: Bool {
    isASCII && (isLetter || isNumber || self == "-" || self == "_" || self == ".")
  }
}

extension StringProtocol {
  /// The index past the first place where some text stands.
  package func endOfFirst(_ needle: String) -> Index? {
    var start = startIndex
    while let candidate = self[start...].firstIndex(where: { $0 == needle.first }) {
      if self[candidate...].hasPrefix(needle) { return index(candidate, offsetBy: needle.count) }
      start = index(after: candidate)
    }
    return nil
  }
}
