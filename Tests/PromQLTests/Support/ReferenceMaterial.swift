import Foundation
import Testing

/// Files to test against that are no part of the project: found in a folder `shared` beside or above
/// it, or where `VIGIE_SHARED` says.
enum ReferenceMaterial {
  static let absence: Comment = "no folder 'shared' beside the project; VIGIE_SHARED can name one"

  static let folder: URL? = {
    if let path = ProcessInfo.processInfo.environment["VIGIE_SHARED"] {
      return existing(URL(filePath: path))
    }
    var folder = URL(filePath: #filePath)
    while folder.pathComponents.count > 1 {
      folder.deleteLastPathComponent()
      if let found = existing(folder.appending(path: "shared")) { return found }
    }
    return nil
  }()

  static var isThere: Bool { folder != nil }

  private static func existing(_ folder: URL) -> URL? {
    FileManager.default.fileExists(atPath: folder.appending(path: "promql").path) ? folder : nil
  }

  /// The lines of a file of JSON lines, decoded.
  static func lines<Line: Decodable>(_ path: String, as type: Line.Type) throws -> [Line] {
    guard let folder else { return [] }
    let data = try Data(contentsOf: folder.appending(path: path))
    return try data.split(separator: 0x0A).map { try JSONDecoder().decode(Line.self, from: $0) }
  }
}
