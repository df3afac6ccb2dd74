/// The words that the language knows, by dialect; case does not count.
enum Words {
  static func kind(of word: ArraySlice<UInt8>, dialect: Dialect) -> TokenKind? {
    guard word.count <= longest else { return nil }
    let text = String(decoding: word, as: UTF8.self).lowercased()
    switch dialect {
    case .v2: return version2[text]
    case .v3: return version3[text]
    }
  }

  private static let longest = 12

  private static let version2: [String: TokenKind] = {
    var words: [String: TokenKind] = [
      "and": .binary(.and), "or": .binary(.or), "unless": .binary(.unless),
      "atan2": .binary(.atan2), "inf": .number, "nan": .number,
      "start": .preprocessor(.start), "end": .preprocessor(.end),
    ]
    for aggregator in Aggregator.allCases where !aggregator.isExperimental {
      words[aggregator.rawValue] = .aggregator(aggregator)
    }
    let keywords: [Keyword] = [
      .by, .without, .on, .ignoring, .offset, .bool, .groupLeft, .groupRight,
    ]
    for keyword in keywords { words[keyword.rawValue] = .keyword(keyword) }
    return words
  }()

  private static let version3: [String: TokenKind] = {
    var words = version2
    for aggregator in Aggregator.allCases where aggregator.isExperimental {
      words[aggregator.rawValue] = .aggregator(aggregator)
    }
    let keywords: [Keyword] = [.anchored, .smoothed, .fill, .fillLeft, .fillRight]
    for keyword in keywords { words[keyword.rawValue] = .keyword(keyword) }
    let preprocessors: [Preprocessor] = [.step, .range, .maxOf, .minOf]
    for word in preprocessors { words[word.rawValue] = .preprocessor(word) }
    return words
  }()
}
