import Artifacts
import PromQL

/// What recording rules compute.
enum RecordedExpressions {
  /// The expressions of all recording rules by the names that they record; those that cannot be read are left out.
  static func all(in stack: Stack) -> [String: Expression] {
    let rules = stack.ruleFiles.flatMap(\.rules).prefix(2_000)
    return rules.reduce(into: [:]) { recorded, rule in
      guard case .record(let name) = rule.kind, recorded[name] == nil,
        let text = rule.expression?.value, let expression = try? Expression(parsing: text)
      else { return }
      recorded[name] = expression
    }
  }
}
