/// Reads `pip install` and its kind in Dockerfiles and in commands of compose files.
enum InstallCommandReader {
  static func mentionsInstall(_ source: SourceText) -> Bool {
    !source.lines(containing: ["pip install", "uv add", "poetry add"]).isEmpty
  }

  static func isDockerfile(_ source: SourceText, name: String) -> Bool {
    if name.contains("dockerfile") || name.hasPrefix("containerfile") { return true }
    guard !name.contains(".") else { return false }
    return source.lines.contains { $0.hasPrefix("FROM ") }
      && source.lines.contains { $0.hasPrefix("RUN ") || $0.hasPrefix("CMD ") }
  }

  static func packages(of source: SourceText) -> [DeclaredPackage] {
    var packages: [DeclaredPackage] = []
    var state = InstallCommand()
    for (offset, line) in source.lines.enumerated() {
      let text = line.drop { $0 == " " || $0 == "\t" }
      guard !text.hasPrefix("#") else { continue }
      for word in words(of: text) {
        guard let requirement = state.take(word) else { continue }
        if let package = DeclaredPackage(
          requirement: requirement, path: source.path, line: offset + 1)
        {
          packages.append(package)
        }
      }
      if !text.hasSuffix("\\") { state = InstallCommand() }
    }
    return packages
  }

  /// The words of a line, `&&`, `;` and `|` as words of their own; brackets, quotes and commas of the JSON form are space.
  private static func words(of line: Substring) -> [Substring] {
    line.split { " \t\"',\\".contains($0) }.flatMap { word -> [Substring] in
      guard word.hasSuffix(";"), word.count > 1 else { return [word] }
      return [word.dropLast(), ";"]
    }
  }
}

/// Follows the words of a shell command.
private struct InstallCommand {
  private enum State: Equatable {
    case outside
    /// After a program that installs: `pip`, `uv`, `poetry`, `conda`.
    case program
    /// Among the packages.
    case packages
    /// After an option that takes a value.
    case value
  }

  private var state = State.outside

  /// Takes a word; gives it back where it names a package.
  mutating func take(_ word: Substring) -> Substring? {
    if word == "&&" || word == ";" || word == "|" || word == "||" {
      state = .outside
      return nil
    }
    switch state {
    case .outside:
      if Self.programs.contains(String(word)) { state = .program }
      return nil
    case .program:
      if word == "install" || word == "add" { state = .packages }
      return nil
    case .packages:
      guard word.hasPrefix("-") else { return word == "." || word == "[" ? nil : word }
      if Self.valued.contains(String(word)) { state = .value }
      return nil
    case .value:
      state = .packages
      return nil
    }
  }

  private static let programs: Set<String> = [
    "pip", "pip3", "uv", "poetry", "conda", "mamba", "micromamba", "pdm", "pipenv",
  ]
  private static let valued: Set<String> = [
    "-r", "--requirement", "-c", "--constraint", "-i", "--index-url", "--extra-index-url", "-t",
    "--target", "--group", "-G", "--find-links", "-f", "--python", "-n", "--name", "--prefix",
    "--timeout", "--default-timeout", "--retries", "--trusted-host", "-e", "--editable",
  ]
}
