/// What takes the entries of an exposition as they are read.
///
/// The scanner that comes with each entry is only good during the call.
public protocol ExpositionConsumer {
  /// A `# TYPE`, `# HELP` or `# UNIT` line.
  mutating func readMetadata(_ metadata: ExpositionMetadata, line: Int)

  /// A sample: name, labels, value, timestamp and exemplar stand in the scanner.
  mutating func readSample(_ sample: borrowing ExpositionScanner, line: Int)
}

/// What a metadata line says of a family.
public enum ExpositionMetadata: Sendable, Equatable {
  case type(family: String, MetricType)
  case help(family: String, text: String)
  case unit(family: String, unit: String)
}
