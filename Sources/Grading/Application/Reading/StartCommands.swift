import Artifacts

/// Finds the modules that commands of Dockerfiles, compose files and scripts start: `uvicorn app.main:app`.
enum StartCommands {
  static func modules(_ graph: ModuleGraph, in sources: [SourceText]) -> Set<Int> {
    var names: Set<String> = []
    for source in sources where !source.path.hasSuffix(".py") && !source.path.hasSuffix(".md") {
      guard source.text.utf8.count < 100_000 else { continue }
      for line in source.lines(containing: servers) { names.formUnion(targets(in: line.text)) }
    }
    guard !names.isEmpty else { return [] }
    return Set(
      graph.modules.indices.filter { index in
        names.contains { graph.modules[index].path.isModule(named: $0) }
      })
  }

  private static let servers = ["uvicorn", "gunicorn", "hypercorn", "fastapi"]

  /// The words `module:name`, and files of Python.
  private static func targets(in line: Substring) -> [String] {
    line.split { " \t\"',[]".contains($0) }.compactMap { word in
      if word.hasSuffix(".py") { return String(word.dropLast(3)) }
      let parts = word.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, parts.allSatisfy({ $0.first?.isLetter == true || $0.first == "_" })
      else { return nil }
      return parts[0].split(separator: ".").joined(separator: "/")
    }
  }
}

extension String {
  /// Whether the path is that of a module of some name, in whatever folder: `api/app/main.py` of `app/main`.
  fileprivate func isModule(named name: String) -> Bool {
    let file = name + ".py"
    return self == file || hasSuffix("/" + file)
  }
}
