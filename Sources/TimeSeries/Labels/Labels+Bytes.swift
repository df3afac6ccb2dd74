extension Labels {
  /// Calls `body` with each label, until it returns false.
  @inline(__always)
  package func scan(_ body: (UnsafeBufferPointer<UInt8>, LabelRange) -> Bool) {
    bytes.withUnsafeBufferPointer { buffer in
      var position = 0
      while position < buffer.count {
        let label = LabelRange(at: position, in: buffer)
        guard body(buffer, label) else { return }
        position = label.whole.upperBound
      }
    }
  }

  /// Where the value of a label is in the bytes.
  package func range(ofValue name: String) -> Range<Int>? {
    var name = name
    return name.withUTF8 { range(ofValue: $0) }
  }

  /// Where the value of a label is in the bytes.
  package func range(ofValue name: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var found: Range<Int>?
    scan { buffer, label in
      let order = Labels.compare(buffer, label.name, name, 0..<name.count)
      if order == 0 { found = label.value }
      return order < 0
    }
    return found
  }

  /// The bytes of a label's value, none where the series doesn't have it.
  package func withValue<Result>(
    of name: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let range = range(ofValue: name) ?? 0..<0
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Below, at or above zero, as the first text is before, equal to or after the second.
  @inline(__always)
  static func compare(
    _ left: UnsafeBufferPointer<UInt8>, _ leftRange: Range<Int>,
    _ right: UnsafeBufferPointer<UInt8>, _ rightRange: Range<Int>
  ) -> Int {
    let shared = Swift.min(leftRange.count, rightRange.count)
    for offset in 0..<shared {
      let a = left[leftRange.lowerBound + offset]
      let b = right[rightRange.lowerBound + offset]
      if a != b { return a < b ? -1 : 1 }
    }
    return leftRange.count - rightRange.count
  }
}

extension Labels {
  /// Only the labels of these names.
  package func keeping(_ names: LabelNames) -> Labels {
    filtered { names.contains($0, $1.name) }
  }

  /// All labels but those of these names.
  package func removing(_ names: LabelNames) -> Labels {
    filtered { !names.contains($0, $1.name) }
  }

  private func filtered(
    _ isKept: (UnsafeBufferPointer<UInt8>, LabelRange) -> Bool
  ) -> Labels {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    scan { buffer, label in
      if isKept(buffer, label) { kept.append(contentsOf: buffer[label.whole]) }
      return true
    }
    return kept.count == bytes.count ? self : Labels(encoded: kept)
  }
}
