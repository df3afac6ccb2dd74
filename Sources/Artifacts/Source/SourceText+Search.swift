extension SourceText {
  /// The lines in which one of some texts stands, with their numbers from 1; linear in the file for each text.
  package func lines(containing needles: [String]) -> [(number: Int, text: Substring)] {
    var starts: Set<Int> = []
    var copy = text
    let found = copy.withUTF8 { bytes in
      for needle in needles { Self.addLineStarts(of: Array(needle.utf8), in: bytes, to: &starts) }
      return Self.numbered(starts.sorted(), in: bytes)
    }
    return found.map { number, range in
      let lower = text.utf8.index(text.utf8.startIndex, offsetBy: range.lowerBound)
      let upper = text.utf8.index(lower, offsetBy: range.count)
      return (number, text[lower..<upper])
    }
  }

  /// Notes where the lines begin in which a text stands.
  private static func addLineStarts(
    of needle: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, to starts: inout Set<Int>
  ) {
    guard let first = needle.first, bytes.count >= needle.count else { return }
    var lineStart = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A {
        lineStart = index + 1
      } else if byte == first, stands(needle, at: index, in: bytes) {
        starts.insert(lineStart)
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
        continue
      }
      index += 1
    }
  }

  private static func stands(
    _ needle: [UInt8], at index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard index + needle.count <= bytes.count else { return false }
    for offset in 1..<max(needle.count, 1) where bytes[index + offset] != needle[offset] {
      return false
    }
    return true
  }

  private static func numbered(
    _ starts: [Int], in bytes: UnsafeBufferPointer<UInt8>
  ) -> [(Int, Range<Int>)] {
    var result: [(Int, Range<Int>)] = []
    var number = 1
    var index = 0
    for start in starts {
      while index < start {
        if bytes[index] == 0x0A { number += 1 }
        index += 1
      }
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      result.append((number, start..<end))
    }
    return result
  }
}
