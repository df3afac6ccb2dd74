/// The known word that a misspelt one is most likely meant to be.
public enum NearestWord {
  /// The nearest word at an edit distance of at most two; nil when none is near.
  public static func of(_ word: String, in known: Set<String>) -> String? {
    guard word.utf8.count <= 40 else { return nil }
    let near = known.map { (word: $0, distance: distance(Array(word.utf8), Array($0.utf8))) }
    let best = near.min { ($0.distance, $0.word) < ($1.distance, $1.word) }
    guard let best, best.distance <= min(2, word.utf8.count / 2) else { return nil }
    return best.word
  }

  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let replaced = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }
}
