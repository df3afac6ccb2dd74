import Artifacts

/// Tells the modules of the app from tests and load tests.
struct ModuleSorting {
  /// What may belong to the app.
  let application: [PythonModule]
  /// Everything, where there is a load test; else nothing.
  let loadTests: [PythonModule]

  init(_ sources: [SourceText]) {
    let modules = sources.filter { $0.path.hasSuffix(".py") }.map { PythonModule($0) }
    let packages = modules.map(\.importedPackages)
    let own = zip(modules, packages).filter { module, packages in
      if packages.contains("locust") { return packages.contains("fastapi") }
      return !module.isTest(importing: packages)
    }
    let hasFramework = own.contains { $0.1.contains("fastapi") }
    application = hasFramework ? own.map(\.0) : Self.withoutLoadTests(modules, packages)
    loadTests = packages.contains { $0.contains("locust") } ? modules : []
  }

  /// Everything but load tests, for an app that stands in a folder of tests.
  private static func withoutLoadTests(
    _ modules: [PythonModule], _ packages: [Set<String>]
  ) -> [PythonModule] {
    zip(modules, packages).filter { !$0.1.contains("locust") }.map(\.0)
  }
}

extension PythonModule {
  /// The top-level names of what it imports, absolute imports only.
  var importedPackages: Set<String> {
    var packages: Set<String> = []
    walk { statement in
      guard case .imports(let imports) = statement.kind else { return }
      for item in imports where item.level == 0 {
        packages.insert(item.package.module)
      }
    }
    return packages
  }

  /// Whether it tests the app rather than being a part of it.
  fileprivate func isTest(importing packages: Set<String>) -> Bool {
    let parts = path.lowercased().split(separator: "/")
    guard let name = parts.last else { return false }
    if name == "conftest.py" { return true }
    if parts.dropLast().contains(where: { $0 == "tests" || $0 == "test" }) { return true }
    let isNamedTest = name.hasPrefix("test_") || name.hasSuffix("_test.py")
    return isNamedTest && !packages.isDisjoint(with: ["pytest", "unittest", "httpx"])
      || isNamedTest && !packages.contains("uvicorn") && packages.contains("fastapi")
        && importsClient
  }

  private var importsClient: Bool {
    var found = false
    walk { statement in
      guard case .imports(let imports) = statement.kind else { return }
      found = found || imports.contains { $0.module == "fastapi.testclient" }
    }
    return found
  }
}
