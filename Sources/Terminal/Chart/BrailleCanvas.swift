/// A grid of dots, two across and four down in each character; every character has the colour of its last dot.
struct BrailleCanvas {
  let columns: Int
  let rows: Int
  private var cells: [UInt8]
  private var inks: [Int]

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: 0, count: columns * rows)
    inks = Array(repeating: 0, count: columns * rows)
  }

  var width: Int { columns * 2 }
  var height: Int { rows * 4 }

  /// Sets a dot; `y` counts from the bottom.
  mutating func set(_ x: Int, _ y: Int, ink: Int) {
    guard (0..<width).contains(x), (0..<height).contains(y) else { return }
    let down = height - 1 - y
    let cell = down / 4 * columns + x / 2
    cells[cell] |= Self.bits[down % 4 * 2 + x % 2]
    inks[cell] = ink
  }

  /// Draws a straight line between two dots.
  mutating func line(from start: (x: Int, y: Int), to end: (x: Int, y: Int), ink: Int) {
    let steps = max(abs(end.x - start.x), abs(end.y - start.y), 1)
    for step in 0...steps {
      let x = start.x + (end.x - start.x) * step / steps
      let y = start.y + (end.y - start.y) * step / steps
      set(x, y, ink: ink)
    }
  }

  /// The character and ink of each cell of a row, from the top.
  func row(_ row: Int) -> [(character: Character, ink: Int)] {
    (0..<columns).map { column in
      let cell = row * columns + column
      return (Self.character(cells[cell]), inks[cell])
    }
  }

  private static func character(_ bits: UInt8) -> Character {
    guard bits != 0, let scalar = Unicode.Scalar(0x2800 + UInt32(bits)) else { return " " }
    return Character(scalar)
  }

  private static let bits: [UInt8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
}
