/// A set of label names that labels can be kept or taken away by.
package struct LabelNames: Sendable {
  private let names: [[UInt8]]

  package init(_ names: some Sequence<String>) {
    self.names = names.map { Array($0.utf8) }
  }

  package var isEmpty: Bool { names.isEmpty }

  @inline(__always)
  func contains(_ buffer: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    for name in names where name.count == range.count {
      let isSame = name.withUnsafeBufferPointer {
        Labels.compare($0, 0..<$0.count, buffer, range) == 0
      }
      if isSame { return true }
    }
    return false
  }
}
