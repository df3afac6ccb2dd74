import Artifacts
import Wording

extension Check {
  /// The app imports a module that defines metrics, directly or through other modules.
  static let metricsModuleImported = Check("p1.metrics_module.imported") { workspace in
    let application = workspace.application
    let files = application.metricFiles
    guard let app = application.appFile else {
      return .fail(.noApp(files), help: .makeApp, evidence: files.prefix(3).map { .file($0) })
    }
    let imported = files.filter(application.reachedFiles.contains)
    guard let first = imported.first else {
      return .fail(
        .neverImported(files, app), help: .importIt(files.first ?? "", app),
        evidence: files.prefix(3).map { .file($0) })
    }
    return .pass(.imported(imported, app), evidence: [.file(app), .file(first)])
  }
}

extension Application {
  /// The files that define metrics, each once.
  var metricFiles: [String] {
    var known: Set<String> = []
    return metrics.map(\.location.path).filter { known.insert($0).inserted }
  }
}

extension Phrase {
  fileprivate static func imported(_ files: [String], _ app: String) -> Phrase {
    if files == [app] {
      return Phrase(
        fr: "les métriques sont définies dans le module de l'application, '\(app)'",
        en: "the metrics are defined in the module of the app, '\(app)'")
    }
    return Phrase(fr: "l'application ('\(app)') importe ", en: "the app ('\(app)') imports ")
      + .list(files)
  }

  fileprivate static func neverImported(_ files: [String], _ app: String) -> Phrase {
    Phrase(
      fr: "rien de ce que charge '\(app)' n'importe ", en: "nothing that '\(app)' loads imports ")
      + .list(files) + Phrase(fr: ", qui définit vos métriques", en: ", which defines your metrics")
  }

  fileprivate static func noApp(_ files: [String]) -> Phrase {
    Phrase(
      fr: "aucune application FastAPI n'a été trouvée pour importer ",
      en: "no FastAPI app was found that could import ") + .list(files)
  }

  fileprivate static let makeApp = Phrase(
    fr: "créez l'application (app = FastAPI()) et importez-y le module des métriques",
    en: "make the app (app = FastAPI()) and import the module of the metrics there")

  fileprivate static func importIt(_ file: String, _ app: String) -> Phrase {
    let module = file.split(separator: "/").joined(separator: ".").dropSuffix(".py")
    return Phrase(
      fr: """
        importez-le dans '\(app)' ou dans une de vos routes, par exemple \
        from \(module) import …, puis utilisez ce que vous importez
        """,
      en: """
        import it in '\(app)' or in one of your routes, for example \
        from \(module) import …, then use what you import
        """)
  }
}

extension String {
  /// The text without an ending that it has.
  func dropSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
