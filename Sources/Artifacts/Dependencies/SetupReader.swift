/// Reads `setup.py` and `setup.cfg`.
enum SetupReader {
  static func packages(of source: SourceText) -> [DeclaredPackage] {
    source.path.hasSuffix(".py") ? ofScript(source) : ofConfiguration(source)
  }

  private static func ofScript(_ source: SourceText) -> [DeclaredPackage] {
    var packages: [DeclaredPackage] = []
    PythonModule(source).walk { statement in
      for expression in statement.expressions {
        expression.walk { node in
          guard let call = node.call, call.callee.lastName == "setup" else { return }
          for name in ["install_requires", "extras_require"] {
            packages += requirements(in: call.argument(name), path: source.path)
          }
        }
      }
    }
    return packages
  }

  private static func requirements(
    in expression: PythonExpression?, path: String
  ) -> [DeclaredPackage] {
    var packages: [DeclaredPackage] = []
    expression?.walk { node in
      guard case .text(let text) = node.kind else { return }
      if let package = DeclaredPackage(requirement: text, path: path, line: node.line) {
        packages.append(package)
      }
    }
    return packages
  }

  /// The indented lines under `install_requires =`.
  private static func ofConfiguration(_ source: SourceText) -> [DeclaredPackage] {
    var packages: [DeclaredPackage] = []
    var isListed = false
    for (offset, line) in source.lines.enumerated() {
      let isIndented = line.first == " " || line.first == "\t"
      if !isIndented { isListed = line.hasPrefix("install_requires") }
      guard isListed else { continue }
      let text = isIndented ? line : line.drop { $0 != "=" }.dropFirst()
      if let package = DeclaredPackage(requirement: text, path: source.path, line: offset + 1) {
        packages.append(package)
      }
    }
    return packages
  }
}
