/// Cuts pieces of a stream into lines.
struct LineSplitter {
  private var rest: [UInt8] = []

  /// The lines that end in this piece, without their ends.
  mutating func take(_ piece: ArraySlice<UInt8>) -> [[UInt8]] {
    rest += piece
    var lines: [[UInt8]] = []
    var start = rest.startIndex
    while let end = rest[start...].firstIndex(of: 0x0A) {
      lines.append(Array(rest[start..<end]))
      start = end + 1
    }
    rest.removeSubrange(..<start)
    return lines
  }

  /// What is left at the end of the stream, or nil.
  var last: [UInt8]? { rest.isEmpty ? nil : rest }
}
