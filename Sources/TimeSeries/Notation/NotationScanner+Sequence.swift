extension NotationScanner {
  /// Items with spaces between them, up to the end of the text.
  mutating func sequence() throws(SeriesNotationError) -> [Double?] {
    var values: [Double?] = []
    skipSpaces()
    while !isAtEnd {
      try item(into: &values)
      guard isAtEnd || isAtSpace else { throw error("unexpected \(nextText) in the values") }
      skipSpaces()
    }
    return values
  }

  private mutating func item(into values: inout [Double?]) throws(SeriesNotationError) {
    if take("_") {
      let count = try times() ?? 1
      try reserve(count, in: values)
      values.append(contentsOf: repeatElement(nil, count: count))
    } else if next == UInt8(ascii: "{") {
      throw error("native histograms are not supported")
    } else {
      try run(into: &values)
    }
  }

  /// `v`, `vxN`, `a+bxN` or `a-bxN`.
  private mutating func run(into values: inout [Double?]) throws(SeriesNotationError) {
    var value = try signedNumber()
    let hasIncrement = next == UInt8(ascii: "+") || next == UInt8(ascii: "-")
    let increment = hasIncrement ? try signedNumber() : nil
    let count = try times()
    guard count != nil || increment == nil else {
      throw error("expected 'x' and a number of steps, got \(nextText)")
    }
    try reserve((count ?? 0) + 1, in: values)
    values.append(value)
    for _ in 0..<(count ?? 0) {
      if let increment { value += increment }
      values.append(value)
    }
  }

  private func reserve(_ count: Int, in values: [Double?]) throws(SeriesNotationError) {
    guard count <= SeriesNotation.longest - values.count else {
      throw error("a series may have \(SeriesNotation.longest) steps at most")
    }
  }

  /// `xN`, or nil where there is none.
  private mutating func times() throws(SeriesNotationError) -> Int? {
    guard take("x") else { return nil }
    let digits = take { $0.isDigit }
    guard !digits.isEmpty else { throw error("expected a number of steps, got \(nextText)") }
    guard let count = Int(String(decoding: digits, as: UTF8.self)),
      count < SeriesNotation.longest
    else { throw error("a series may have \(SeriesNotation.longest) steps at most") }
    return count
  }

  private mutating func signedNumber() throws(SeriesNotationError) -> Double {
    if take("-") { return -(try number()) }
    _ = take("+")
    return try number()
  }

  private mutating func number() throws(SeriesNotationError) -> Double {
    let start = position
    if let byte = next, byte.isLetterOrUnderscore { return try word() }
    _ = take { $0.isDigit || $0 == UInt8(ascii: ".") }
    exponent()
    guard let value = Double(String(decoding: bytes[start..<position], as: UTF8.self)) else {
      position = start
      throw error("expected a value, got \(nextText)")
    }
    return value
  }

  private mutating func exponent() {
    let start = position
    guard take("e") || take("E") else { return }
    if !take("+") { _ = take("-") }
    if take(while: \.isDigit).isEmpty { position = start }
  }

  private mutating func word() throws(SeriesNotationError) -> Double {
    let start = position
    let letters = take { $0.isLetterOrUnderscore && $0 | 0x20 != UInt8(ascii: "x") }
    switch String(decoding: letters, as: UTF8.self).lowercased() {
    case "stale": return .staleMarker
    case "inf": return .infinity
    case "nan": return .ordinaryNaN
    default:
      position = start
      throw error("expected a value, got \(nextText)")
    }
  }
}
