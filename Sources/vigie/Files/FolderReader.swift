import Foundation
import Grading

/// Reads a folder as a submission: no link is followed out of it, nothing is executed, every bound is kept.
struct FolderReader {
  private let root: String
  private let realRoot: String
  private var builder: SubmissionBuilder

  /// - Throws: ``InputError`` when the folder is not there or is no folder.
  init(_ path: String, bounds: ReadingBounds = ReadingBounds()) throws {
    root = path
    realRoot = try Self.realPath(ofFolder: path)
    builder = SubmissionBuilder(bounds: bounds)
  }

  /// Reads the folder.
  mutating func submission() -> Submission {
    readFolder("", depth: 0)
    let name = realRoot.split(separator: "/").last.map(String.init) ?? realRoot
    return builder.submission(name: name, path: root, commit: CheckedOutCommit.read(in: realRoot))
  }

  private static func realPath(ofFolder path: String) throws -> String {
    guard let resolved = realpath(path, nil) else { throw InputError.notThere(path) }
    defer { free(resolved) }
    var status = stat()
    guard stat(resolved, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw InputError.notAFolder(path)
    }
    return String(cString: resolved)
  }

  private mutating func readFolder(_ path: String, depth: Int) {
    guard builder.admitsFolder(path, depth: depth) else { return }
    guard let names = entryNames(path) else { return }
    for name in names {
      guard builder.admitsEntry() else { return }
      readEntry(name, in: path, depth: depth)
    }
  }

  /// The names in a folder, sorted; no more of them than the bound on entries allows.
  private mutating func entryNames(_ path: String) -> [String]? {
    guard let folder = opendir(absolute(path)) else {
      builder.note(.unreadable(path.isEmpty ? "." : path, reason: String(cString: strerror(errno))))
      return nil
    }
    defer { closedir(folder) }
    var names: [String] = []
    while names.count <= builder.bounds.entries, let entry = readdir(folder) {
      let name = Self.name(of: entry)
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
  }

  private mutating func readEntry(_ name: String, in folder: String, depth: Int) {
    let path = folder.isEmpty ? name : "\(folder)/\(name)"
    var status = stat()
    guard lstat(absolute(path), &status) == 0 else {
      return builder.note(.unreadable(path, reason: String(cString: strerror(errno))))
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      if !PassedOver.isFolder(name) { readFolder(path, depth: depth + 1) }
    case S_IFREG: readFile(path, at: absolute(path), size: Int(status.st_size))
    case S_IFLNK: readLink(path)
    default: builder.note(.notAFile(path))
    }
  }

  /// A link is followed to a file inside the submission only.
  private mutating func readLink(_ path: String) {
    guard let resolved = realpath(absolute(path), nil) else {
      return builder.note(.linkNotFollowed(path, to: target(of: path)))
    }
    defer { free(resolved) }
    let destination = String(cString: resolved)
    var status = stat()
    guard destination.hasPrefix(realRoot + "/"), !destination.contains("/.git/"),
      lstat(destination, &status) == 0
    else { return builder.note(.linkNotFollowed(path, to: target(of: path))) }
    guard status.st_mode & S_IFMT == S_IFREG else { return }
    readFile(path, at: destination, size: Int(status.st_size))
  }

  private func target(of path: String) -> String {
    let bytes = [UInt8](unsafeUninitializedCapacity: 1024) { buffer, count in
      count = buffer.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress else { return 0 }
        return max(0, readlink(absolute(path), start, characters.count))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func readFile(_ path: String, at location: String, size: Int) {
    guard builder.wantsBytes(ofFile: path, size: size) else { return }
    do {
      builder.add(path, bytes: try BoundedFile.bytes(at: location, atMost: size))
    } catch {
      builder.note(.unreadable(path, reason: "\(error)"))
    }
  }

  private func absolute(_ path: String) -> String {
    path.isEmpty ? realRoot : "\(realRoot)/\(path)"
  }
}
