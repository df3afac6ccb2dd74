import PromQL
import Wording

/// Advice on the expressions of rules.
enum ExpressionLint {
  private static let counterFunctions: Set<String> = ["rate", "irate", "increase"]
  private static let counterSuffixes = ["_total", "_count", "_sum", "_bucket"]

  static let gaugeRates: @Sendable (LintedRule) -> [RuleLint.Remark] = { rule in
    rule.expression.calls.compactMap { call in
      guard counterFunctions.contains(call.function.name),
        case .matrixSelector(let range) = call.arguments.first?.unparenthesized,
        let name = range.selector.name, !name.contains(":"),
        !counterSuffixes.contains(where: { name.hasSuffix($0) })
      else { return nil }
      return RuleLint.Remark(
        rule: "promql/rate", line: rule.expressionLine,
        text: .rateOfGauge(call.function.name, name))
    }
  }

  /// A counter that is compared as it is.
  static let rawCounters: @Sendable (LintedRule) -> [RuleLint.Remark] = { rule in
    var remarks: [RuleLint.Remark] = []
    rule.expression.walk { part in
      guard case .binary(let operation) = part, operation.operator.isComparison,
        case .vectorSelector(let selector) = operation.left.unparenthesized,
        let name = selector.name, name.hasSuffix("_total"), !name.contains(":")
      else { return }
      remarks.append(
        RuleLint.Remark(
          rule: "promql/counter", line: rule.expressionLine, text: .rawCounter(name)))
    }
    return remarks
  }

  /// Regular expressions without a pattern in them.
  static let needlessPatterns: @Sendable (LintedRule) -> [RuleLint.Remark] = { rule in
    rule.expression.selectors.flatMap(\.matchers).compactMap { matcher in
      guard matcher.operator.isRegularExpression, !matcher.value.isEmpty,
        matcher.value.utf8.allSatisfy({ !".*+?()[]{}|^$\\".utf8.contains($0) })
      else { return nil }
      return RuleLint.Remark(
        rule: "promql/regexp", line: rule.expressionLine,
        text: .needlessPattern(
          "\(matcher.label)\(matcher.operator.rawValue)\"\(matcher.value)\"",
          "\(matcher.label)\(matcher.operator == .matches ? "=" : "!=")\"\(matcher.value)\""))
    }
  }

  /// Recorded series are named `level:metric:operations`.
  static let recordedName: @Sendable (LintedRule) -> [RuleLint.Remark] = { rule in
    guard !rule.isAlert, !rule.name.contains(":") else { return [] }
    return [RuleLint.Remark(rule: "rule/name", line: rule.line, text: .plainName(rule.name))]
  }
}

extension Phrase {
  fileprivate static func rateOfGauge(_ function: String, _ metric: String) -> Phrase {
    Phrase(
      fr:
        "\(function)() attend un compteur, or '\(metric)' n'en a pas le nom ('_total', '_count', "
        + "'_sum' ou '_bucket')\u{A0}: pour une jauge, prenez delta() ou deriv()",
      en:
        "\(function)() expects a counter, and '\(metric)' is not named as one ('_total', "
        + "'_count', '_sum' or '_bucket'): for a gauge use delta() or deriv()")
  }

  fileprivate static func rawCounter(_ metric: String) -> Phrase {
    Phrase(
      fr:
        "le compteur '\(metric)' ne fait que monter\u{A0}: une fois le seuil passé, la condition "
        + "reste vraie\u{A0}; comparez rate(\(metric)[5m])",
      en:
        "the counter '\(metric)' only goes up: once above the threshold the condition stays true; "
        + "compare rate(\(metric)[5m])")
  }

  fileprivate static func needlessPattern(_ found: String, _ better: String) -> Phrase {
    Phrase(
      fr: "'\(found)' n'a pas besoin d'une expression régulière\u{A0}: écrivez '\(better)'",
      en: "'\(found)' needs no regular expression: write '\(better)'")
  }

  fileprivate static func plainName(_ name: String) -> Phrase {
    Phrase(
      fr:
        "'\(name)' ne se distingue pas d'une métrique mesurée\u{A0}: nommez la règle "
        + "'niveau:métrique:opération', par exemple 'job:http_requests:rate5m'",
      en:
        "'\(name)' cannot be told from a measured metric: name the rule "
        + "'level:metric:operation', for example 'job:http_requests:rate5m'")
  }
}
