import Artifacts
import Wording

extension CrossCheck {
  /// Metrics in a file that the app never imports.
  static let metricsNeverImported = CrossCheck("application.never_imported") { workspace in
    let application = workspace.application
    guard let app = application.appFile else { return [] }
    return application.metricFiles.filter { !application.reachedFiles.contains($0) }.map { path in
      let metrics = application.metrics.filter { $0.location.path == path }
      return Finding(
        .warning, id: "application.never_imported",
        at: metrics.first?.location ?? SourceLocation(path: path),
        message: .unseen(metrics.map(\.name), app), help: .importThem(app))
    }
  }
}

extension Phrase {
  fileprivate static func unseen(_ names: [String], _ app: String) -> Phrase {
    Phrase(
      fr: "rien de ce que charge '\(app)' n'importe ce fichier\u{A0}: ",
      en: "nothing that '\(app)' loads imports this file: ") + .list(names)
      + Phrase(fr: " n'apparaîtra pas dans /metrics", en: " will not show up in /metrics")
  }

  fileprivate static func importThem(_ app: String) -> Phrase {
    Phrase(
      fr: "importez ces métriques depuis '\(app)' ou ses routes, ou supprimez le fichier",
      en: "import these metrics from '\(app)' or its routes, or delete the file")
  }
}
