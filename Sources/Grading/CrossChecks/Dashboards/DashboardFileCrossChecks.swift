import Artifacts
import PromQL
import Wording

extension CrossCheck {
  /// A file that should be a dashboard and is no JSON.
  static let unreadableDashboard = CrossCheck("dashboard.unreadable") { workspace in
    workspace.dashboards.unreadable.map { file in
      Finding(
        .error, id: "dashboard.unreadable",
        at: SourceLocation(path: file.path, line: file.problem.line),
        message: .unreadable(file.problem.message), help: .exportAgain)
    }
  }

  /// A query that is no valid PromQL, with the place of the mistake.
  static let invalidQuery = CrossCheck("dashboard.invalid_query") { workspace in
    workspace.dashboards.panels.flatMap { panel in
      panel.queries.compactMap { query -> Finding? in
        guard let problem = query.problem else { return nil }
        return Finding(
          .error, id: "dashboard.invalid_query",
          at: SourceLocation(path: panel.path, line: query.target.line),
          message: .invalid(panel.name, problem.rendered(in: query.query.text)),
          help: .tryInPrometheus)
      }
    }
  }

  /// A variable that the dashboard does not define.
  static let undefinedVariable = CrossCheck("dashboard.undefined_variable") { workspace in
    let boards = workspace.dashboards
    return boards.panels.flatMap { panel in
      panel.queries.flatMap { query in
        query.query.unknownNames.map { name in
          Finding(
            .warning, id: "dashboard.undefined_variable",
            at: SourceLocation(path: panel.path, line: query.target.line),
            message: .undefined(name, panel.name), help: .defineVariable(name))
        }
      }
    }
  }

  /// One dashboard exported twice, or one uid for two dashboards.
  static let repeatedDashboard = CrossCheck("dashboard.repeated") { workspace in
    let boards = workspace.dashboards
    return boards.dashboards.indices.compactMap { index in
      let location = SourceLocation(path: boards.dashboards[index].path)
      if let first = boards.repetitions[index] {
        return Finding(
          .info, id: "dashboard.repeated", at: location,
          message: .repeats(boards.dashboards[first].path, boards.name(of: index)), help: .keepOne)
      }
      guard let uid = boards.dashboards[index].uid,
        let other = boards.dashboards[..<index].first(where: { $0.uid == uid && $0.isWhole }),
        boards.dashboards[index].isWhole
      else { return nil }
      return Finding(
        .warning, id: "dashboard.repeated", at: location, message: .sameUID(uid, other.path),
        help: .changeUID)
    }
  }

  /// Grafana's own database in the repository.
  static let databaseCommitted = CrossCheck("dashboard.database_committed") { workspace in
    workspace.dashboards.databases.map { path in
      Finding(
        .info, id: "dashboard.database_committed", at: SourceLocation(path: path),
        message: .database, help: .exportDashboard)
    }
  }
}

extension Phrase {
  fileprivate static func unreadable(_ problem: String) -> Phrase {
    Phrase(
      fr:
        "ce tableau de bord n'est pas du JSON valide, Grafana ne peut pas l'importer\u{A0}: \(problem)",
      en: "this dashboard is no valid JSON, Grafana cannot import it: \(problem)")
  }

  fileprivate static let exportAgain = Phrase(
    fr: "exportez-le de nouveau depuis Grafana plutôt que de le modifier à la main",
    en: "export it from Grafana again rather than editing it by hand")

  fileprivate static func invalid(_ panel: String, _ problem: String) -> Phrase {
    Phrase(
      fr:
        "la requête du panneau «\u{A0}\(panel)\u{A0}» n'est pas du PromQL valide\u{A0}: \(problem)",
      en: "the query of the panel '\(panel)' is no valid PromQL: \(problem)")
  }

  fileprivate static let tryInPrometheus = Phrase(
    fr: "collez-la dans Prometheus (http://localhost:9090) et corrigez à l'endroit montré",
    en: "paste it into Prometheus (http://localhost:9090) and repair it at the place shown")

  fileprivate static func undefined(_ name: String, _ panel: String) -> Phrase {
    Phrase(
      fr:
        "le panneau «\u{A0}\(panel)\u{A0}» utilise la variable '$\(name)', que le tableau de bord ne définit pas",
      en: "the panel '\(panel)' uses the variable '$\(name)', which the dashboard does not define")
  }

  fileprivate static func defineVariable(_ name: String) -> Phrase {
    Phrase(
      fr: "définissez '\(name)' dans «\u{A0}Settings › Variables\u{A0}», ou écrivez une valeur",
      en: "define '\(name)' under 'Settings › Variables', or write a value")
  }

  fileprivate static func repeats(_ path: String, _ title: String) -> Phrase {
    Phrase(
      fr: "«\u{A0}\(title)\u{A0}» est déjà exporté dans '\(path)'",
      en: "'\(title)' is already exported in '\(path)'")
  }

  fileprivate static let keepOne = Phrase(
    fr: "gardez l'export le plus récent", en: "keep the newer export")

  fileprivate static func sameUID(_ uid: String, _ path: String) -> Phrase {
    Phrase(
      fr: "l'uid '\(uid)' est aussi celui de '\(path)'\u{A0}: Grafana n'en charge qu'un",
      en: "the uid '\(uid)' is that of '\(path)' too: Grafana loads only one of them")
  }

  fileprivate static let changeUID = Phrase(
    fr: "donnez à chaque tableau de bord son propre uid", en: "give each dashboard a uid of its own"
  )
  fileprivate static let database = Phrase(
    fr:
      "la base de Grafana est versionnée\u{A0}: ses tableaux de bord n'y sont pas lisibles, et elle contient des comptes",
    en:
      "Grafana's database is committed: its dashboards cannot be read there, and it holds accounts")
}
