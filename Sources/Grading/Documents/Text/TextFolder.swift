/// Brings a line to ASCII lower case: accents, curly quotes, emoji and broken encodings make no difference.
struct TextFolder {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private(set) var output: [UInt8] = []
  /// The parts of the output that stand between backticks.
  private(set) var codeRanges: [Range<Int>] = []
  private var codeStart: Int?

  init(_ content: String) {
    scalars = Array(content.unicodeScalars)
    output.reserveCapacity(content.utf8.count)
  }

  mutating func run() {
    while position < scalars.count {
      let value = scalars[position].value
      value < 0x80 ? ascii(UInt8(value)) : other(value)
      position += 1
    }
  }

  private mutating func ascii(_ byte: UInt8) {
    switch byte {
    case 0x41...0x5A: output.append(byte | 0x20)
    case UInt8(ascii: "h") where beginsURL: skipURL()
    case 0x1B: skipEscape()
    case 0x61...0x7A, 0x30...0x39: output.append(byte)
    case UInt8(ascii: "`"): toggleCode()
    case UInt8(ascii: "'"), UInt8(ascii: "\\"): output.append(0x20)
    case UInt8(ascii: "*"): star()
    case UInt8(ascii: "_"): underscore()
    case UInt8(ascii: "-"): hyphen()
    case UInt8(ascii: ","): comma()
    case 0x00...0x20, 0x7F: output.append(0x20)
    default: output.append(byte)
    }
  }

  private mutating func other(_ value: UInt32) {
    if let repaired = mojibake(value) { return append(repaired) }
    append(value)
  }

  private mutating func append(_ value: UInt32) {
    switch value {
    case 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0x20E3:
      break
    default: output += Folding.ascii(value)
    }
  }

  /// `Ã©` and the like: UTF-8 that was read as Latin-1.
  private mutating func mojibake(_ value: UInt32) -> UInt32? {
    guard position + 1 < scalars.count else { return nil }
    let next = scalars[position + 1].value
    switch (value, next) {
    case (0xC3, 0xA0...0xBF):
      position += 1
      return next + 0x40
    case (0xC3, 0x20):
      position += 1
      return 0xE0
    case (0xC2, 0xA0...0xBF):
      position += 1
      return next
    case (0xE2, 0x20AC):
      position += min(2, scalars.count - 1 - position)
      return 0x2019
    default: return nil
    }
  }

  private func scalar(_ offset: Int) -> UInt32? {
    let index = position + offset
    return scalars.indices.contains(index) ? scalars[index].value : nil
  }

  private func isAlphanumeric(_ value: UInt32?) -> Bool {
    guard let value else { return false }
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: return true
    default: return false
    }
  }

  private func isDigit(_ value: UInt32?) -> Bool { value.map { 0x30...0x39 ~= $0 } == true }
  private func isSpace(_ value: UInt32?) -> Bool { value.map { $0 <= 0x20 } ?? true }

  /// A hyphen within a word joins two words; anywhere else it is a mark.
  private mutating func hyphen() {
    let joins = isAlphanumeric(scalar(-1)) && isAlphanumeric(scalar(1))
    output.append(joins ? 0x20 : UInt8(ascii: "-"))
  }

  /// A comma between digits is a decimal point.
  private mutating func comma() {
    let isDecimal = isDigit(scalar(-1)) && isDigit(scalar(1))
    output.append(isDecimal ? UInt8(ascii: ".") : UInt8(ascii: ","))
  }

  /// A star between spaces is a multiplication, any other one is emphasis.
  private mutating func star() {
    guard isSpace(scalar(-1)), isSpace(scalar(1)), position > 0 else { return }
    output.append(UInt8(ascii: "*"))
  }

  private var blank: UInt8 { UInt8(Folding.blank.value) }

  /// Underscores belong to names; three or more are a blank to fill in; around emphasis they are a space.
  private mutating func underscore() {
    if scalar(-1) != 0x5F, scalar(1) == 0x5F, scalar(2) == 0x5F { return output.append(blank) }
    let isDoubled = scalar(1) == 0x5F || scalar(-1) == 0x5F
    let isKept =
      !isDoubled && isAlphanumeric(scalar(1)) && (isAlphanumeric(scalar(-1)) || !isOpening)
    output.append(isKept ? UInt8(ascii: "_") : 0x20)
  }

  /// Whether a closing underscore follows: `_mot_`, unlike `_total`.
  private var isOpening: Bool {
    for offset in 2..<100 {
      guard let value = scalar(offset) else { return false }
      if value == 0x5F, !isAlphanumeric(scalar(offset + 1)) { return true }
    }
    return false
  }

  private mutating func toggleCode() {
    output.append(0x20)
    if let start = codeStart {
      if output.count > start + 1 { codeRanges.append(start..<output.count) }
      codeStart = nil
    } else {
      codeStart = output.count
    }
  }

  /// A terminal's escape sequence: `ESC [ 31 m`.
  private mutating func skipEscape() {
    output.append(0x20)
    guard scalar(1) == 0x5B else { return }
    position += 1
    while let value = scalar(1), (0x20...0x3F).contains(value) { position += 1 }
    if let value = scalar(1), (0x40...0x7E).contains(value) { position += 1 }
  }

  private var beginsURL: Bool {
    let rest = scalars[position...].prefix(8)
    return rest.starts(with: "http://".unicodeScalars)
      || rest.starts(with: "https://".unicodeScalars)
  }

  private mutating func skipURL() {
    while let value = scalar(1), value > 0x20, value != UInt32(UInt8(ascii: ")")) { position += 1 }
    output.append(0x20)
  }
}
