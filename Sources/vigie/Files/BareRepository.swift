import Foundation

/// Tells a bare git repository from a folder of work.
enum BareRepository {
  static func isOne(_ path: String) -> Bool {
    ["HEAD", "objects", "refs"].allSatisfy {
      FileManager.default.fileExists(atPath: "\(path)/\($0)")
    }
  }
}
