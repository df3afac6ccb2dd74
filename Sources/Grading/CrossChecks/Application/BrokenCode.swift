import Artifacts
import Wording

extension CrossCheck {
  /// Code of the app that Python itself would refuse.
  static let brokenCode = CrossCheck("application.broken_code") { workspace in
    workspace.application.modules.compactMap { module in
      guard let problem = module.problem else { return nil }
      return Finding(
        .error, id: "application.broken_code",
        at: SourceLocation(path: module.path, line: problem.line),
        message: .refused(problem.message), help: .compile(module.path))
    }
  }
}

extension Phrase {
  fileprivate static func refused(_ reason: String) -> Phrase {
    Phrase(
      fr: "Python refuserait ce fichier (\(reason))\u{A0}: l'application ne démarrerait pas",
      en: "Python would refuse this file (\(reason)): the app would not start")
  }

  fileprivate static func compile(_ path: String) -> Phrase {
    Phrase(
      fr: "corrigez la ligne, puis vérifiez avec python -m py_compile \(path)",
      en: "repair the line, then verify with python -m py_compile \(path)")
  }
}
