/// The words of a metric's name: `http_requestDuration_seconds` has four.
struct MetricWords {
  let words: Set<String>

  init(_ name: String) {
    var words: Set<String> = []
    var word: [UInt8] = []
    var wasLower = false
    for byte in name.utf8 {
      let isUpper = byte >= 0x41 && byte <= 0x5A
      let isLetter = isUpper || byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39
      if !isLetter || (isUpper && wasLower) {
        words.insert(String(decoding: word, as: UTF8.self))
        word = []
      }
      if isLetter { word.append(isUpper ? byte + 0x20 : byte) }
      wasLower = isLetter && !isUpper
    }
    words.insert(String(decoding: word, as: UTF8.self))
    words.remove("")
    self.words = words
  }

  func hasAny(of other: Set<String>) -> Bool { !words.isDisjoint(with: other) }
}

extension String {
  /// The name without one of the endings that a client library adds to it.
  func withoutEnding(_ endings: String...) -> String {
    for ending in endings where hasSuffix(ending) && utf8.count > ending.utf8.count {
      return String(dropLast(ending.count))
    }
    return self
  }
}
