import Artifacts
import Wording

/// Reads a course from its files.
struct CourseReader {
  let content: CourseContent

  func course() throws(CourseError) -> Course {
    let path = "lessons/course.yml"
    let root = try document(at: path)
    let reader = NodeReader(path: path)
    let folders = try reader.strings("folders", in: root)
    var criteria: [Criterion] = []
    for folder in folders { criteria += try self.criteria(in: folder) }
    let phases = try reader.items("phases", in: root, reader.phase)
    let order = phases.map(\.id)
    return Course(
      id: try reader.string("id", in: root),
      version: try reader.string("version", in: root),
      title: try reader.phrase("title", in: root),
      phases: phases,
      criteria: order.flatMap { phase in criteria.filter { $0.phase == phase } },
      levels: try reader.items("levels", in: root, reader.level))
  }

  private func criteria(in folder: String) throws(CourseError) -> [Criterion] {
    let path = "lessons/\(folder)/phase.yml"
    let reader = NodeReader(path: path)
    return try reader.items("criteria", in: try document(at: path), reader.criterion)
  }

  private func document(at path: String) throws(CourseError) -> Node {
    guard let text = content.text(at: path) else {
      throw CourseError(path: path, message: "the course lacks this file")
    }
    do {
      return try Node(yaml: SourceText(path: path, text: text))
    } catch {
      throw CourseError(path: path, line: error.line, message: error.message)
    }
  }
}

extension Course {
  /// Reads a course from its files.
  ///
  /// - Throws: ``CourseError`` with the file and line of what is wrong.
  public init(_ content: CourseContent) throws(CourseError) {
    self = try CourseReader(content: content).course()
  }
}
