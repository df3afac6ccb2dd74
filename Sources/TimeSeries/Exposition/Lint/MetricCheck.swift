/// Reads an exposition piece by piece and judges its metrics.
public struct MetricCheck {
  private var reader: ExpositionReader<MetricLinter>

  /// A check that has read nothing yet.
  public init(format: ExpositionFormat) {
    reader = ExpositionReader(format: format, consumer: MetricLinter(format: format))
  }

  /// Reads the next bytes.
  ///
  /// - Throws: What a scrape would fail with.
  public mutating func read(_ piece: ArraySlice<UInt8>) throws(ExpositionError) {
    try reader.read(piece)
  }

  /// Reads what is left.
  ///
  /// - Returns: The linter, with all that it has found.
  /// - Throws: What a scrape would fail with.
  public mutating func finish() throws(ExpositionError) -> MetricLinter {
    try reader.finish()
    return reader.consumer
  }
}
