import ArgumentParser
import Course
import Wording

/// What the author of a course does with it.
struct CourseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "course", abstract: "Work on a course's content.", subcommands: [Lint.self])

  /// Looks at a course's content.
  struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tell what is missing, doubled or badly written in a course.")

    @OptionGroup var options: CourseOptions

    func run() throws {
      let problems = CourseLint(try options.course()).problems()
      for problem in problems { Output.write(problem + "\n") }
      guard problems.isEmpty else { throw ExitStatus.invalidCourse }
    }
  }
}
