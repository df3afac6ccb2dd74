/// The formats in which applications expose their metrics as text.
public enum ExpositionFormat: String, Sendable, CaseIterable {
  /// The Prometheus text format, versions 0.0.4 and 1.0.0.
  case text
  /// OpenMetrics 1.0, which ends in `# EOF`.
  case openMetrics = "openmetrics"

  /// The format that a server names in its `Content-Type`; nil for one that is none of these.
  public init?(contentType: String) {
    let type = contentType.split(separator: ";").first ?? ""
    switch String(type.filter { $0 != " " }).lowercased() {
    case "application/openmetrics-text": self = .openMetrics
    case "text/plain": self = .text
    default: return nil
    }
  }

  /// The format that the first bytes of an exposition look like: OpenMetrics where only it knows what stands there.
  public init(guessedFrom start: some Collection<UInt8>) {
    let lines = start.split(separator: 0x0A, maxSplits: 5_000)
    let marks: [[UInt8]] = ["# EOF", "# UNIT "].map { Array($0.utf8) }
    let types: [[UInt8]] = ["unknown", "info", "stateset", "gaugehistogram"].map {
      Array(" \($0)".utf8)
    }
    let exemplar = Array(" # {".utf8)
    let isOpenMetrics = lines.contains { line in
      if line.first == 0x23 {
        return marks.contains { line.starts(with: $0) }
          || line.starts(with: Array("# TYPE ".utf8))
            && types.contains { line.suffix($0.count).elementsEqual($0) }
      }
      return Self.contains(exemplar, in: line)
    }
    self = isOpenMetrics ? .openMetrics : .text
  }

  /// Whether a needle stands in a sample's line behind its last quoted label value.
  private static func contains(_ needle: [UInt8], in line: some Collection<UInt8>) -> Bool {
    var matched = 0
    var isQuoted = false
    var isEscaped = false
    for byte in line {
      if isEscaped {
        isEscaped = false
      } else if isQuoted && byte == 0x5C {
        isEscaped = true
      } else if byte == 0x22 {
        isQuoted.toggle()
      }
      matched = !isQuoted && byte == needle[matched] ? matched + 1 : byte == needle[0] ? 1 : 0
      if matched == needle.count { return true }
    }
    return false
  }
}
