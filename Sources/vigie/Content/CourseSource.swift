import Course
import Foundation

/// Where the course's content comes from: the program itself, or a folder that the user names.
enum CourseSource {
  /// The content carried in the program.
  static var embedded: CourseContent {
    CourseContent(
      lazily: Dictionary(
        EmbeddedCourse.files.map { file in ("\(file.path)", { @Sendable in "\(file.text)" }) },
        uniquingKeysWith: { first, _ in first }))
  }

  /// The content of a folder with `lessons`, `quizzes`, `solutions`.
  static func folder(_ path: String) -> CourseContent {
    let names = ["lessons", "quizzes", "solutions"].flatMap { part in
      (FileManager.default.subpaths(atPath: "\(path)/\(part)") ?? []).map { "\(part)/\($0)" }
    }
    return CourseContent(
      lazily: Dictionary(
        names.map { name in (name, { @Sendable in text("\(path)/\(name)") }) },
        uniquingKeysWith: { first, _ in first }))
  }

  private static func text(_ path: String) -> String {
    (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  }
}
