/// Looks for text in text byte by byte: many times faster than by characters.
package enum ByteSearch {
  /// Whether the bytes of `part` stand in `text`.
  package static func contains(
    _ part: some StringProtocol, in text: some StringProtocol
  ) -> Bool {
    let found = part.utf8.withContiguousStorageIfAvailable { needle in
      text.utf8.withContiguousStorageIfAvailable { find(needle, in: $0) }
    }
    return (found ?? nil) ?? find(Array(part.utf8), Array(text.utf8))
  }

  private static func find(_ needle: [UInt8], _ text: [UInt8]) -> Bool {
    needle.withUnsafeBufferPointer { needle in
      text.withUnsafeBufferPointer { find(needle, in: $0) }
    }
  }

  private static func find(
    _ needle: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let first = needle.first else { return true }
    guard needle.count <= text.count else { return false }
    for start in 0...(text.count - needle.count) where text[start] == first {
      var length = 1
      while length < needle.count, text[start + length] == needle[length] { length += 1 }
      if length == needle.count { return true }
    }
    return false
  }
}

extension StringProtocol {
  /// Whether a text stands in this one, byte by byte.
  func contains(_ part: String) -> Bool { ByteSearch.contains(part, in: self) }
}
