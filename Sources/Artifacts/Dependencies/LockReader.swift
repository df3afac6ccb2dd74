/// Reads the names of packages out of lock files.
enum LockReader {
  static func packages(of source: SourceText) -> [DeclaredPackage] {
    var packages: [DeclaredPackage] = []
    var isInPackage = false
    for (offset, line) in source.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated()
    {
      if line.first == UInt8(ascii: "[") {
        isInPackage =
          line.starts(with: "[[package]]".utf8) || line.starts(with: "[[packages]]".utf8)
      } else if isInPackage, line.starts(with: "name = \"".utf8) {
        packages += package(in: Substring(line).dropFirst(8), source.path, offset + 1)
      } else if let name = keyOfPipfileLock(line) {
        packages += package(in: name, source.path, offset + 1)
      }
    }
    return packages
  }

  private static func package(
    in text: Substring, _ path: String, _ line: Int
  ) -> [DeclaredPackage] {
    let package = DeclaredPackage(
      requirement: text.prefix { $0 != "\"" }, path: path, line: line)
    return package.map { [$0] } ?? []
  }

  /// `        "name": {` of a `Pipfile.lock`.
  private static func keyOfPipfileLock(_ line: Substring.UTF8View) -> Substring? {
    guard line.starts(with: "        \"".utf8) else { return nil }
    let rest = Substring(line).dropFirst(9)
    return rest.hasSuffix("\": {") ? rest : nil
  }
}
