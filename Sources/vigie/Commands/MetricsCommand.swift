import ArgumentParser
import TimeSeries

/// `vigie metrics`: what an application exposes.
struct MetricsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metrics",
    abstract: "Reads what an application exposes under /metrics.",
    subcommands: [MetricsCheckCommand.self])
}

/// `vigie metrics check`: as `promtool check metrics`, with line numbers.
struct MetricsCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks metrics in the Prometheus text format or OpenMetrics.",
    discussion: """
      Prints a problem a line, as 'promtool check metrics' does, with the line on which it shows.
      Exit codes: 0 fine, 1 a scrape would fail or the file cannot be read, 3 problems of style.
      """)

  @Argument(help: "A file, or '-' for the standard input.")
  var file = "-"

  @Option(help: "text, openmetrics, or auto: told by the content.")
  var format: FormatChoice = .auto

  @Flag(help: "Also print how many samples each metric has.")
  var extended = false

  /// The format to read.
  enum FormatChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, text, openmetrics
  }

  func run() throws {
    let linter: MetricLinter
    do {
      linter = try read()
    } catch {
      Output.error("error while linting: \(Self.place(file)) \(error)")
      throw ExitCode(1)
    }
    for problem in linter.problems {
      Output.error("\(problem.metric) \(problem.text) (line \(problem.line))")
    }
    if extended { printCardinalities(linter) }
    if !linter.problems.isEmpty { throw ExitCode(3) }
  }

  private static func place(_ file: String) -> String { file == "-" ? "<stdin>:" : "\(file):" }

  private func read() throws -> MetricLinter {
    var check: MetricCheck?
    try ByteStream.read(file) { piece in
      if check == nil { check = MetricCheck(format: chosenFormat(piece)) }
      try check?.read(piece)
    }
    var last = check ?? MetricCheck(format: chosenFormat([]))
    return try last.finish()
  }

  private func chosenFormat(_ piece: ArraySlice<UInt8>) -> ExpositionFormat {
    switch format {
    case .auto: ExpositionFormat(guessedFrom: piece)
    case .text: .text
    case .openmetrics: .openMetrics
    }
  }

  private func printCardinalities(_ linter: MetricLinter) {
    let rows = linter.cardinalities
    let total = max(linter.sampleCount, 1)
    let width = max(rows.map(\.metric.count).max() ?? 0, 6)
    func line(_ cells: (String, String, String)) -> String {
      let name = cells.0 + String(repeating: " ", count: max(width - cells.0.count, 0))
      let count = String(repeating: " ", count: max(11 - cells.1.count, 0)) + cells.1
      let share = String(repeating: " ", count: max(10 - cells.2.count, 0)) + cells.2
      return "\(name)  \(count)  \(share)"
    }
    print(line(("Metric", "Cardinality", "Percentage")))
    for row in rows {
      let permille = (row.samples * 1000 + total / 2) / total
      print(line((row.metric, "\(row.samples)", "\(permille / 10).\(permille % 10)%")))
    }
  }
}
