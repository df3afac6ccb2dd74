import ArgumentParser

/// `vigie rules`: alerting and recording rules.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Checks Prometheus rule files and runs their unit tests.",
    subcommands: [RulesCheckCommand.self, RulesTestCommand.self])
}
