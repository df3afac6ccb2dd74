extension SourceText {
  /// Decodes the bytes of a file: UTF-8, or UTF-16 with its byte order mark.
  ///
  /// A byte order mark is dropped, CRLF and CR become LF, what cannot be decoded is replaced.
  public init(path: String, bytes: [UInt8]) {
    if let isLittleEndian = Self.utf16Order(bytes) {
      let text = Self.utf16(bytes.dropFirst(2), isLittleEndian: isLittleEndian)
      self.init(
        path: path, text: String(decoding: Self.unixLines(Array(text.utf8)[...]), as: UTF8.self))
      return
    }
    var content = bytes[...]
    if content.starts(with: [0xEF, 0xBB, 0xBF]) { content = content.dropFirst(3) }
    let normalized = content.contains(0x0D) ? Self.unixLines(content) : Array(content)
    if let text = String(validating: normalized, as: UTF8.self) {
      self.init(path: path, text: text)
    } else {
      self.init(path: path, text: String(decoding: normalized, as: UTF8.self), wasRepaired: true)
    }
  }

  /// Whether bytes are those of a text: no NUL near their beginning, or UTF-16 by its mark.
  public static func looksLikeText(_ bytes: [UInt8]) -> Bool {
    utf16Order(bytes) != nil || !bytes.prefix(8192).contains(0)
  }

  /// True for little endian, false for big endian, nil where no mark of UTF-16 stands at the start.
  private static func utf16Order(_ bytes: [UInt8]) -> Bool? {
    if bytes.starts(with: [0xFF, 0xFE]) { return true }
    if bytes.starts(with: [0xFE, 0xFF]) { return false }
    return nil
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isLittleEndian: Bool) -> String {
    let bytes = Array(bytes)
    let units = stride(from: 0, to: bytes.count - bytes.count % 2, by: 2).map { index in
      let (low, high) = isLittleEndian ? (index, index + 1) : (index + 1, index)
      return UInt16(bytes[low]) | UInt16(bytes[high]) << 8
    }
    return String(decoding: units, as: UTF16.self)
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
