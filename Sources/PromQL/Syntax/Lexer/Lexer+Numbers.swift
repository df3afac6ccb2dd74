extension Lexer {
  /// Reads a number such as `1e3` or a duration such as `5m`.
  mutating func readNumberOrDuration() -> TokenKind {
    if acceptNumber() { return .number }
    if acceptRestOfDuration() { return .duration }
    return fail("bad number or duration syntax: \(quotedToken)")
  }

  /// Reads the units of a duration whose first number has been read: `m`, or `h30m`.
  mutating func acceptRestOfDuration() -> Bool {
    guard accept(oneOf: "smhdwy") else { return false }
    _ = accept(UInt8(ascii: "s"))
    while let byte = peek, byte.isDigit {
      acceptRun(\.isDigit)
      guard accept(oneOf: "smhdw") else { return false }
      _ = accept(UInt8(ascii: "s"))
    }
    guard let byte = peek, byte.isAlphanumeric else { return true }
    position += 1
    return false
  }

  /// Reads a number; whether it has a value is for the parser to find out.
  mutating func acceptNumber() -> Bool {
    switch dialect {
    case .v2: acceptNumberOfVersion2()
    case .v3: acceptNumberOfVersion3()
    }
  }

  private mutating func acceptNumberOfVersion2() -> Bool {
    if accept(UInt8(ascii: "0")), accept(oneOf: "xX") {
      acceptRun(\.isHexadecimalDigit)
    } else {
      acceptRun(\.isDigit)
      if accept(UInt8(ascii: ".")) { acceptRun(\.isDigit) }
      if accept(oneOf: "eE") {
        _ = accept(oneOf: "+-")
        acceptRun(\.isDigit)
      }
    }
    return peek?.isAlphanumeric != true
  }

  private mutating func acceptNumberOfVersion3() -> Bool {
    let first = position
    let isHexadecimal = accept(UInt8(ascii: "0")) && accept(oneOf: "xX")
    if isHexadecimal { _ = accept(UInt8(ascii: "_")) }
    _ = accept(UInt8(ascii: "."))
    var scan = NumberScan(isHexadecimal: isHexadecimal)
    if let byte = peek, scan.isDigit(byte) { position += 1 }
    while let byte = peek, scan.isPart(byte) {
      guard acceptPart(byte, &scan) else { return false }
    }
    return position > first && peek?.isAlphanumeric != true
  }

  private mutating func acceptPart(_ byte: UInt8, _ scan: inout NumberScan) -> Bool {
    switch byte {
    case UInt8(ascii: "."):
      position += 1
      guard !scan.hasPoint, !accept(oneOf: "_."), !scan.isHexadecimal else { return false }
      scan.hasPoint = true
    case UInt8(ascii: "e"), UInt8(ascii: "E"):
      position += 1
      guard !scan.hasExponent else { return false }
      scan.hasExponent = true
      _ = accept(oneOf: "+-")
      guard !accept(oneOf: "._eE"), !isAtEnd else { return false }
    case UInt8(ascii: "_"):
      position += 1
      guard !accept(oneOf: "._eE"), !isAtEnd else { return false }
    default:
      acceptRun(scan.isDigit)
    }
    return true
  }
}

/// What has been seen of a number so far.
private struct NumberScan {
  let isHexadecimal: Bool
  var hasPoint = false
  var hasExponent = false

  func isDigit(_ byte: UInt8) -> Bool {
    isHexadecimal ? byte.isHexadecimalDigit : byte.isDigit
  }

  func isPart(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte.isOne(of: "._eE")
  }
}
