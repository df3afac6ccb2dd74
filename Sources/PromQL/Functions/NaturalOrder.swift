/// The order in which people expect names with numbers in them: `cpu2` before `cpu10`.
enum NaturalOrder {
  static func precedes(_ left: String, _ right: String) -> Bool {
    let (a, b) = (chunks(left), chunks(right))
    for (x, y) in zip(a, b) where x != y {
      guard let first = number(x), let second = number(y) else {
        return x.lexicographicallyPrecedes(y)
      }
      if first != second { return first.precedes(second) }
      return x.count > y.count
    }
    return a.count < b.count
  }

  /// Runs of digits and of anything else, in turn.
  private static func chunks(_ text: String) -> [ArraySlice<UInt8>] {
    let bytes = Array(text.utf8)
    var chunks: [ArraySlice<UInt8>] = []
    var start = 0
    for index in bytes.indices.dropFirst() where isDigit(bytes[index]) != isDigit(bytes[index - 1])
    {
      chunks.append(bytes[start..<index])
      start = index
    }
    if start < bytes.count { chunks.append(bytes[start...]) }
    return chunks
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// The digits of a number of any length, without zeros before it.
  private static func number(_ chunk: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let first = chunk.first, isDigit(first) else { return nil }
    return chunk.drop { $0 == UInt8(ascii: "0") }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func precedes(_ other: ArraySlice<UInt8>) -> Bool {
    count == other.count ? lexicographicallyPrecedes(other) : count < other.count
  }
}
