import Course
import Foundation
import Grading

/// The project's own folders, as the tests read them.
enum ProjectFolder {
  static let root = URL(filePath: #filePath).appending(path: "../../../..").standardized

  /// The course of the project.
  static func course() throws -> Course {
    let names = FileManager.default.subpaths(atPath: root.appending(path: "lessons").path()) ?? []
    let files = try names.filter { $0.hasSuffix(".yml") }.map { name in
      let file = root.appending(path: "lessons/\(name)")
      return ("lessons/\(name)", try String(contentsOf: file, encoding: .utf8))
    }
    return try Course(CourseContent(Dictionary(uniqueKeysWithValues: files)))
  }

  /// A folder of the project as a submission.
  static func submission(_ path: String) throws -> Submission {
    let folder = root.appending(path: path).path()
    var builder = SubmissionBuilder()
    for name in (FileManager.default.subpaths(atPath: folder) ?? []).sorted() {
      guard !name.split(separator: "/").contains(where: { PassedOver.isFolder(String($0)) }),
        let data = FileManager.default.contents(atPath: "\(folder)/\(name)")
      else { continue }
      if builder.wantsBytes(ofFile: name, size: data.count) {
        builder.add(name, bytes: Array(data))
      }
    }
    return builder.submission(name: URL(filePath: path).lastPathComponent, path: path, commit: nil)
  }
}
