import Foundation

/// The material to test against that is kept beside the package, where it is there.
enum SharedMaterial {
  /// The folder: `VIGIE_SHARED`, or `shared` beside one of the folders around this file.
  static let folder: URL? = {
    if let path = ProcessInfo.processInfo.environment["VIGIE_SHARED"] {
      return URL(fileURLWithPath: path)
    }
    var folder = URL(fileURLWithPath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let shared = folder.appendingPathComponent("shared")
      let marker = shared.appendingPathComponent("promql/SEMANTICS.md").path
      if FileManager.default.fileExists(atPath: marker) { return shared }
    }
    return nil
  }()

  static let isThere = folder != nil

  /// Why a test is skipped.
  static let absence = "the shared test material is not beside this package (VIGIE_SHARED)"

  static func text(_ path: String) throws -> String {
    let folder = try require(folder)
    return try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  /// The names of a folder's files, in order.
  static func files(_ path: String, suffix: String) throws -> [String] {
    let folder = try require(folder).appendingPathComponent(path).path
    return try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(suffix) }.sorted()
  }

  static func bytes(base64 text: String) -> [UInt8] { Array(Data(base64Encoded: text) ?? Data()) }

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: try require(folder).appendingPathComponent(path)))
  }

  static func value<Value: Decodable>(_ text: String, of type: Value.Type) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  /// The values of a file with one JSON value a line.
  static func lines<Line: Decodable>(_ path: String, of type: Line.Type) throws -> [Line] {
    try text(path).split(separator: "\n").map {
      try JSONDecoder().decode(type, from: Data($0.utf8))
    }
  }
}

private struct Missing: Error {}

private func require<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw Missing() }
  return value
}
