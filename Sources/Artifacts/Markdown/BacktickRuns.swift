/// The runs of backticks in a line, matched by their length.
struct BacktickRuns {
  private let runs: [Range<Int>]
  /// For each run the next run of the same length.
  private let partners: [Int?]
  private var cursor = 0

  init(_ bytes: [UInt8]) {
    var runs: [Range<Int>] = []
    var position = 0
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "`") else {
        position += 1
        continue
      }
      let start = position
      while position < bytes.count, bytes[position] == UInt8(ascii: "`") { position += 1 }
      runs.append(start..<position)
    }
    self.runs = runs
    partners = Self.partners(of: runs)
  }

  private static func partners(of runs: [Range<Int>]) -> [Int?] {
    var result = [Int?](repeating: nil, count: runs.count)
    var nextOfLength: [Int: Int] = [:]
    for index in runs.indices.reversed() {
      result[index] = nextOfLength[runs[index].count]
      nextOfLength[runs[index].count] = index
    }
    return result
  }

  /// The first run at or after a position; positions must not go back.
  mutating func next(from position: Int) -> Range<Int>? {
    while cursor < runs.count, runs[cursor].lowerBound < position { cursor += 1 }
    return cursor < runs.count ? runs[cursor] : nil
  }

  /// The run that closes the one that `next` gave last.
  func closer(of run: Range<Int>) -> Range<Int>? {
    guard cursor < runs.count, runs[cursor] == run, let partner = partners[cursor] else {
      return nil
    }
    return runs[partner]
  }
}
