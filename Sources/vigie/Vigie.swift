import ArgumentParser

/// The program: an interactive workbook and a grader for a course on monitoring and observability.
@main
struct Vigie: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vigie",
    abstract: "A workbook and a grader for a course on monitoring and observability.",
    version: Version.current)
}
