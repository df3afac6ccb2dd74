import TimeSeries
import Wording

/// Runs the commands of a script on series of its own.
struct TestRunner {
  private let engine: Engine
  private let dialect: Dialect
  private var store = SeriesStore()

  init(dialect: Dialect, limits: EvaluationLimits) {
    engine = Engine(dialect: dialect, limits: limits)
    self.dialect = dialect
  }

  /// Runs a command; those that only change the series have no outcome.
  mutating func run(_ command: TestCommand) -> TestOutcome? {
    switch command {
    case .clear:
      store = SeriesStore()
      return nil
    case .load(let step, let notations):
      load(notations, step: step)
      return nil
    case .evaluate(let evaluation):
      return TestOutcome(
        line: evaluation.line, expression: evaluation.expression,
        difference: difference(of: evaluation))
    case .invalid(let line, let text, let phrase):
      return TestOutcome(line: line, expression: text, difference: phrase)
    }
  }

  /// Adds series; of those that are written twice in one load the last one counts.
  private mutating func load(_ notations: [SeriesNotation], step: Int64) {
    var latest: [Labels: Int] = [:]
    for (index, notation) in notations.enumerated() { latest[notation.labels] = index }
    for (index, notation) in notations.enumerated() where latest[notation.labels] == index {
      store.add(notation.series(startingAt: 0, step: step))
    }
  }

  private func difference(of evaluation: TestEvaluation) -> Phrase? {
    let expectations = evaluation.expectations
    do {
      let expression = try Expression(parsing: evaluation.expression, dialect: dialect)
      if let difference = try compareAllRuns(of: expression, evaluation) { return difference }
      return expectations.failure == nil ? nil : .missingFailure
    } catch {
      return expectations.difference(of: error)
    }
  }

  private func compareAllRuns(
    of expression: Expression, _ evaluation: TestEvaluation
  ) throws(PromQLError) -> Phrase? {
    let expectations = evaluation.expectations
    switch evaluation.time {
    case .range(let start, let end, let step):
      let result = try engine.range(expression, from: start, to: end, step: step, in: store)
      return expectations.difference(of: result, in: evaluation)
    case .instant(let time):
      let result = try engine.instant(expression, at: time, in: store)
      if let difference = expectations.difference(of: result, in: evaluation) {
        return difference
      }
      if let difference = try compareInRange(expression, at: time, expectations) {
        return .inRangeMode(difference)
      }
      return try compareFixed(expression, at: time, expectations)
    }
  }

  /// The same expression as the middle of a range query of three steps.
  private func compareInRange(
    _ expression: Expression, at time: Int64, _ expectations: TestExpectations
  ) throws(PromQLError) -> Phrase? {
    guard expression.isTheSameInRange(dialect) else { return nil }
    let result = try engine.range(
      expression, from: time - 60_000, to: time + 60_000, step: 60_000, in: store)
    guard !expectations.isOrdered, case .matrix(let series) = result.value else { return nil }
    let elements = series.compactMap { series in
      series.samples.first { $0.timestamp == time }.map {
        VectorElement(labels: series.labels, sample: $0)
      }
    }
    guard expression.valueType == .scalar else {
      return expectations.difference(of: .vector(elements))
    }
    return elements.first.flatMap { expectations.difference(of: .scalar($0.sample)) }
  }

  /// The same expression with every selector fixed by `@`, printed and read again, at other times.
  private func compareFixed(
    _ expression: Expression, at time: Int64, _ expectations: TestExpectations
  ) throws(PromQLError) -> Phrase? {
    guard !expression.dependsOnTimeOfEvaluation else { return nil }
    let text = expression.fixed(at: time).description
    let fixed = try Expression(parsing: text, dialect: dialect)
    let times = time == 0 ? [-1000, 0, 1000] : [-10 * time, 0, time / 5, time, 10 * time]
    for other in times {
      let result = try engine.instant(fixed, at: other, in: store)
      var difference = expectations.difference(of: result.value)
      if difference == nil { difference = try compareInRange(fixed, at: other, expectations) }
      if let difference { return .fixed(text, at: other, difference) }
    }
    return nil
  }
}

extension Phrase {
  fileprivate static let missingFailure = Phrase(
    fr: "une erreur est attendue, l'évaluation a réussi",
    en: "an error is expected, but the evaluation succeeded")

  fileprivate static func inRangeMode(_ difference: Phrase) -> Phrase {
    Phrase(fr: "comme pas d'une plage\u{A0}: ", en: "as a step of a range: ") + difference
  }

  fileprivate static func fixed(
    _ text: String, at time: Int64, _ difference: Phrase
  ) -> Phrase {
    let time = DurationText.text(milliseconds: time)
    return Phrase(fr: "«\u{A0}\(text)\u{A0}» à \(time)\u{A0}: ", en: "'\(text)' at \(time): ")
      + difference
  }
}
