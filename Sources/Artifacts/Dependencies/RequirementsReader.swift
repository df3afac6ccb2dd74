/// Reads `requirements.txt` and its kind, also as PowerShell writes it (UTF-16, whose zero bytes are passed over).
enum RequirementsReader {
  /// Whether a text file lists requirements, by its name or, for another name, by every line of it.
  static func isRequirements(_ source: SourceText, name: String) -> Bool {
    if name.contains("requirement") || name.hasPrefix("req") { return true }
    if source.folder.lowercased().hasSuffix("requirements") { return true }
    guard source.text.utf8.count < 100_000 else { return false }
    let lines = cleanLines(source).map(\.text).filter { !$0.isEmpty && !$0.hasPrefix("-") }
    return !lines.isEmpty && lines.allSatisfy(isPinned)
  }

  static func packages(of source: SourceText) -> [DeclaredPackage] {
    cleanLines(source).compactMap { line in
      guard !line.text.hasPrefix("-") else {
        return line.text.hasPrefix("-e ") && line.text.contains("#egg=")
          ? DeclaredPackage(requirement: line.text, path: source.path, line: line.number) : nil
      }
      return DeclaredPackage(requirement: line.text, path: source.path, line: line.number)
    }
  }

  /// The lines without comments, zero bytes and space around them.
  private static func cleanLines(_ source: SourceText) -> [(text: Substring, number: Int)] {
    source.lines.enumerated().map { offset, line in
      let plain =
        line.utf8.contains(0) || source.wasRepaired
        ? Substring(String(line.unicodeScalars.filter { $0.value != 0 && $0.value != 0xFFFD }))
        : line
      var text = plain.drop { $0 == " " || $0 == "\t" }
      if text.hasPrefix("#") { text = "" }
      return (text, offset + 1)
    }
  }

  private static func isPinned(_ line: Substring) -> Bool {
    let name = line.prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-_.[],".contains($0))
    }
    let rest = line.dropFirst(name.count).drop { $0 == " " }
    return !name.isEmpty && ["==", ">=", "~=", "<="].contains(String(rest.prefix(2)))
  }
}

extension String {
  fileprivate init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
