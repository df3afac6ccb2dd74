import Foundation

/// Reads a file that strangers wrote: never a pipe or device, never more bytes than announced, never through a link.
enum BoundedFile {
  /// An error of the system, in its own words.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The bytes of a regular file, at most `bound` of them.
  static func bytes(at path: String, atMost bound: Int) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(description: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(description: "not a regular file")
    }
    return try read(descriptor, atMost: bound)
  }

  private static func read(_ descriptor: Int32, atMost bound: Int) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      count = 0
      while count < bound {
        let got = Foundation.read(descriptor, buffer.baseAddress.map { $0 + count }, bound - count)
        if got == 0 { break }
        guard got > 0 else {
          if errno == EINTR { continue }
          throw Failure(description: String(cString: strerror(errno)))
        }
        count += got
      }
    }
  }
}
