import Artifacts

/// The modules of a repository, and what the imports between them mean, whatever folder Python is started in.
struct ModuleGraph {
  /// What a dotted name leads to.
  enum Target: Equatable {
    case module(Int)
    /// A folder that holds modules but no `__init__.py`, by its path.
    case folder(String)
  }

  let modules: [PythonModule]
  private let moduleByKey: [String: Int]
  private let folders: Set<String>
  private let keysByLastPart: [String: [String]]

  init(_ modules: [PythonModule]) {
    self.modules = modules
    var moduleByKey: [String: Int] = [:]
    var folders: Set<String> = []
    for (index, module) in modules.enumerated() {
      let key = Self.key(of: module.path)
      if moduleByKey[key] == nil { moduleByKey[key] = index }
      for folder in Self.ancestors(of: Self.folder(of: module.path)) { folders.insert(folder) }
    }
    self.moduleByKey = moduleByKey
    self.folders = folders
    keysByLastPart = Dictionary(grouping: moduleByKey.keys.sorted()) {
      $0.split(separator: "/").last.map(String.init) ?? ""
    }
  }

  /// The module or folder that an absolute dotted name means to a file.
  func target(of name: String, from importer: Int) -> Target? {
    let parts = name.split(separator: ".").joined(separator: "/")
    guard !parts.isEmpty else { return nil }
    for root in Self.ancestors(of: Self.folder(of: modules[importer].path)) {
      let found = target(at: root.isEmpty ? parts : root + "/" + parts)
      if let found, found != .module(importer) { return found }
    }
    return elsewhere(parts, from: importer)
  }

  /// The module or folder that a relative dotted name means to a file.
  func target(of name: String, level: Int, from importer: Int) -> Target? {
    var folder = Self.folder(of: modules[importer].path)
    for _ in 1..<max(level, 1) { folder = Self.folder(of: folder) }
    let parts = name.split(separator: ".").joined(separator: "/")
    if parts.isEmpty { return target(at: folder) }
    return target(at: folder.isEmpty ? parts : folder + "/" + parts)
  }

  /// What an import leads to: the module itself, without the names taken from it.
  func target(of statement: PythonImport, from importer: Int) -> Target? {
    statement.level > 0
      ? target(of: statement.module, level: statement.level, from: importer)
      : target(of: statement.module, from: importer)
  }

  /// A module or folder inside another one.
  func child(_ name: String, of target: Target) -> Target? {
    switch target {
    case .folder(let folder): self.target(at: folder.isEmpty ? name : folder + "/" + name)
    case .module(let index):
      isPackage(index) ? self.target(at: Self.key(of: modules[index].path) + "/" + name) : nil
    }
  }

  /// The packages through which Python goes to reach a target, the target with them.
  func modulesOnTheWay(to target: Target) -> [Int] {
    let key: String
    switch target {
    case .folder(let folder): key = folder
    case .module(let index): key = Self.key(of: modules[index].path)
    }
    return Self.ancestors(of: key).compactMap { moduleByKey[$0] }
      .filter { isPackage($0) || .module($0) == target }
  }

  private func isPackage(_ index: Int) -> Bool {
    modules[index].path.hasSuffix("__init__.py")
  }

  private func target(at key: String) -> Target? {
    if let module = moduleByKey[key] { return .module(module) }
    return folders.contains(key) && !key.isEmpty ? .folder(key) : nil
  }

  /// The one module of the repository whose path ends so, for code that is started from a folder of its own.
  private func elsewhere(_ parts: String, from importer: Int) -> Target? {
    guard let last = parts.split(separator: "/").last.map(String.init),
      parts.contains("/") || !Self.librariesOfPlainName.contains(last)
    else { return nil }
    let keys = (keysByLastPart[last] ?? []).filter { $0.hasSuffix("/" + parts) }
    guard keys.count == 1, let module = moduleByKey[keys[0]], module != importer else { return nil }
    return .module(module)
  }

  /// Modules of Python and well-known packages whose names learners give to files too.
  private static let librariesOfPlainName: Set<String> = [
    "abc", "alembic", "array", "ast", "asyncio", "calendar", "celery", "code", "collections",
    "copy", "csv", "dataclasses", "datetime", "email", "enum", "fastapi", "functools", "grafana",
    "html", "http", "io", "json", "locust", "logging", "math", "numbers", "operator", "os",
    "pandas", "platform", "profile", "prometheus", "prometheus_client", "psutil", "pydantic",
    "pytest", "queue", "random", "re", "redis", "requests", "secrets", "select", "signal",
    "sqlalchemy", "sqlmodel", "starlette", "statistics", "string", "struct", "sys", "test",
    "time", "token", "trace", "types", "typing", "uuid", "uvicorn", "warnings",
  ]

  /// The path without its ending; that of the folder for `__init__.py`.
  private static func key(of path: String) -> String {
    let bare = path.hasSuffix(".py") ? String(path.dropLast(3)) : path
    if bare == "__init__" { return "" }
    return bare.hasSuffix("/__init__") ? String(bare.dropLast(9)) : bare
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  /// A folder and those above it, the innermost first, the top (empty) last.
  private static func ancestors(of folder: String) -> [String] {
    var result = [folder]
    var rest = folder
    while !rest.isEmpty {
      rest = Self.folder(of: rest)
      result.append(rest)
    }
    return result
  }
}
