import TimeSeries

// Feeds random bytes to the reader of expositions, in pieces, in both formats, and to the linter.

/// The entry that libFuzzer calls for each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzExposition(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: bytes, count: count))
  guard let first = input.first else { return 0 }
  let format: ExpositionFormat = first & 1 == 0 ? .text : .openMetrics
  let content = input.dropFirst()
  _ = ExpositionFormat(guessedFrom: content)
  let whole = samples(of: content, format: format, pieceSize: content.count + 1)
  let pieces = samples(of: content, format: format, pieceSize: Int(first >> 1) + 1)
  precondition(whole == pieces, "the size of the pieces changes the result")
  _ = try? Exposition(content, format: format)
  return 0
}

/// How many samples are read and how many problems found; nil where a scrape would fail.
private func samples(
  of content: ArraySlice<UInt8>, format: ExpositionFormat, pieceSize: Int
) -> [Int]? {
  var reader = ExpositionReader(format: format, consumer: MetricLinter(format: format))
  var rest = content
  do {
    while !rest.isEmpty {
      try reader.read(rest.prefix(pieceSize))
      rest = rest.dropFirst(pieceSize)
    }
    try reader.finish()
  } catch {
    return nil
  }
  return [reader.consumer.sampleCount, reader.consumer.problems.count]
}
