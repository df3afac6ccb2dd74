#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Paths with wildcards, relative to the file that names them.
enum FilePattern {
  /// The files that a pattern stands for, in order.
  static func matches(_ pattern: String, beside file: String) -> [String] {
    let path = resolved(pattern, beside: file)
    guard path.contains(where: { "*?[".contains($0) }) else {
      return access(path, F_OK) == 0 ? [path] : []
    }
    var result = glob_t()
    defer { globfree(&result) }
    guard glob(path, 0, nil, &result) == 0, let paths = result.gl_pathv else { return [] }
    return (0..<Int(result.gl_pathc)).compactMap { paths[$0].map { String(cString: $0) } }
  }

  /// A path beside a file, unless it is absolute.
  static func resolved(_ path: String, beside file: String) -> String {
    guard !path.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return path }
    return file[...slash] + path
  }
}
