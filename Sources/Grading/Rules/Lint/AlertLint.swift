import Artifacts
import PromQL
import Wording

/// Advice on alerts.
enum AlertLint {
  static let annotations: @Sendable (LintedRule) -> [RuleLint.Remark] = { rule in
    guard rule.isAlert else { return [] }
    let names = Set(rule.annotations.map(\.key))
    guard names.isDisjoint(with: ["summary", "description", "message"]) else { return [] }
    return [
      RuleLint.Remark(
        rule: "alerts/annotation", line: rule.line, text: .noAnnotation(rule.name))
    ]
  }

  static let severity: @Sendable (LintedRule) -> [RuleLint.Remark] = { rule in
    guard rule.isAlert, !rule.labels.contains(where: { $0.key == "severity" }) else { return [] }
    return [RuleLint.Remark(rule: "rule/label", line: rule.line, text: .noSeverity(rule.name))]
  }

  /// An alert without a condition fires for every series that is there.
  static let comparison: @Sendable (LintedRule) -> [RuleLint.Remark] = { rule in
    guard rule.isAlert, !hasCondition(rule.expression) else { return [] }
    return [
      RuleLint.Remark(
        rule: "alerts/comparison", line: rule.expressionLine, text: .noComparison(rule.name))
    ]
  }

  private static func hasCondition(_ expression: Expression) -> Bool {
    var found = false
    expression.walk { part in
      switch part {
      case .binary(let operation):
        let filters = operation.operator.isComparison && !operation.returnsBool
        if filters || operation.operator == .unless || operation.operator == .and { found = true }
      case .call(let call):
        if ["absent", "absent_over_time"].contains(call.function.name) { found = true }
      default: return
      }
    }
    return found
  }

  static let hold: @Sendable (LintedRule) -> [RuleLint.Remark] = { rule in
    guard rule.isAlert else { return [] }
    let milliseconds = rule.hold?.text.flatMap(ConfigDuration.milliseconds) ?? 0
    guard milliseconds == 0 else { return [] }
    return [
      RuleLint.Remark(
        rule: "alerts/for", line: rule.hold?.line ?? rule.line, text: .noHold(rule.name))
    ]
  }

  /// A value in a label makes a new alert of every evaluation.
  static let valueInLabels: @Sendable (LintedRule) -> [RuleLint.Remark] = { rule in
    guard rule.isAlert else { return [] }
    return rule.labels.compactMap { label in
      guard let text = label.value.text, text.contains("{{") else { return nil }
      guard text.contains("$value") || text.contains(".Value") else { return nil }
      return RuleLint.Remark(
        rule: "alerts/template", line: label.line, text: .valueInLabel(label.key))
    }
  }

  /// Labels that a text uses and that an aggregation has taken away.
  static let lostLabels: @Sendable (LintedRule) -> [RuleLint.Remark] = { rule in
    guard rule.isAlert, let kept = keptLabels(rule.expression) else { return [] }
    return (rule.annotations + rule.labels).flatMap { text in
      labelNames(in: text.value.text ?? "").filter { !kept.contains($0) }.map {
        RuleLint.Remark(rule: "alerts/template", line: text.line, text: .lostLabel($0, kept))
      }
    }
  }

  /// The labels that the result can have; nil where that is not known.
  private static func keptLabels(_ expression: Expression) -> [String]? {
    switch expression.unparenthesized {
    case .aggregation(let aggregation):
      guard case .by(let labels) = aggregation.grouping else { return nil }
      return [.topk, .bottomk, .limitK, .limitRatio].contains(aggregation.aggregator) ? nil : labels
    case .binary(let operation):
      if operation.right.valueType == .scalar { return keptLabels(operation.left) }
      if operation.left.valueType == .scalar { return keptLabels(operation.right) }
      guard operation.operator != .or, let matching = operation.matching, matching.included.isEmpty
      else { return nil }
      return matching.cardinality == .oneToMany
        ? keptLabels(operation.right) : keptLabels(operation.left)
    case .unary(let operation): return keptLabels(operation.operand)
    default: return nil
    }
  }

  /// The names behind `$labels.` and `.Labels.` in a text.
  private static func labelNames(in text: String) -> [String] {
    var names: [String] = []
    for mark in ["$labels.", ".Labels."] {
      var rest = text[...]
      while let start = rest.firstRange(of: mark) {
        rest = rest[start.upperBound...]
        let name = String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
        if !name.isEmpty, !names.contains(name) { names.append(name) }
      }
    }
    return names
  }
}

extension Phrase {
  fileprivate static func noAnnotation(_ alert: String) -> Phrase {
    Phrase(
      fr:
        "l'alerte '\(alert)' n'explique rien à qui la reçoit\u{A0}: ajoutez les annotations "
        + "'summary' et 'description'",
      en:
        "the alert '\(alert)' tells nothing to who receives it: add the annotations 'summary' and "
        + "'description'")
  }

  fileprivate static func noSeverity(_ alert: String) -> Phrase {
    Phrase(
      fr:
        "l'alerte '\(alert)' n'a pas de label 'severity'\u{A0}: ajoutez-le, pour qu'Alertmanager "
        + "puisse la diriger",
      en: "the alert '\(alert)' has no label 'severity': add it, so that Alertmanager can route it")
  }

  fileprivate static func noComparison(_ alert: String) -> Phrase {
    Phrase(
      fr:
        "l'expression de '\(alert)' ne compare rien\u{A0}: l'alerte part dès que la série existe"
        + "\u{A0}; ajoutez un seuil, par exemple '> 0'",
      en:
        "the expression of '\(alert)' compares nothing: the alert fires as soon as the series is "
        + "there; add a threshold, for example '> 0'")
  }

  fileprivate static func noHold(_ alert: String) -> Phrase {
    Phrase(
      fr:
        "l'alerte '\(alert)' part à la première évaluation\u{A0}: ajoutez 'for', par exemple "
        + "'for: 1m', pour laisser passer un pic",
      en:
        "the alert '\(alert)' fires at the first evaluation: add 'for', for example 'for: 1m', to "
        + "let a spike pass")
  }

  fileprivate static func valueInLabel(_ label: String) -> Phrase {
    Phrase(
      fr:
        "le label '\(label)' contient la valeur mesurée\u{A0}: chaque évaluation crée une autre "
        + "alerte, et 'for' n'aboutit jamais\u{A0}; mettez la valeur dans une annotation",
      en:
        "the label '\(label)' holds the measured value: every evaluation makes another alert and "
        + "'for' never ends; put the value into an annotation")
  }

  fileprivate static func lostLabel(_ label: String, _ kept: [String]) -> Phrase {
    let names = Phrase.list(kept)
    let rest =
      kept.isEmpty
      ? Phrase(fr: "n'en garde aucun", en: "keeps none")
      : Phrase(fr: "ne garde que ", en: "only keeps ") + names
    return Phrase(
      fr: "le texte utilise le label '\(label)', mais l'expression \(rest.french)",
      en: "the text uses the label '\(label)', but the expression \(rest.english)")
  }
}
