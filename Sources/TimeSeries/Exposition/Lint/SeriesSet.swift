/// Series by the hash of name and labels, up to a number that keeps the memory bounded.
struct SeriesSet {
  /// Past this many series no new one is remembered: a repetition of a later one goes unnoticed.
  private static let capacity = 1 << 18

  private var slots: [UInt64] = Array(repeating: 0, count: 256)
  private var count = 0

  /// Whether a series comes for the first time.
  mutating func insert(_ hash: UInt64) -> Bool {
    let hash = hash == 0 ? 1 : hash
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] == hash { return false }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard count < Self.capacity else { return true }
    slots[slot] = hash
    count += 1
    if count * 2 > slots.count { grow() }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for hash in old where hash != 0 {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = hash
    }
  }
}

extension ExpositionScanner {
  /// A hash of the sample's name, labels (in any order) and timestamp.
  func seriesHash(name: Int) -> UInt64 {
    var hash = ByteHash.mix(UInt64(name) &+ 1)
    for label in labels {
      let part = ByteHash.hash(label.name, in: bytes) &* 3
      hash = hash &+ ByteHash.mix(part ^ ByteHash.hash(label.value, in: bytes))
    }
    if let timestamp { hash = ByteHash.mix(hash ^ UInt64(bitPattern: timestamp)) }
    return hash
  }
}
