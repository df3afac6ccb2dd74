import Artifacts
import PromQL

/// What Prometheus would refuse of a rule file.
enum RuleProblems {
  /// The problems in the order of the file.
  static func of(_ file: RuleFile) -> [SyntaxProblem] {
    var names: Set<String> = []
    return file.groups.flatMap { group -> [SyntaxProblem] in
      let isNew = names.insert(group.name).inserted
      return problems(of: group, isNew: isNew) + group.rules.flatMap(problems)
    }
  }

  private static func problems(of group: RuleGroup, isNew: Bool) -> [SyntaxProblem] {
    let line = group.location.line
    if group.name.isEmpty { return [SyntaxProblem(message: "group without a name", line: line)] }
    guard isNew else {
      return [SyntaxProblem(message: "group name '\(group.name)' is used twice", line: line)]
    }
    return []
  }

  private static func problems(of rule: Rule) -> [SyntaxProblem] {
    let line = rule.location.line
    guard rule.kind != .unnamed else {
      return [SyntaxProblem(message: "rule with neither 'alert' nor 'record'", line: line)]
    }
    guard let expression = rule.expression, !expression.value.isEmpty else {
      return [SyntaxProblem(message: "rule '\(rule.name)' has no 'expr'", line: line)]
    }
    do throws(PromQLError) {
      _ = try Expression(parsing: expression.value)
      return []
    } catch {
      return [
        SyntaxProblem(message: "rule '\(rule.name)': \(error.description)", line: expression.line)
      ]
    }
  }
}
