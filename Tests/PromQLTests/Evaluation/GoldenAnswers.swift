import Foundation
import PromQL
import TimeSeries

/// Answers of a real Prometheus 2.42 to queries over a fixture.
enum GoldenAnswers {
  /// The series of the fixture.
  static let store: SeriesStore = {
    let lines = (try? SharedMaterial.lines("promql/golden_2.42/fixture.jsonl", of: Fixture.self))
    return SeriesStore((lines ?? []).map(\.series))
  }()

  static let all: [GoldenAnswer] =
    (try? SharedMaterial.lines("promql/golden_2.42/results.jsonl", of: GoldenAnswer.self)) ?? []

  private struct Fixture: Decodable {
    let metric: [String: String]
    let values: [GoldenPoint]

    var series: Series {
      Series(labels: Labels(metric), samples: values.map(\.sample))
    }
  }
}

/// One query with its instant and its range answer.
struct GoldenAnswer: Decodable {
  struct Range: Decodable {
    let start: Int64
    let end: Int64
    let step: Int64
    let data: GoldenData?
  }

  let query: String
  let should_fail: Bool
  let instant_time: Int64
  let instant: GoldenData?
  let range: Range?
}

/// The part `data` of an answer of Prometheus's HTTP API.
enum GoldenData: Decodable {
  case scalar(GoldenPoint)
  case vector([Labels: GoldenPoint])
  case matrix([Labels: [GoldenPoint]])
  case error(String)

  private enum Key: CodingKey {
    case resultType, result, error
  }

  private struct Element: Decodable {
    let metric: [String: String]
    let value: GoldenPoint?
    let values: [GoldenPoint]?
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    if let error = try container.decodeIfPresent(String.self, forKey: .error) {
      self = .error(error)
      return
    }
    switch try container.decode(String.self, forKey: .resultType) {
    case "scalar": self = .scalar(try container.decode(GoldenPoint.self, forKey: .result))
    case "vector":
      let elements = try container.decode([Element].self, forKey: .result)
      self = .vector(
        Dictionary(
          uniqueKeysWithValues: elements.compactMap { element in
            element.value.map { (Labels(element.metric), $0) }
          }))
    default:
      let elements = try container.decode([Element].self, forKey: .result)
      self = .matrix(
        Dictionary(uniqueKeysWithValues: elements.map { (Labels($0.metric), $0.values ?? []) }))
    }
  }
}

/// `[seconds, value]`, the value as a number or a text.
struct GoldenPoint: Decodable {
  let sample: Sample

  init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    let seconds = try container.decode(Double.self)
    let value: Double
    if let number = try? container.decode(Double.self) {
      value = number
    } else {
      value = Double(try container.decode(String.self)) ?? .nan
    }
    sample = Sample(timestamp: Int64((seconds * 1000).rounded()), value: value)
  }

  func agrees(with other: Sample) -> Bool {
    sample.timestamp == other.timestamp && AlmostEqual.check(sample.value, other.value)
  }
}
