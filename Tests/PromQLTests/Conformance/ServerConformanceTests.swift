import PromQL
import Testing
import TimeSeries

/// The evaluator against the answers of a real Prometheus 2.42.
@Suite(.enabled(if: SharedMaterial.isThere, Comment(rawValue: SharedMaterial.absence)))
struct ServerConformanceTests {
  struct Answer: Decodable {
    struct Range: Decodable {
      let start: Double
      let end: Double
      let step: Double
      let data: Reply
    }
    let query: String
    let instant_time: Double
    let instant: Reply
    let range: Range
  }

  @Test(arguments: Dialect.allCases)
  func `all queries are answered as the real server answered them`(dialect: Dialect) throws {
    let fixture = try SharedMaterial.bytes("promql/golden_2.42/fixture.jsonl")
    let store = try SeriesStore(reading: fixture)
    #expect(store.series.count == 195)
    let engine = Engine(dialect: dialect)
    for answer in try SharedMaterial.lines("promql/golden_2.42/results.jsonl", of: Answer.self) {
      let range = answer.range
      let instant = Query(answer.query, at: .instant(Int64(answer.instant_time * 1000)))
      let stepped = Query(
        answer.query,
        at: .range(
          start: Int64(range.start * 1000), end: Int64(range.end * 1000),
          step: Int64(range.step * 1000)))
      for (query, expected) in [(instant, answer.instant), (stepped, range.data)] {
        let reply = query.answer(engine, in: store)
        if dialect == .v3 && differsByRight(answer.query, expected) { continue }
        let difference = try difference(of: reply, expected)
        #expect(difference == nil, "\(answer.query)")
      }
    }
  }

  /// Version 3 words errors otherwise, and its ranges are open on the left: that shows where the
  /// steps of a subquery fall on the times of scrapes.
  private func differsByRight(_ query: String, _ expected: Reply) -> Bool {
    expected.error != nil
      || query == "avg_over_time(rate(demo_cpu_usage_seconds_total[1m])[2m:10s])"
  }

  private func difference(of answer: String, _ expected: Reply) throws -> String? {
    let envelope = try SharedMaterial.value(answer, of: Envelope.self)
    if let error = expected.error { return envelope.error == error ? nil : answer }
    return envelope.data.map { $0.difference(from: expected) } ?? answer
  }

  struct Envelope: Decodable {
    let data: Reply?
    let error: String?
  }
}

/// The data of an answer of Prometheus's HTTP API.
struct Reply: Decodable {
  let resultType: String
  /// The samples of each series as time and value, by its labels in one text.
  let series: [String: [(time: Double, value: Double)]]
  /// The message, of an answer that is none.
  let error: String?

  private enum Key: String, CodingKey {
    case resultType, result, error
  }

  private struct Element: Decodable {
    let metric: [String: String]
    let value: Point?
    let values: [Point]?
  }

  private struct Point: Decodable {
    let time: Double
    let text: String

    init(from decoder: any Decoder) throws {
      var container = try decoder.unkeyedContainer()
      time = try container.decode(Double.self)
      text = try container.decode(String.self)
    }

    var pair: (time: Double, value: Double) { (time, Double(text) ?? .infinity) }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    error = try container.decodeIfPresent(String.self, forKey: .error)
    resultType = try container.decodeIfPresent(String.self, forKey: .resultType) ?? "error"
    guard error == nil else {
      series = [:]
      return
    }
    guard resultType == "vector" || resultType == "matrix" else {
      series = ["": [try container.decode(Point.self, forKey: .result).pair]]
      return
    }
    let elements = try container.decode([Element].self, forKey: .result)
    let keys = elements.map { element in
      element.metric.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        .joined(separator: ",")
    }
    let samples = elements.map { $0.value.map { [$0.pair] } ?? $0.values?.map(\.pair) ?? [] }
    series = Dictionary(zip(keys, samples), uniquingKeysWith: { first, _ in first })
  }

  func difference(from expected: Reply) -> String? {
    guard resultType == expected.resultType else { return "type \(resultType)" }
    for (labels, points) in expected.series {
      guard let own = series[labels] else { return "\(labels) is missing" }
      guard own.count == points.count else { return "\(labels): \(own.count) samples" }
      for (one, other) in zip(own, points) {
        guard one.time == other.time, one.value.isNear(other.value) else {
          return "\(labels): \(one) instead of \(other)"
        }
      }
    }
    let surplus = series.keys.first { expected.series[$0] == nil }
    return surplus.map { "\($0) is not expected" }
  }
}

extension Double {
  fileprivate func isNear(_ other: Double) -> Bool {
    if isNaN || other.isNaN { return isNaN && other.isNaN }
    if self == other { return true }
    return (self - other).magnitude <= 1e-6 * Swift.max(magnitude, other.magnitude)
  }
}
