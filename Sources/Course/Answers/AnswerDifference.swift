import TimeSeries
import Wording

/// The first thing in which an answer's result differs from the key's.
enum AnswerDifference: Equatable {
  case missing(Labels)
  case unexpected(Labels)
  /// No value at a time at which the key has one, or the other way round.
  case hole(Labels, Int64, expected: Double?, found: Double?)
  case value(Labels, Int64, expected: Double, found: Double)
  case failed(String)

  static func first(
    _ expected: AnswerOutcome.Values, _ found: AnswerOutcome.Values
  ) -> AnswerDifference? {
    switch (expected, found) {
    case (.points(let expected), .points(let found)): first(expected, found)
    case (.failed, .failed): nil
    case (.points, .failed(let message)), (.failed(let message), .points): .failed(message)
    }
  }

  private static func first(
    _ expected: [Labels: [Int64: Double]], _ found: [Labels: [Int64: Double]]
  ) -> AnswerDifference? {
    for labels in expected.keys.sorted() where found[labels] == nil { return .missing(labels) }
    for labels in found.keys.sorted() where expected[labels] == nil { return .unexpected(labels) }
    for labels in expected.keys.sorted() {
      guard let left = expected[labels], let right = found[labels] else { continue }
      for time in Set(left.keys).union(right.keys).sorted() {
        guard let wanted = left[time], let got = right[time] else {
          return .hole(labels, time, expected: left[time], found: right[time])
        }
        if !areSame(wanted, got) { return .value(labels, time, expected: wanted, found: got) }
      }
    }
    return nil
  }

  /// Equal up to rounding; NaN is NaN.
  private static func areSame(_ left: Double, _ right: Double) -> Bool {
    if left == right || (left.isNaN && right.isNaN) { return true }
    guard left.isFinite, right.isFinite else { return false }
    return abs(left - right) <= 1e-9 * max(abs(left), abs(right)) + 1e-12
  }
}

extension AnswerDifference {
  /// The difference in words, at a time counted from the start of the data.
  func phrase(from start: Int64) -> Phrase {
    switch self {
    case .missing(let labels):
      Phrase(
        fr: "il manque la série \(Self.text(labels))",
        en: "the series \(Self.text(labels)) is missing")
    case .unexpected(let labels):
      Phrase(
        fr: "la série \(Self.text(labels)) n'était pas attendue",
        en: "the series \(Self.text(labels)) was not expected")
    case .hole(let labels, let time, let expected, let found):
      Phrase(
        fr:
          "pour \(Self.text(labels)) à \(Self.minutes(time - start)), attendu \(Self.text(expected, "aucune valeur")), obtenu \(Self.text(found, "aucune valeur"))",
        en:
          "for \(Self.text(labels)) at \(Self.minutes(time - start)), expected \(Self.text(expected, "no value")), got \(Self.text(found, "no value"))"
      )
    case .value(let labels, let time, let expected, let found):
      Phrase(
        fr:
          "pour \(Self.text(labels)) à \(Self.minutes(time - start)), attendu \(Self.text(expected, "")), obtenu \(Self.text(found, ""))",
        en:
          "for \(Self.text(labels)) at \(Self.minutes(time - start)), expected \(Self.text(expected, "")), got \(Self.text(found, ""))"
      )
    case .failed(let message):
      Phrase(fr: "l'évaluation échoue\u{A0}: \(message)", en: "evaluation fails: \(message)")
    }
  }

  private static func text(_ labels: Labels) -> String {
    "{" + labels.map { "\($0.name)=\"\($0.value)\"" }.joined(separator: ", ") + "}"
  }

  private static func text(_ value: Double?, _ none: String) -> String {
    guard let value else { return none }
    guard value.isFinite, abs(value) >= 0.001, abs(value) < 1e12 else { return "\(value)" }
    return "\((value * 10_000).rounded() / 10_000)"
  }

  private static func minutes(_ milliseconds: Int64) -> String {
    let seconds = milliseconds / 1000
    return seconds % 60 == 0 ? "\(seconds / 60)m" : "\(seconds / 60)m\(seconds % 60)s"
  }
}
