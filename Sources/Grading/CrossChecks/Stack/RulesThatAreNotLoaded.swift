import Artifacts
import Wording

extension CrossCheck {
  /// `rule_files` names what Prometheus does not find, or rules are never named at all.
  static let rulesNotLoaded = CrossCheck("stack.rules_not_loaded") { workspace in
    let stack = workspace.stack
    let unmatched = stack.rules.unmatched.map { unmatched in
      Finding(
        .warning, id: "stack.rule_file_missing", at: unmatched.pattern.location,
        message: .unmatched(unmatched), help: .mount(unmatched))
    }
    guard unmatched.isEmpty, stack.prometheusConfig != nil, stack.prometheusService != nil else {
      return unmatched
    }
    let loaded = stack.rules.loadedPaths
    return stack.ruleFiles.filter { !loaded.contains($0.path) && !$0.alerts.isEmpty }.map { file in
      Finding(
        .warning, id: "stack.rules_not_loaded",
        at: SourceLocation(path: file.path, line: file.groups.first?.location.line ?? 0),
        message: .notLoaded(file), help: .name(file))
    }
  }
}

extension Phrase {
  fileprivate static func unmatched(_ unmatched: RuleSetup.Unmatched) -> Phrase {
    Phrase(
      fr:
        "rule_files nomme «\u{A0}\(unmatched.pattern.value)\u{A0}», mais rien n'est monté en \(unmatched.place)",
      en:
        "rule_files names '\(unmatched.pattern.value)', but nothing is mounted at \(unmatched.place)"
    )
  }

  fileprivate static func mount(_ unmatched: RuleSetup.Unmatched) -> Phrase {
    Phrase(
      fr: "montez le fichier de règles en \(unmatched.place) dans les volumes de Prometheus",
      en: "mount the rule file at \(unmatched.place) in the volumes of Prometheus")
  }

  fileprivate static func notLoaded(_ file: RuleFile) -> Phrase {
    Phrase(
      fr:
        "aucun rule_files ne charge ce fichier\u{A0}: l'alerte «\u{A0}\(file.alerts.first?.name ?? "")\u{A0}» ne sera jamais évaluée",
      en:
        "no rule_files loads this file: the alert '\(file.alerts.first?.name ?? "")' is never evaluated"
    )
  }

  fileprivate static func name(_ file: RuleFile) -> Phrase {
    let name = file.path.split(separator: "/").last ?? ""
    return Phrase(
      fr:
        "ajoutez «\u{A0}rule_files: [\(name)]\u{A0}» à la configuration de Prometheus et montez le fichier à côté d'elle",
      en:
        "add 'rule_files: [\(name)]' to the configuration of Prometheus and mount the file beside it"
    )
  }
}
