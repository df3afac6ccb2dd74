#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads a file, or the standard input, piece by piece.
enum ByteStream {
  /// Why a file cannot be read.
  struct Failure: Error, CustomStringConvertible {
    let path: String
    let code: Int32

    var description: String { "\(path): \(String(cString: strerror(code)))" }
  }

  private static let pieceSize = 1 << 18

  /// Gives every piece of a file to `body`; `-` is the standard input.
  static func read(_ path: String, _ body: (ArraySlice<UInt8>) throws -> Void) throws {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(path: path, code: errno) }
    defer { if path != "-" { close(descriptor) } }
    var buffer = [UInt8](repeating: 0, count: pieceSize)
    while true {
      let count = buffer.withUnsafeMutableBytes { bytes in
        systemRead(descriptor, bytes.baseAddress, bytes.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw Failure(path: path, code: errno) }
      guard count > 0 else { return }
      try body(buffer[..<count])
    }
  }

  private static func systemRead(
    _ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer, count)
    #elseif canImport(Musl)
      Musl.read(descriptor, buffer, count)
    #else
      Darwin.read(descriptor, buffer, count)
    #endif
  }

  /// All bytes of a file, up to a bound; `-` is the standard input.
  static func bytes(of path: String, limit: Int = 64 << 20) throws -> [UInt8] {
    var result: [UInt8] = []
    try read(path) { piece in
      guard result.count + piece.count <= limit else { throw Failure(path: path, code: EFBIG) }
      result.append(contentsOf: piece)
    }
    return result
  }
}
