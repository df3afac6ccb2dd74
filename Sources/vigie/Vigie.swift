import ArgumentParser

/// The program: an interactive workbook and a grader for a course on monitoring and observability.
struct Vigie: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vigie",
    abstract: "A workbook and a grader for a course on monitoring and observability.",
    discussion: """
      Examples:
        vigie check                      check the folder you stand in
        vigie check --phase 1 REPO       check one phase of a repository
        vigie check --explain p1.custom_metric
      """,
    version: Version.current,
    subcommands: [
      CheckCommand.self, CourseCommand.self,
      MetricsCommand.self, RulesCommand.self, ConfigCommand.self, PromQLCommand.self,
    ])
}
