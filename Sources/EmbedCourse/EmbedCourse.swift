import Foundation

/// Reads the course's folders and writes one Swift file that holds every file of them.
///
/// Arguments: the package's folder, the file to write.
@main
struct EmbedCourse {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else {
      throw CocoaError(.fileReadInvalidFileName)
    }
    let root = URL(filePath: arguments[1])
    let files = ["lessons", "quizzes", "solutions"].flatMap { textFiles(in: $0, of: root) }
    try source(of: files).write(toFile: arguments[2], atomically: true, encoding: .utf8)
  }

  /// Every text file below a folder, by its path from the root.
  private static func textFiles(in folder: String, of root: URL) -> [(path: String, text: String)] {
    let names =
      (try? FileManager.default.subpathsOfDirectory(atPath: root.path() + "/" + folder)) ?? []
    return names.sorted().compactMap { name in
      let path = "\(folder)/\(name)"
      guard !isPassedOver(path) else { return nil }
      let contents = try? String(contentsOf: root.appending(path: path), encoding: .utf8)
      return contents.map { (path, $0) }
    }
  }

  private static func isPassedOver(_ path: String) -> Bool {
    path.contains("/.venv/") || path.contains("/__pycache__/") || path.contains("/.pytest_cache/")
  }

  /// Static strings: they cost nothing at the program's start.
  private static func source(of files: [(path: String, text: String)]) -> String {
    let entries = files.map { file in
      "    (\(literal(file.path)), \(literal(file.text))),\n"
    }
    return """
      // Written by the build from lessons/, quizzes/ and solutions/.
      enum EmbeddedCourse {
        static let files: [(path: StaticString, text: StaticString)] = [
      \(entries.joined())  ]
      }

      """
  }

  private static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _
      where scalar.value < 0x20 || scalar.value == 0x7F || (0x200E...0x2069).contains(scalar.value):
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
