import Testing
import TimeSeries

@Suite(.enabled(if: ReferenceMaterial.isThere, ReferenceMaterial.absence))
struct ExpositionReferenceTests {
  /// Cases of other parsers that a scrape of Prometheus refuses all the same: native histograms in OpenMetrics 1.0,
  /// types that the text format lacks, blanks and signs where its grammar has none.
  static let refusedByPrometheus: Set<String> = [
    "test_native_histogram", "test_native_histogram_utf8",
    "test_native_histogram_three_pos_spans_no_neg_spans_or_deltas",
    "test_native_histogram_with_labels", "test_native_histogram_with_labels_utf8",
    "test_native_histogram_with_classic_histogram",
    "test_native_plus_classic_histogram_two_labelsets", "test_extra_whitespace", "test_commas",
    "openmetrics test_escaping", "L194", "L808", "L859", "L910",
  ]

  static func isValid(_ row: [String: Any]) -> Bool {
    let format: ExpositionFormat = row["format"] as? String == "text" ? .text : .openMetrics
    return (try? Exposition(ReferenceMaterial.bytes(row["input"]), format: format)) != nil
  }

  @Test func `what Prometheus's own tests read is read, and what they refuse is refused`() throws {
    for row in try ReferenceMaterial.rows("promql/exposition/cases.jsonl") {
      guard let source = row["source"] as? String, source.hasPrefix("prometheus") else { continue }
      let expected = row["should_parse"] as? Bool == true || row["error"] as? String == "EOF"
      #expect(Self.isValid(row) == expected, "\(row)")
    }
  }

  @Test func `what other parsers read is read, unless a scrape refuses it`() throws {
    for row in try ReferenceMaterial.rows("promql/exposition/cases.jsonl") {
      guard row["should_parse"] as? Bool == true, let name = row["name"] as? String else {
        continue
      }
      let format = row["format"] as? String ?? ""
      let isRefused =
        Self.refusedByPrometheus.contains(name)
        || Self.refusedByPrometheus.contains("\(format) \(name)")
      #expect(Self.isValid(row) == !isRefused, "\(row)")
    }
  }

  @Test func `the linter says what promlint says`() throws {
    for row in try ReferenceMaterial.rows("promql/exposition/promlint.jsonl") {
      var reader = ExpositionReader(format: .text, consumer: MetricLinter(format: .text))
      try reader.read(whole: ReferenceMaterial.bytes(row["input"]))
      let found = reader.consumer.problems.map { "\($0.metric) \($0.text)" }
      let expected = (row["problems"] as? [[String: String]] ?? []).map {
        "\($0["metric"] ?? "") \($0["text"] ?? "")"
      }
      #expect(found == expected.sorted(), "\(row["name"] ?? "")")
    }
  }
}
