extension ExpositionScanner {
  /// Whether a range holds exactly a keyword.
  func `is`(_ range: Range<Int>, _ keyword: StaticString) -> Bool {
    let count = keyword.utf8CodeUnitCount
    guard range.count == count else { return false }
    for offset in 0..<count where bytes[range.lowerBound + offset] != keyword.utf8Start[offset] {
      return false
    }
    return true
  }

  /// Whether the sample's name ends with a keyword.
  func hasSuffix(_ keyword: StaticString) -> Bool {
    let count = keyword.utf8CodeUnitCount
    guard name.count >= count else { return false }
    return self.is((name.upperBound - count)..<name.upperBound, keyword)
  }

  /// Whether a capital letter follows a small one in a range.
  func isCamelCase(_ range: Range<Int>) -> Bool {
    var previous: UInt8 = 0
    for index in range {
      let byte = bytes[index]
      if byte &- 0x41 < 26, previous &- 0x61 < 26 { return true }
      previous = byte
    }
    return false
  }

  /// The first escape sequence in a range that the text format does not know.
  func unknownEscape(_ range: Range<Int>) -> String? {
    var index = range.lowerBound
    while index + 1 < range.upperBound {
      guard bytes[index] == 0x5C else {
        index += 1
        continue
      }
      let escaped = bytes[index + 1]
      guard escaped == 0x5C || escaped == 0x6E || escaped == 0x22 else {
        return String(decoding: bytes[index...(index + 1)], as: UTF8.self)
      }
      index += 2
    }
    return nil
  }
}
