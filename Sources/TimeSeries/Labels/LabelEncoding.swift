/// How labels are written as bytes: for each, in the order of names, its name and its value.
///
/// A text is its length and then its UTF-8: one byte up to 254, or 255 and three bytes, the lowest
/// first. Prometheus keeps labels in the same form, and samples series by a hash of it.
package enum LabelEncoding {
  static let wide: UInt8 = 255
  static let longest = 0xFF_FFFF

  /// Writes one text; what is past 16 MiB is cut off.
  package static func append(_ text: some Collection<UInt8>, to bytes: inout [UInt8]) {
    let length = min(text.count, longest)
    if length < Int(wide) {
      bytes.append(UInt8(truncatingIfNeeded: length))
    } else {
      bytes.append(wide)
      for shift in [0, 8, 16] { bytes.append(UInt8(truncatingIfNeeded: length >> shift)) }
    }
    bytes.append(contentsOf: text.prefix(length))
  }

  /// The bytes of the text whose length is at `position`.
  @inline(__always)
  static func text(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let first = Int(bytes[position])
    guard first == Int(wide) else { return position + 1..<position + 1 + first }
    let length =
      Int(bytes[position + 1]) | Int(bytes[position + 2]) << 8 | Int(bytes[position + 3]) << 16
    return position + 4..<position + 4 + length
  }
}

/// Where a label's name and value are, in the bytes of its labels.
package struct LabelRange {
  /// From the length of the name to the end of the value.
  package let whole: Range<Int>
  package let name: Range<Int>
  package let value: Range<Int>

  @inline(__always)
  init(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    name = LabelEncoding.text(at: position, in: bytes)
    value = LabelEncoding.text(at: name.upperBound, in: bytes)
    whole = position..<value.upperBound
  }
}
