import Artifacts
import Wording

extension Check {
  /// The monitoring libraries that the code imports are declared or installed somewhere.
  static let dependenciesDeclared = Check("p1.dependencies_declared") { workspace in
    let declared = workspace.sources.compactMap { DependencyFile($0) }.flatMap(\.packages)
    let imported = MonitoringLibrary.imported(by: workspace.application.modules)
    guard !imported.isEmpty else { return .withoutImports(declared, workspace) }
    let missing = imported.filter { $0.declaration(among: declared) == nil }
    guard missing.isEmpty else {
      return .fail(
        .missing(missing, declared), help: .declare(missing),
        evidence: workspace.evidence(at: missing.map(\.location)))
    }
    let declarations = imported.compactMap { $0.declaration(among: declared) }
    return .pass(
      .declared(imported, declarations),
      evidence: workspace.evidence(at: declarations.map(\.location)))
  }
}

/// A library for monitoring that the code imports.
private struct MonitoringLibrary {
  /// The name of the package.
  let package: String
  /// Where it is first imported.
  let location: SourceLocation

  /// The file that declares it; any package of OpenTelemetry's stands for all of them.
  func declaration(among declared: [DeclaredPackage]) -> DeclaredPackage? {
    declared.first {
      $0.name == package || (package == "opentelemetry" && $0.name.hasPrefix("opentelemetry-"))
    }
  }

  static let packages = [
    "prometheus_client": "prometheus-client",
    "prometheus_fastapi_instrumentator": "prometheus-fastapi-instrumentator",
    "starlette_exporter": "starlette-exporter", "starlette_prometheus": "starlette-prometheus",
    "aioprometheus": "aioprometheus", "prometheus_async": "prometheus-async",
    "opentelemetry": "opentelemetry",
  ]

  static func imported(by modules: [PythonModule]) -> [MonitoringLibrary] {
    var libraries: [MonitoringLibrary] = []
    for module in modules {
      module.walk { statement in
        guard case .imports(let imports) = statement.kind else { return }
        for item in imports where item.level == 0 {
          guard let package = packages[item.package.module],
            !libraries.contains(where: { $0.package == package })
          else { continue }
          libraries.append(
            MonitoringLibrary(
              package: package, location: SourceLocation(path: module.path, line: item.line)))
        }
      }
    }
    return libraries
  }
}

extension Judgement {
  /// Code that imports no such library: one that is declared stands ready.
  fileprivate static func withoutImports(
    _ declared: [DeclaredPackage], _ workspace: Workspace
  ) -> Judgement {
    let known = Set(MonitoringLibrary.packages.values)
    guard let ready = declared.first(where: { known.contains($0.name) }) else {
      return .fail(.none, help: .declareUsual)
    }
    return .pass(.unused(ready.name), evidence: workspace.evidence(at: [ready.location]))
  }
}

extension Phrase {
  fileprivate static func declared(
    _ libraries: [MonitoringLibrary], _ declarations: [DeclaredPackage]
  ) -> Phrase {
    let paths = declarations.map(\.location.path)
    return Phrase.list(libraries.map(\.package))
      + Phrase(fr: "\u{A0}: déclaré dans ", en: ": declared in ")
      + Phrase.list(paths.enumerated().filter { paths.firstIndex(of: $1) == $0 }.map(\.1))
  }

  fileprivate static func missing(
    _ libraries: [MonitoringLibrary], _ declared: [DeclaredPackage]
  ) -> Phrase {
    let names = Phrase.list(libraries.map(\.package))
    let isBrought =
      libraries.contains { $0.package == "prometheus-client" }
      && declared.contains { $0.name == "prometheus-fastapi-instrumentator" }
    let remark =
      isBrought
      ? Phrase(
        fr:
          "\u{A0}; prometheus-fastapi-instrumentator l'apporte, mais votre code l'importe lui-même",
        en: "; prometheus-fastapi-instrumentator brings it, but your code imports it itself")
      : Phrase(verbatim: "")
    return Phrase(fr: "le code importe ", en: "the code imports ") + names
      + Phrase(fr: ", que rien ne déclare", en: ", which nothing declares") + remark
  }

  fileprivate static func declare(_ libraries: [MonitoringLibrary]) -> Phrase {
    let names = libraries.map(\.package).joined(separator: " ")
    return Phrase(
      fr: """
        ajoutez-le à pyproject.toml (uv add \(names)) ou à requirements.txt, puis reconstruisez \
        l'image
        """,
      en: "add it to pyproject.toml (uv add \(names)) or requirements.txt, then rebuild the image")
  }

  fileprivate static let none = Phrase(
    fr: "aucune bibliothèque de métriques n'est ni importée ni déclarée",
    en: "no library for metrics is either imported or declared")

  fileprivate static func unused(_ name: String) -> Phrase {
    Phrase(
      fr: "'\(name)' est déclaré, mais le code ne l'importe pas encore",
      en: "'\(name)' is declared, but the code does not import it yet")
  }

  fileprivate static let declareUsual = Phrase(
    fr: "lancez uv add prometheus-client prometheus-fastapi-instrumentator",
    en: "run uv add prometheus-client prometheus-fastapi-instrumentator")
}
