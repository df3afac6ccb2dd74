/// The forms in which series can be given.
public enum SeriesDataFormat: String, Sendable, CaseIterable {
  /// Series as tests write them: `up{job="api"} 1+0x10`, after a line such as `load 15s` or a
  /// minute between two values.
  case notation
  /// The Prometheus text format.
  case text
  /// OpenMetrics.
  case openMetrics = "openmetrics"
  /// A series a line: `{"metric":{…},"values":[[seconds,value],…]}`.
  case jsonLines = "jsonl"

  /// The form that bytes look like.
  public init(guessedFrom bytes: [UInt8]) {
    let lines = bytes.split(separator: 0x0A, maxSplits: 5000).map { line in
      line.drop { $0 <= 0x20 }
    }
    if lines.first?.starts(with: Array("{\"".utf8)) == true,
      lines.first?.firstRange(of: Array("\":".utf8)) != nil
    {
      self = .jsonLines
    } else if lines.contains(where: { $0.isExpositionMetadata }) {
      self = ExpositionFormat(guessedFrom: bytes) == .openMetrics ? .openMetrics : .text
    } else {
      self = .notation
    }
  }
}

extension Collection<UInt8> {
  /// Whether it is a line that describes a metric.
  fileprivate var isExpositionMetadata: Bool {
    first == UInt8(ascii: "#")
      && ["# HELP ", "# TYPE ", "# UNIT ", "# EOF"].contains { starts(with: Array($0.utf8)) }
  }
}

/// Why series cannot be read.
public struct SeriesDataError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong.
  public let message: String
  /// The line, from one.
  public let line: Int

  /// An error on a line.
  public init(message: String, line: Int) {
    self.message = message
    self.line = line
  }

  /// The message after the line.
  public var description: String { "\(line): \(message)" }
}
