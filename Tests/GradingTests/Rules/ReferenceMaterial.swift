import Artifacts
import Foundation
import Testing

/// Files to test against that are no part of the project: found in a folder `shared` beside or above it.
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

  private static func existing(_ folder: URL) -> URL? {
    FileManager.default.fileExists(atPath: folder.appending(path: "promql").path) ? folder : nil
  }

  static var isThere: Bool { folder != nil }

  /// The objects of a file of JSON lines.
  static func rows(_ path: String) throws -> [[String: Any]] {
    guard let folder else { return [] }
    let data = try Data(contentsOf: folder.appending(path: path))
    return try data.split(separator: 0x0A).compactMap { line in
      try JSONSerialization.jsonObject(with: line) as? [String: Any]
    }
  }

  /// The files of a folder, by name.
  static func names(in path: String) throws -> [String] {
    guard let folder else { return [] }
    return try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: path).path
    ).sorted()
  }

  /// A file as the source of an artifact.
  static func source(_ path: String) throws -> SourceText {
    guard let folder else { return SourceText(path: path, text: "") }
    return SourceText(path: path, bytes: Array(try Data(contentsOf: folder.appending(path: path))))
  }
}
