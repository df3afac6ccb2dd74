import ArgumentParser
import PromQL
import TimeSeries
import Wording

/// Where the series come from.
struct SeriesDataOptions: ParsableArguments {
  @Option(
    help: """
      A file with series, '-' for the standard input: in the notation of tests, in the \
      Prometheus text format, in OpenMetrics, or as JSON lines {"metric":{},"values":[[t,v]]}.
      """)
  var data: String?

  @Option(help: "The form of the data: notation, text, openmetrics or jsonl (else by content).")
  var dataFormat: SeriesDataFormat?

  private static let largest = 1 << 30

  /// The series; none without `--data`.
  func store() throws -> SeriesStore {
    guard let data else { return SeriesStore() }
    let bytes: [UInt8]
    do {
      bytes = try ByteStream.bytes(of: data, limit: Self.largest)
    } catch {
      throw InputError(phrase: Phrase(verbatim: "\(error)"))
    }
    do throws(SeriesDataError) {
      return try SeriesStore(reading: bytes, format: dataFormat)
    } catch {
      throw InputError(phrase: Phrase(verbatim: "\(data):\(error)"))
    }
  }
}
