/// What each character outside ASCII stands for.
enum Folding {
  /// A mark for a cross (`❌`) in front of what is wrong.
  static let cross: Unicode.Scalar = "\u{01}"
  /// A mark for a tick (`✅`) in front of what is right.
  static let tick: Unicode.Scalar = "\u{02}"
  /// A mark for a blank to fill in (`___`).
  static let blank: Unicode.Scalar = "\u{03}"

  /// U+00C0 to U+017F.
  private static let latin: [UInt8] =
    Array("aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo/ouuuuyty".utf8)
    + runs(
      ("a", 6), ("c", 8), ("d", 4), ("e", 10), ("g", 8), ("h", 4), ("i", 12), ("j", 2), ("k", 3),
      ("l", 10), ("n", 9), ("o", 8), ("r", 6), ("s", 8), ("t", 6), ("u", 12), ("w", 2), ("y", 3),
      ("z", 6), ("s", 1))

  private static func runs(_ runs: (Character, Int)...) -> [UInt8] {
    runs.flatMap { Array(String(repeating: $0, count: $1).utf8) }
  }

  /// The bytes for a scalar value outside ASCII; a space for what is no letter.
  static func ascii(_ value: UInt32) -> [UInt8] {
    switch value {
    case 0x152, 0x153: [UInt8(ascii: "o"), UInt8(ascii: "e")]
    case 0xC6, 0xE6: [UInt8(ascii: "a"), UInt8(ascii: "e")]
    case 0xC0...0x17F where Int(value) - 0xC0 < latin.count: [latin[Int(value) - 0xC0]]
    // A letter that could not be decoded: in French nearly always an accented e.
    case 0xFFFD: [UInt8(ascii: "e")]
    case 0x2013, 0x2014, 0x2212: [0x20, UInt8(ascii: "-"), 0x20]
    case 0x2026: Array("...".utf8)
    case 0x2190...0x21FF, 0x27A1: Array(" -> ".utf8)
    case 0x2260: Array("!=".utf8)
    case 0x2264: Array("<=".utf8)
    case 0x2265: Array(">=".utf8)
    case 0x2248: [UInt8(ascii: "=")]
    case 0x274C, 0x2717, 0x2718, 0x1F6AB, 0x26D4, 0x274E: [0x20, UInt8(cross.value), 0x20]
    case 0x2705, 0x2714, 0x2713, 0x1F44D: [0x20, UInt8(tick.value), 0x20]
    default: [0x20]
    }
  }
}
