/// Wordings of concepts, compiled so that one pass over a text finds them all.
///
/// A wording is folded words with spaces between them; `word*` takes any ending, `..` lets up to four words of the
/// same clause stand between two others, ` | ` separates wordings: `"par seconde* | vitesse* | taux .. / s"`.
package struct Lexicon<Concept: Hashable & Sendable>: Sendable {
  /// A place where a concept is named.
  package struct Match: Sendable {
    package let concept: Concept
    package let range: Range<Int>
  }

  private enum Part: Sendable {
    case exact([UInt8])
    case prefix([UInt8])
    case gap
  }

  private struct Wording: Sendable {
    let concept: Concept
    let parts: [Part]
  }

  /// The wordings by the first two bytes of their first word.
  private var wordings: [[Wording]] = Array(repeating: [], count: 1024)

  /// Compiles the wordings of each concept.
  package init(_ entries: KeyValuePairs<Concept, String>) {
    for (concept, list) in entries {
      var parts: [Part] = []
      for word in list.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
        if word.count == 1, word.first == UInt8(ascii: "|") {
          add(concept, parts)
          parts = []
        } else {
          parts.append(Self.part(Array(word)))
        }
      }
      add(concept, parts)
    }
  }

  private mutating func add(_ concept: Concept, _ parts: [Part]) {
    switch parts.first {
    case .exact(let word), .prefix(let word):
      guard let first = word.first else { return }
      let second = word.count > 1 ? word[1] : 0
      wordings[FoldedText.bucket(first, second)].append(Wording(concept: concept, parts: parts))
    case .gap, nil: return
    }
  }

  private static func part(_ word: [UInt8]) -> Part {
    if word == [0x2E, 0x2E] { return .gap }
    return word.count > 1 && word.last == UInt8(ascii: "*")
      ? .prefix(word.dropLast()) : .exact(word)
  }

  /// Every place where a concept is named, in the order of the words.
  package func matches(in text: FoldedText, _ range: Range<Int>) -> [Match] {
    var result: [Match] = []
    for start in range {
      for wording in wordings[text.bucket(start)] {
        guard let end = Self.end(of: wording.parts[...], in: text, start..<range.upperBound) else {
          continue
        }
        result.append(Match(concept: wording.concept, range: start..<end))
      }
    }
    return result
  }

  /// The concepts that are named.
  package func concepts(in text: FoldedText, _ range: Range<Int>) -> Set<Concept> {
    Set(matches(in: text, range).map(\.concept))
  }

  private static func end(
    of parts: ArraySlice<Part>, in text: FoldedText, _ range: Range<Int>
  ) -> Int? {
    var position = range.lowerBound
    for (offset, part) in zip(parts.indices, parts) {
      if case .gap = part {
        let rest = parts[(offset + 1)...]
        return gapEnd(before: rest, in: text, position..<range.upperBound)
      }
      guard position < range.upperBound, matches(part, text[position]) else { return nil }
      position += 1
    }
    return position
  }

  private static func gapEnd(
    before rest: ArraySlice<Part>, in text: FoldedText, _ range: Range<Int>
  ) -> Int? {
    for skipped in 0...4 {
      let start = range.lowerBound + skipped
      guard start < range.upperBound else { return nil }
      if let end = end(of: rest, in: text, start..<range.upperBound) { return end }
      if !text.isWord(start) { return nil }
    }
    return nil
  }

  private static func matches(_ part: Part, _ word: ArraySlice<UInt8>) -> Bool {
    switch part {
    case .exact(let expected): word.elementsEqual(expected)
    case .prefix(let expected): word.starts(with: expected)
    case .gap: false
    }
  }
}

extension FoldedText {
  /// The first byte of a word.
  func firstByte(_ index: Int) -> UInt8 { bytes[words[index].start] }

  /// The bucket of a word among the wordings of a lexicon.
  func bucket(_ index: Int) -> Int {
    let word = words[index]
    let second = word.end - word.start > 1 ? bytes[word.start + 1] : 0
    return Self.bucket(bytes[word.start], second)
  }

  static func bucket(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(first) &* 33 &+ Int(second)) & 1023
  }
}
