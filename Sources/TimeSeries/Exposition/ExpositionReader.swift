/// Reads an exposition from bytes that come in pieces of any size, in memory that does not grow with it.
///
/// Feed it with ``read(_:)`` and end with ``finish()``. It accepts what a scrape of Prometheus 3 accepts.
public struct ExpositionReader<Consumer: ExpositionConsumer> {
  /// The bytes that one line may have.
  private static var longestLine: Int { 1 << 20 }

  /// What takes the entries.
  public private(set) var consumer: Consumer
  private var scanner: ExpositionScanner
  private var line = 1
  private var hasEnded = false
  private var sampleLimit: Int

  /// - Parameter sampleLimit: The samples past which reading stops with an error.
  public init(
    format: ExpositionFormat, consumer: Consumer, sampleLimit: Int = .max
  ) {
    self.consumer = consumer
    self.sampleLimit = sampleLimit
    scanner = ExpositionScanner(format: format)
  }

  /// Reads the next bytes, up to the last line that is complete.
  public mutating func read(_ chunk: some Collection<UInt8>) throws(ExpositionError) {
    scanner.bytes.append(contentsOf: chunk)
    try readLines(isLast: false)
    scanner.bytes.removeSubrange(..<scanner.position)
    scanner.position = 0
    guard scanner.bytes.count <= Self.longestLine else {
      throw ExpositionError(
        message: "line is longer than \(Self.longestLine) bytes", line: line, column: 1)
    }
  }

  /// Reads what is left and checks that the exposition is complete.
  public mutating func finish() throws(ExpositionError) {
    try readLines(isLast: true)
    guard scanner.format == .text || hasEnded else {
      throw ExpositionError(message: "data does not end with # EOF", line: line, column: 1)
    }
  }

  private mutating func readLines(isLast: Bool) throws(ExpositionError) {
    while let stop = lineEnd(from: scanner.position, isLast: isLast) {
      let start = scanner.position
      do {
        try readLine(start..<stop)
      } catch {
        guard try readQuotedLine(from: start, after: error, isLast: isLast) else { return }
      }
    }
  }

  /// Reads a line again as one whose end is further on, where a line feed in quotes was taken for it.
  ///
  /// - Returns: Whether the line was read; otherwise more bytes are needed.
  private mutating func readQuotedLine(
    from start: Int, after failure: ExpositionScanner.Failure, isLast: Bool
  ) throws(ExpositionError) -> Bool {
    guard case .unterminated(let place) = failure else {
      throw error(failure, from: start)
    }
    guard let stop = quotedLineEnd(from: start, isLast: isLast) else {
      scanner.position = start
      if isLast { throw error(.unterminated(at: place), from: start) }
      return false
    }
    do {
      try readLine(start..<stop)
    } catch {
      throw self.error(.unterminated(at: place), from: start)
    }
    return true
  }

  private mutating func readLine(_ range: Range<Int>) throws(ExpositionScanner.Failure) {
    scanner.position = range.lowerBound
    scanner.end = range.upperBound
    guard !hasEnded else {
      throw .invalid("unexpected data after # EOF", at: range.lowerBound)
    }
    let entry = try scan(isTerminated: range.upperBound < scanner.bytes.count)
    switch entry {
    case .nothing: break
    case .metadata(let metadata): consumer.readMetadata(metadata, line: line)
    case .sample:
      guard sampleLimit > 0 else { throw .invalid("too many samples", at: range.lowerBound) }
      sampleLimit -= 1
      consumer.readSample(scanner, line: line)
    case .endOfExposition: hasEnded = true
    }
    advance(past: range)
  }

  private mutating func scan(
    isTerminated: Bool
  ) throws(ExpositionScanner.Failure) -> ExpositionScanner.Line {
    switch scanner.format {
    case .text: try scanner.scanTextLine()
    case .openMetrics: try scanner.scanOpenMetricsLine(isTerminated: isTerminated)
    }
  }

  private mutating func advance(past range: Range<Int>) {
    scanner.position = min(range.upperBound + 1, scanner.bytes.count)
    line += 1
    if scanner.spannedLines > 0 {
      line += scanner.spannedLines
      scanner.spannedLines = 0
    }
  }

  /// The end of the line at a position: its line feed, or the end of the bytes where nothing follows.
  private func lineEnd(from start: Int, isLast: Bool) -> Int? {
    scanner.bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index < bytes.count {
        if bytes[index] == 0x0A { return index }
        index += 1
      }
      return isLast && start < bytes.count ? bytes.count : nil
    }
  }

  /// The end of the line at a position where line feeds in quotes do not count; notes how many these are.
  private mutating func quotedLineEnd(from start: Int, isLast: Bool) -> Int? {
    var isQuoted = false
    var index = start
    var lineFeeds = 0
    while index < scanner.bytes.count {
      switch scanner.bytes[index] {
      case 0x22: isQuoted.toggle()
      case 0x5C where isQuoted:
        index += 1
        if index < scanner.bytes.count, scanner.bytes[index] == 0x0A { lineFeeds += 1 }
      case 0x0A where isQuoted: lineFeeds += 1
      case 0x0A:
        scanner.spannedLines = lineFeeds
        return index
      default: break
      }
      index += 1
    }
    guard isLast, !isQuoted else { return nil }
    scanner.spannedLines = lineFeeds
    return scanner.bytes.count
  }

  /// An error whose place is counted in lines and columns.
  private func error(_ failure: ExpositionScanner.Failure, from start: Int) -> ExpositionError {
    switch failure {
    case .invalid(let message, let place):
      ExpositionError(message: message, line: line, column: max(place - start, 0) + 1)
    case .unterminated(let place):
      ExpositionError(
        message: "quoted string is not closed", line: line, column: max(place - start, 0) + 1)
    }
  }
}
