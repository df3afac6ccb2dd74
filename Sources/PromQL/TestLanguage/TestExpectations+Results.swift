import TimeSeries
import Wording

extension TestExpectations {
  /// What differs in a result of the evaluation's own times, remarks included.
  func difference(of result: QueryResult, in evaluation: TestEvaluation) -> Phrase? {
    guard failure == nil else { return nil }
    return difference(of: result.annotations, in: evaluation.expression)
      ?? difference(of: result.value, over: evaluation.time)
  }

  /// What differs in a value at one time.
  func difference(of value: QueryResult.Value) -> Phrase? {
    failure == nil ? difference(of: value, over: nil) : nil
  }

  private func difference(
    of value: QueryResult.Value, over time: TestEvaluation.Time?
  ) -> Phrase? {
    switch value {
    case .scalar(let sample): difference(ofScalar: sample.value)
    case .string(let text, _):
      text == string ? nil : .expected(string.map { "\"\($0)\"" } ?? "no text", got: "\"\(text)\"")
    case .vector(let elements): difference(of: elements)
    case .matrix(let series): difference(of: series, times: times(time))
    }
  }

  private func times(
    _ time: TestEvaluation.Time?
  ) -> (start: Int64, end: Int64, step: Int64)? {
    if let rangeVector { return rangeVector }
    guard case .range(let start, let end, let step) = time else { return nil }
    return (start, end, step)
  }

  private func difference(ofScalar value: Double) -> Phrase? {
    guard let scalar else { return .expectedSeries(got: value) }
    return value.isAlmost(scalar)
      ? nil : .expected(scalar.shortText, got: value.shortText)
  }

  private func difference(of elements: [VectorElement]) -> Phrase? {
    if let scalar { return .expectedScalar(scalar) }
    var missing = expectedByLabels
    for (index, element) in elements.enumerated() {
      guard let (position, values) = missing.removeValue(forKey: element.labels) else {
        return .unexpectedSeries(element.labels, [element.sample.value])
      }
      if isOrdered, position != index {
        return .wrongPosition(element.labels, expected: position, got: index)
      }
      guard let value = values.first ?? nil, value.isAlmost(element.sample.value) else {
        return .wrongValues(element.labels, expected: values, got: [element.sample.value])
      }
    }
    return missing.isEmpty ? nil : .missingSeries(missing)
  }

  private func difference(
    of result: [Series], times: (start: Int64, end: Int64, step: Int64)?
  ) -> Phrase? {
    if let scalar { return .expectedScalar(scalar) }
    var missing = expectedByLabels
    for series in result {
      guard let (_, values) = missing.removeValue(forKey: series.labels) else {
        return .unexpectedSeries(series.labels, series.samples.map(\.value))
      }
      guard let times, TestExpectations.agree(series.samples, values, times) else {
        return .wrongValues(
          series.labels, expected: values, got: series.samples.map(\.value))
      }
    }
    guard missing.isEmpty else { return .missingSeries(missing) }
    let isSorted = zip(result, result.dropFirst()).allSatisfy { $0.labels < $1.labels }
    return isSorted || rangeVector != nil ? nil : .unsorted
  }

  /// Whether the n-th value is that of the sample n steps after the start.
  private static func agree(
    _ samples: [Sample], _ values: [Double?], _ times: (start: Int64, end: Int64, step: Int64)
  ) -> Bool {
    let expected = values.enumerated().compactMap { index, value in
      value.map { Sample(timestamp: times.start + Int64(index) * times.step, value: $0) }
    }
    return expected.count == samples.count
      && zip(expected, samples).allSatisfy {
        $0.timestamp == $1.timestamp && $0.timestamp <= times.end && $0.value.isAlmost($1.value)
      }
  }

  private var expectedByLabels: [Labels: (position: Int, values: [Double?])] {
    var byLabels: [Labels: (position: Int, values: [Double?])] = [:]
    for (index, series) in series.enumerated() {
      byLabels[series.labels] = (index, series.values)
    }
    return byLabels
  }
}

extension Double {
  fileprivate func isAlmost(_ other: Double) -> Bool { AlmostEqual.check(self, other) }
}

extension Phrase {
  fileprivate static func expected(_ expected: String, got: String) -> Phrase {
    Phrase(fr: "attendu \(expected), obtenu \(got)", en: "expected \(expected), got \(got)")
  }

  fileprivate static func expectedSeries(got value: Double) -> Phrase {
    Phrase(
      fr: "des séries sont attendues, obtenu le nombre \(value.shortText)",
      en: "series are expected, got the number \(value.shortText)")
  }

  fileprivate static func expectedScalar(_ value: Double) -> Phrase {
    Phrase(
      fr: "le nombre \(value.shortText) est attendu, obtenu des séries",
      en: "the number \(value.shortText) is expected, got series")
  }

  fileprivate static func unexpectedSeries(_ labels: Labels, _ values: [Double]) -> Phrase {
    Phrase(
      fr: "\(labels.notation) n'est pas attendue, obtenu \(list(values))",
      en: "\(labels.notation) is not expected, got \(list(values))")
  }

  fileprivate static func wrongPosition(_ labels: Labels, expected: Int, got: Int) -> Phrase {
    Phrase(
      fr: "\(labels.notation) est attendue en position \(expected + 1), obtenue en \(got + 1)",
      en: "\(labels.notation) is expected at position \(expected + 1), got at \(got + 1)")
  }

  fileprivate static func wrongValues(
    _ labels: Labels, expected: [Double?], got: [Double]
  ) -> Phrase {
    Phrase(fr: "\(labels.notation)\u{A0}: ", en: "\(labels.notation): ")
      + .expected(list(expected), got: list(got))
  }

  fileprivate static func missingSeries(
    _ missing: [Labels: (position: Int, values: [Double?])]
  ) -> Phrase {
    guard let (labels, expected) = missing.min(by: { $0.value.position < $1.value.position })
    else { return Phrase(verbatim: "") }
    return Phrase(
      fr: "\(labels.notation) manque, attendu \(list(expected.values))",
      en: "\(labels.notation) is missing, expected \(list(expected.values))")
  }

  fileprivate static let unsorted = Phrase(
    fr: "les séries ne sont pas dans l'ordre de leurs labels",
    en: "the series are not in the order of their labels")

  private static func list(_ values: [Double?]) -> String {
    let shown = values.prefix(20).map { $0?.shortText ?? "_" }.joined(separator: " ")
    return values.count > 20 ? shown + " …" : shown
  }
}
