extension TOMLReader.Entry {
  /// What an entry of `pyproject.toml` declares; the path is set by the reader.
  func pyprojectPackages(path: String) -> [DeclaredPackage] {
    if listsRequirements {
      return texts.compactMap {
        DeclaredPackage(requirement: $0.text, path: path, line: $0.line)
      }
    }
    if namesPackage { return package(key, path: path) }
    if let name = packageOfTable { return package(name, path: path) }
    return []
  }

  /// What an entry of a `Pipfile` declares.
  func pipfilePackages(path: String) -> [DeclaredPackage] {
    table.hasSuffix("packages") ? package(key, path: path) : []
  }

  private func package(_ name: String, path: String) -> [DeclaredPackage] {
    let isPython = name == "python"
    let package = DeclaredPackage(requirement: name, path: path, line: line)
    return isPython ? [] : package.map { [$0] } ?? []
  }

  /// Whether the value is a list of requirements.
  private var listsRequirements: Bool {
    switch table {
    case "project": key == "dependencies" || key.hasPrefix("optional-dependencies.")
    case "project.optional-dependencies", "dependency-groups", "tool.pdm.dev-dependencies": true
    case "tool.uv": key == "dev-dependencies"
    default:
      table.hasPrefix("tool.hatch.envs")
        && (key == "dependencies" || key == "extra-dependencies")
    }
  }

  /// Whether the key is the name of a package.
  private var namesPackage: Bool {
    switch table {
    case "tool.poetry.dependencies", "tool.poetry.dev-dependencies", "tool.pixi.dependencies",
      "tool.pixi.pypi-dependencies":
      true
    default: table.hasPrefix("tool.poetry.group.") && table.hasSuffix(".dependencies")
    }
  }

  /// The package that a table of its own declares: `[tool.poetry.dependencies.NAME]`.
  private var packageOfTable: String? {
    guard table.hasPrefix("tool.poetry."), key == "version",
      let name = table.split(separator: ".").last, table.hasSuffix("dependencies." + name)
    else { return nil }
    return String(name)
  }
}
