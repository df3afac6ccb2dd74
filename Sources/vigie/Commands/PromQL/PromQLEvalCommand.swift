import ArgumentParser
import PromQL
import TimeSeries
import Wording

/// `vigie promql eval`: evaluates expressions on series from a file.
struct PromQLEvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Evaluate an expression on series from a file.",
    discussion: """
      Without a time, the time of the newest sample counts. Times are seconds since 1970, \
      2024-05-01T12:00:00Z, or for series in the notation of tests a duration such as 50m.
      With --batch, a query a line is read as {"query","time"} or \
      {"query","start","end","step"}, and answered on a line as Prometheus's HTTP API does.
      Exit codes: 0 evaluated, 1 not valid or not to be evaluated; with --batch always 0.
      """)

  @OptionGroup var dialect: DialectOption
  @OptionGroup var source: SeriesDataOptions

  @Option(help: "The time of an instant query.")
  var time: TimeArgument?

  @Option(help: "The first time of a range query.")
  var start: TimeArgument?

  @Option(help: "The last time of a range query.")
  var end: TimeArgument?

  @Option(help: "The time between two steps of a range query.")
  var step: DurationArgument?

  @Option(help: "Read queries from this file, '-' for the standard input.")
  var batch: String?

  @Option(help: "text, or json: as Prometheus's HTTP API.")
  var format: PlainFormat = .text

  @Flag(help: "Draw a range result as a line chart.")
  var chart = false

  @Option(help: "Colour of the chart: auto, always or never.")
  var color: ColorChoice = .auto

  @OptionGroup var argument: ExpressionArgument

  func validate() throws {
    let isRange = start != nil || end != nil || step != nil
    if isRange, start == nil || end == nil || step == nil {
      throw ValidationError("--start, --end and --step go together")
    }
    if chart, !isRange { throw ValidationError("--chart goes with --start, --end and --step") }
    if isRange, time != nil { throw ValidationError("--time does not go with --start") }
    if batch != nil, argument.expression != nil {
      throw ValidationError("--batch does not go with an expression")
    }
    if batch == "-", source.data == "-" {
      throw ValidationError("only one of --data and --batch can be the standard input")
    }
  }

  func run() throws {
    let store = try source.store()
    let engine = Engine(dialect: dialect.dialect)
    if let batch { return try answer(batch, engine, store) }
    let query = Query(try argument.text(), at: time(in: store))
    if format == .json { return Output.write(query.answer(engine, in: store) + "\n") }
    do throws(PromQLError) {
      let result = try query.result(engine, in: store)
      Output.write(text(of: result))
      for remark in result.annotations { Output.error(remark.text(in: query.text)) }
    } catch {
      Output.error(error.rendered(in: query.text))
      throw ExitStatus.notPassing
    }
  }

  private func text(of result: QueryResult) -> String {
    guard chart, let drawing = ResultChart(result) else { return ResultText(result).text }
    return drawing.text(style: .forOutput(color: color))
  }

  private func time(in store: SeriesStore) -> Query.Time {
    if let start, let end, let step {
      return .range(
        start: start.milliseconds, end: end.milliseconds, step: step.milliseconds)
    }
    return .instant(time?.milliseconds ?? store.timeRange?.upperBound ?? 0)
  }

  private func answer(_ path: String, _ engine: Engine, _ store: SeriesStore) throws {
    let defaultTime = time?.milliseconds ?? store.timeRange?.upperBound ?? 0
    var lines = LineSplitter()
    try ByteStream.read(path) { piece in
      let queries = lines.take(piece)
      Output.write(queries.map { answer($0, defaultTime, engine, store) }.joined())
    }
    if let last = lines.last { Output.write(answer(last, defaultTime, engine, store)) }
  }

  private func answer(
    _ line: [UInt8], _ defaultTime: Int64, _ engine: Engine, _ store: SeriesStore
  ) -> String {
    guard line.contains(where: { $0 > 0x20 }) else { return "" }
    do throws(Query.LineError) {
      return try Query(line: line, defaultTime: defaultTime).answer(engine, in: store) + "\n"
    } catch {
      return error.json + "\n"
    }
  }
}
