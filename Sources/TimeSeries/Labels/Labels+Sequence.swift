extension Labels: Sequence {
  /// The number of labels.
  public var count: Int {
    var count = 0
    scan { _, _ in
      count += 1
      return true
    }
    return count
  }

  /// The labels, in the order of their names.
  public func makeIterator() -> IndexingIterator<[Label]> {
    var labels: [Label] = []
    scan { buffer, label in
      labels.append(
        Label(
          name: String(decoding: buffer[label.name], as: UTF8.self),
          value: String(decoding: buffer[label.value], as: UTF8.self)))
      return true
    }
    return labels.makeIterator()
  }
}

extension Labels: Comparable {
  /// Label by label, name before value, bytes as they are: the order of Prometheus's range results.
  public static func < (left: Labels, right: Labels) -> Bool {
    left.bytes.withUnsafeBufferPointer { a in
      right.bytes.withUnsafeBufferPointer { b in precedes(a, b) }
    }
  }

  private static func precedes(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var (i, j) = (0, 0)
    while i < left.count && j < right.count {
      let (a, b) = (LabelRange(at: i, in: left), LabelRange(at: j, in: right))
      let byName = compare(left, a.name, right, b.name)
      if byName != 0 { return byName < 0 }
      let byValue = compare(left, a.value, right, b.value)
      if byValue != 0 { return byValue < 0 }
      (i, j) = (a.whole.upperBound, b.whole.upperBound)
    }
    return j < right.count
  }
}
