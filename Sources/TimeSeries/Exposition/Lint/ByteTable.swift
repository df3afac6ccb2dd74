/// Numbers byte strings in the order in which they first come, each kept once.
struct ByteTable {
  private var slots: [Int32] = Array(repeating: -1, count: 64)
  private var hashes: [UInt64] = []
  private var starts: [Int] = [0]
  private var storage: [UInt8] = []

  /// The number of byte strings.
  var count: Int { hashes.count }

  /// The number of a byte string, and whether it is new.
  mutating func number(
    of range: Range<Int>, in bytes: borrowing [UInt8]
  ) -> (number: Int, isNew: Bool) {
    let hash = ByteHash.hash(range, in: bytes)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, isEqual(number, range, in: bytes) { return (number, false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(hashes.count)
    hashes.append(hash)
    storage.append(contentsOf: bytes[range])
    starts.append(storage.count)
    if hashes.count * 2 > slots.count { grow() }
    return (hashes.count - 1, true)
  }

  /// The number of a byte string that came before.
  func number(of bytes: [UInt8]) -> Int? {
    let hash = ByteHash.hash(0..<bytes.count, in: bytes)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, isEqual(number, 0..<bytes.count, in: bytes) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Whether a number stands for a byte string.
  func isEqual(_ number: Int, _ range: Range<Int>, in bytes: borrowing [UInt8]) -> Bool {
    let start = starts[number]
    guard starts[number + 1] - start == range.count else { return false }
    for offset in 0..<range.count where storage[start + offset] != bytes[range.lowerBound + offset]
    {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}

/// A 64-bit hash of bytes, the same in every run.
enum ByteHash {
  static func hash(_ range: Range<Int>, in bytes: borrowing [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return mix(hash)
  }

  /// Spreads what differs in a few bits over all of them.
  static func mix(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
