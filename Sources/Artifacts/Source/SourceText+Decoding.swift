extension SourceText {
  /// Decodes the bytes of a file: a byte order mark is dropped, CRLF and CR become LF, broken UTF-8 is replaced.
  public init(path: String, bytes: [UInt8]) {
    var content = bytes[...]
    if content.starts(with: [0xEF, 0xBB, 0xBF]) { content = content.dropFirst(3) }
    let normalized = content.contains(0x0D) ? Self.unixLines(content) : Array(content)
    if let text = String(validating: normalized, as: UTF8.self) {
      self.init(path: path, text: text)
    } else {
      self.init(path: path, text: String(decoding: normalized, as: UTF8.self), wasRepaired: true)
    }
  }

  private static func unixLines(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D {
        result.append(0x0A)
      } else if !(byte == 0x0A && previous == 0x0D) {
        result.append(byte)
      }
      previous = byte
    }
    return result
  }
}
