import CRE2

/// The regular expressions of one query, each compiled once; they live as long as the cache.
struct PatternCache: ~Copyable {
  private var patterns: [String: OpaquePointer] = [:]
  private let dotMatchesNewline: Bool

  init(dialect: Dialect) {
    dotMatchesNewline = dialect == .v3
  }

  deinit {
    for pattern in patterns.values { cre2_free(pattern) }
  }

  /// The compiled expression.
  ///
  /// - Throws: RE2's own message where it is no regular expression.
  mutating func pattern(_ text: String) throws(PromQLError) -> Pattern {
    if let known = patterns[text] { return Pattern(pointer: known) }
    guard let pointer = cre2_new(text, text.utf8.count, dotMatchesNewline, true) else {
      throw PromQLError("error parsing regexp: out of memory")
    }
    patterns[text] = pointer
    if let error = cre2_error(pointer) {
      throw PromQLError("error parsing regexp: \(String(cString: error))")
    }
    return Pattern(pointer: pointer)
  }
}

/// A regular expression that texts are matched with as a whole.
struct Pattern {
  fileprivate let pointer: OpaquePointer

  func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.withMemoryRebound(to: CChar.self) { characters in
      cre2_full_match(pointer, characters.baseAddress, characters.count)
    }
  }

  /// Where the whole match and each group are, -1 for a group that took no part; nil without match.
  func groups(in text: String) -> [Range<Int>?]? {
    let count = Int(cre2_group_count(pointer)) + 1
    var bounds = [Int64](repeating: -1, count: 2 * count)
    var text = text
    let isMatch = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        cre2_match(
          pointer, characters.baseAddress, characters.count, 0, true, &bounds, Int32(count))
      }
    }
    guard isMatch else { return nil }
    return (0..<count).map { group in
      bounds[2 * group] < 0 ? nil : Int(bounds[2 * group])..<Int(bounds[2 * group + 1])
    }
  }

  /// The number of the group of this name.
  func group(named name: String) -> Int? {
    let count = cre2_group_count(pointer)
    guard count > 0 else { return nil }
    return (1...count).first { group in
      cre2_group_name(pointer, group).map { String(cString: $0) == name } ?? false
    }.map(Int.init)
  }
}
