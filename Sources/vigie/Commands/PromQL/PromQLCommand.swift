import ArgumentParser

/// `vigie promql`: the query language of Prometheus, without a server.
struct PromQLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "promql",
    abstract: "Read, explain, evaluate and test PromQL, without a server.",
    discussion: """
      Examples:
        vigie promql parse 'rate(http_requests_total)'
        vigie promql eval --data series.txt 'sum by (job) (rate(x_total[5m]))'
        vigie promql explain --data series.txt 'rate(x_total[5m]) > 0.5'
        vigie promql test operators.test
      """,
    subcommands: [
      PromQLParseCommand.self, PromQLFormatCommand.self, PromQLEvalCommand.self,
      PromQLTestCommand.self, PromQLExplainCommand.self,
    ])
}
