/// Reads the packages of a conda environment: the items of its lists.
enum EnvironmentReader {
  static func packages(of source: SourceText) -> [DeclaredPackage] {
    source.lines.enumerated().compactMap { offset, line in
      let text = line.drop { $0 == " " }
      guard text.hasPrefix("- "), !text.hasSuffix(":") else { return nil }
      let item = text.dropFirst(2)
      let bare = item.endOfFirst("::").map { item[$0...] } ?? item
      return DeclaredPackage(requirement: bare, path: source.path, line: offset + 1)
    }
  }
}
