extension UInt8 {
  @inline(__always)
  var isSpace: Bool {
    self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D
  }

  @inline(__always)
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  @inline(__always)
  var isHexadecimalDigit: Bool {
    isDigit || (self | 0x20 >= 0x61 && self | 0x20 <= 0x66)
  }

  /// A letter of ASCII or an underscore.
  @inline(__always)
  var isAlpha: Bool {
    self == 0x5F || (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A)
  }

  @inline(__always)
  var isAlphanumeric: Bool { isAlpha || isDigit }

  /// Whether it is one of the characters of `set`.
  @inline(__always)
  func isOne(of set: StaticString) -> Bool {
    set.withUTF8Buffer { $0.contains(self) }
  }
}
