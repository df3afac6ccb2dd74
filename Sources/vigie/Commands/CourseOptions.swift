import ArgumentParser
import Course
import Wording

/// The options of every command that knows a course.
struct CourseOptions: ParsableArguments {
  @Option(
    name: .customLong("lang"), help: "The language: fr or en (else the locale's, else French).")
  var language: Language?

  @Option(name: .customLong("course"), help: "A folder with another course's content.")
  var courseFolder: String?

  var content: CourseContent {
    courseFolder.map { CourseSource.folder($0) } ?? CourseSource.embedded
  }

  /// - Throws: ``CourseError`` where the content is wrong.
  func course() throws -> Course { try Course(content) }
}
