import PromQL

extension LabelMatcher {
  /// Whether a short value, such as a status, fulfils the condition.
  func accepts(_ value: String) -> Bool {
    switch `operator` {
    case .equal: value == self.value
    case .notEqual: value != self.value
    case .matches: ShortPattern(self.value).matches(value)
    case .doesNotMatch: !ShortPattern(self.value).matches(value)
    }
  }
}

/// A regular expression over the whole of a short value, read as far as people write them for a status, a method or
/// a metric's name. Anything beyond that matches nothing.
struct ShortPattern {
  private indirect enum Part {
    case bytes(Set<UInt8>)
    case sequence([Part])
    case choice([Part])
    case repeated(Part, from: Int, to: Int)
  }

  private let root: Part?

  init(_ pattern: String) {
    var reader = Reader(bytes: Array(pattern.utf8.prefix(500)))
    let part = reader.choice(depth: 0)
    root = reader.isBroken || reader.position < reader.bytes.count ? nil : part
  }

  func matches(_ value: String) -> Bool {
    guard let root else { return false }
    let bytes = Array(value.utf8.prefix(200))
    return Self.ends(of: root, in: bytes, from: [0]).contains(bytes.count)
  }

  /// Where a part can end that begins at one of these places: every place once, so nothing runs away.
  private static func ends(of part: Part, in bytes: [UInt8], from starts: Set<Int>) -> Set<Int> {
    switch part {
    case .bytes(let set):
      return Set(starts.filter { $0 < bytes.count && set.contains(bytes[$0]) }.map { $0 + 1 })
    case .sequence(let parts):
      return parts.reduce(starts) { ends(of: $1, in: bytes, from: $0) }
    case .choice(let parts):
      return parts.reduce(into: []) { $0.formUnion(ends(of: $1, in: bytes, from: starts)) }
    case .repeated(let inner, let low, let high):
      var (current, found) = (starts, low == 0 ? starts : [])
      for count in stride(from: 1, through: min(high, bytes.count + low + 1), by: 1) {
        current = ends(of: inner, in: bytes, from: current)
        if current.isEmpty || (count > low && current.isSubset(of: found)) { break }
        if count >= low { found.formUnion(current) }
      }
      return found
    }
  }

  private struct Reader {
    let bytes: [UInt8]
    var position = 0
    var isBroken = false

    var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func choice(depth: Int) -> Part {
      guard depth < 20 else { return broken() }
      var parts = [sequence(depth: depth)]
      while current == UInt8(ascii: "|") {
        position += 1
        parts.append(sequence(depth: depth))
      }
      return parts.count == 1 ? parts[0] : .choice(parts)
    }

    private mutating func sequence(depth: Int) -> Part {
      var parts: [Part] = []
      while let byte = current, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
        if byte == UInt8(ascii: "^") || byte == UInt8(ascii: "$") {
          position += 1
        } else {
          parts.append(repetition(of: atom(depth: depth)))
        }
        if isBroken { break }
      }
      return .sequence(parts)
    }

    private mutating func atom(depth: Int) -> Part {
      let byte = current ?? 0
      position += 1
      switch byte {
      case UInt8(ascii: "."): return .bytes(Set(0...255))
      case UInt8(ascii: "("): return group(depth: depth)
      case UInt8(ascii: "["): return set()
      case UInt8(ascii: "\\"): return escape()
      case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"): return broken()
      default: return .bytes([byte])
      }
    }

    private mutating func group(depth: Int) -> Part {
      if bytes[position...].starts(with: [UInt8(ascii: "?"), UInt8(ascii: ":")]) { position += 2 }
      let inner = choice(depth: depth + 1)
      guard current == UInt8(ascii: ")") else { return broken() }
      position += 1
      return inner
    }

    private mutating func set() -> Part {
      var (members, isNegated): (Set<UInt8>, Bool) = ([], false)
      if current == UInt8(ascii: "^") {
        isNegated = true
        position += 1
      }
      while let byte = current, byte != UInt8(ascii: "]") {
        position += 1
        let isRange =
          current == UInt8(ascii: "-") && position + 1 < bytes.count
          && bytes[position + 1] != UInt8(ascii: "]")
        let last = isRange ? bytes[position + 1] : byte
        if isRange { position += 2 }
        if byte <= last { members.formUnion(byte...last) }
      }
      guard current != nil else { return broken() }
      position += 1
      return .bytes(isNegated ? Set(0...255).subtracting(members) : members)
    }

    private mutating func escape() -> Part {
      guard let byte = current else { return broken() }
      position += 1
      switch byte {
      case UInt8(ascii: "d"): return .bytes(Self.digits)
      case UInt8(ascii: "D"): return .bytes(Set(0...255).subtracting(Self.digits))
      case UInt8(ascii: "w"): return .bytes(Self.digits.union(Self.letters))
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        return broken()
      default: return .bytes([byte])
      }
    }

    private mutating func repetition(of part: Part) -> Part {
      switch current {
      case UInt8(ascii: "*"): return repeated(part, 0, Int.max)
      case UInt8(ascii: "+"): return repeated(part, 1, Int.max)
      case UInt8(ascii: "?"): return repeated(part, 0, 1)
      case UInt8(ascii: "{"): return counted(part)
      default: return part
      }
    }

    private mutating func repeated(_ part: Part, _ low: Int, _ high: Int) -> Part {
      position += 1
      if current == UInt8(ascii: "?") { position += 1 }
      return .repeated(part, from: low, to: high)
    }

    private mutating func counted(_ part: Part) -> Part {
      guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "}")) else { return broken() }
      let text = String(decoding: bytes[position + 1..<end], as: UTF8.self)
      let bounds = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
      guard let first = bounds.first, let low = first, low >= 0, low <= 200, bounds.count <= 2
      else {
        return broken()
      }
      position = end
      let high = bounds.count == 1 ? low : bounds[1] ?? Int.max
      return repeated(part, low, max(low, high))
    }

    private mutating func broken() -> Part {
      isBroken = true
      position = bytes.count
      return .sequence([])
    }

    private static let digits = Set(UInt8(ascii: "0")...UInt8(ascii: "9"))
    private static let letters = Set(UInt8(ascii: "a")...UInt8(ascii: "z"))
      .union(UInt8(ascii: "A")...UInt8(ascii: "Z")).union([UInt8(ascii: "_")])
  }
}
