import TimeSeries

/// Which series `limit_ratio` takes: a share of all that depends on nothing but their labels.
enum SampleRatio {
  /// Whether a series is in the first (a positive ratio) or the last (a negative one) share.
  static func includes(_ labels: Labels, ratio: Double) -> Bool {
    let place = Double(XXHash64.hash(labels.bytes)) / Double(UInt64.max)
    let share = max(-1, min(1, ratio))
    return share >= 0 ? place < share : place >= 1 + share
  }
}

/// The hash function xxHash of 64 bits, with seed 0.
enum XXHash64 {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  static func hash(_ bytes: [UInt8]) -> UInt64 {
    var rest = bytes[...]
    var hash = start(&rest) &+ UInt64(bytes.count)
    while rest.count >= 8 {
      hash = rotate(hash ^ round(0, word(rest)), 27) &* prime1 &+ prime4
      rest = rest.dropFirst(8)
    }
    if rest.count >= 4 {
      hash = rotate(hash ^ (word(rest, length: 4) &* prime1), 23) &* prime2 &+ prime3
      rest = rest.dropFirst(4)
    }
    for byte in rest { hash = rotate(hash ^ (UInt64(byte) &* prime5), 11) &* prime1 }
    return avalanche(hash)
  }

  /// The state after all whole stripes of 32 bytes.
  private static func start(_ rest: inout ArraySlice<UInt8>) -> UInt64 {
    guard rest.count >= 32 else { return prime5 }
    var lanes = [prime1 &+ prime2, prime2, 0, 0 &- prime1]
    while rest.count >= 32 {
      for lane in lanes.indices {
        lanes[lane] = round(lanes[lane], word(rest.dropFirst(8 * lane)))
      }
      rest = rest.dropFirst(32)
    }
    var hash =
      rotate(lanes[0], 1) &+ rotate(lanes[1], 7) &+ rotate(lanes[2], 12) &+ rotate(lanes[3], 18)
    for lane in lanes { hash = (hash ^ round(0, lane)) &* prime1 &+ prime4 }
    return hash
  }

  private static func round(_ lane: UInt64, _ input: UInt64) -> UInt64 {
    rotate(lane &+ input &* prime2, 31) &* prime1
  }

  private static func rotate(_ value: UInt64, _ bits: UInt64) -> UInt64 {
    value << bits | value >> (64 - bits)
  }

  private static func word(_ bytes: ArraySlice<UInt8>, length: Int = 8) -> UInt64 {
    bytes.prefix(length).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func avalanche(_ hash: UInt64) -> UInt64 {
    var hash = hash
    hash = (hash ^ hash >> 33) &* prime2
    hash = (hash ^ hash >> 29) &* prime3
    return hash ^ hash >> 32
  }
}
