/// A value at a time.
public struct Sample: Sendable, Equatable {
  /// Milliseconds since 1970 (UTC).
  public let timestamp: Int64
  /// What was measured, or the marker of the series' end.
  public let value: Double

  /// A value at a time in milliseconds.
  @inline(__always)
  public init(timestamp: Int64, value: Double) {
    self.timestamp = timestamp
    self.value = value
  }
}

extension Double {
  /// The value that says: this series has ended here.
  public static let staleMarker = Double(bitPattern: 0x7ff0_0000_0000_0002)

  /// The NaN that stands for a value which is not a number.
  public static let ordinaryNaN = Double(bitPattern: 0x7ff8_0000_0000_0001)

  /// Whether the value is the marker of a series' end, and no other NaN.
  @inline(__always)
  public var isStaleMarker: Bool { bitPattern == 0x7ff0_0000_0000_0002 }
}
