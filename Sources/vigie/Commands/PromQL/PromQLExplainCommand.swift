import ArgumentParser
import PromQL
import TimeSeries
import Wording

/// `vigie promql explain`: says in words what an expression does.
struct PromQLExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say in words what each part of an expression selects and yields.",
    discussion: "The parts come in the order in which they are evaluated; --data shows values.")

  @OptionGroup var dialect: DialectOption
  @OptionGroup var source: SeriesDataOptions

  @Option(help: "The time of evaluation (else that of the newest sample).")
  var time: TimeArgument?

  @Option(
    name: .customLong("lang"), help: "The language: fr or en (else the locale's, else French).")
  var language: Language?

  @OptionGroup var argument: ExpressionArgument

  func run() throws {
    let (_, expression) = try argument.parsed(dialect.dialect)
    let explanation = Explanation(expression, on: try data())
    let language = Language.preferred(language)
    let texts = explanation.steps.enumerated().map { index, step in
      text(of: step, number: index + 1, in: language)
    }
    Output.write(texts.joined(separator: "\n"))
  }

  private func data() throws -> Explanation.Data? {
    guard source.data != nil else { return nil }
    let store = try source.store()
    let time = time?.milliseconds ?? store.timeRange?.upperBound ?? 0
    return Explanation.Data(store, at: time, engine: Engine(dialect: dialect.dialect))
  }

  private func text(
    of step: Explanation.Step, number: Int, in language: Language
  ) -> String {
    let indent = String(repeating: " ", count: "\(number). ".count)
    let yield = step.yield.map { "\(indent)→ \($0.text(in: language))\n" } ?? ""
    return "\(number). \(step.text)\n\(indent)\(step.meaning.text(in: language))\n\(yield)"
  }
}
