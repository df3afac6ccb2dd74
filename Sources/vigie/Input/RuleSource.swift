import Artifacts
import Grading
import PromQL

/// Reads rule files from disk.
enum RuleSource {
  /// What keeps a rule file from being used.
  struct Failure: Error {
    let messages: [String]
  }

  static func text(of path: String) throws -> SourceText {
    SourceText(path: path, bytes: try ByteStream.bytes(of: path))
  }

  /// The groups of a file without any problem.
  static func groups(of path: String, dialect: Dialect) throws -> [EvaluationGroup] {
    let rules: CompiledRules
    do {
      rules = CompiledRules(try Node(yaml: try text(of: path)), dialect: dialect)
    } catch let problem as SyntaxProblem {
      throw Failure(messages: ["\(path): \(problem.line):\(problem.column): \(problem.message)"])
    }
    guard rules.problems.isEmpty else {
      throw Failure(messages: rules.problems.map { "\(path): \($0.place): \($0.message)" })
    }
    return rules.groups
  }
}

extension SyntaxProblem {
  /// Line and column, or the line alone.
  var place: String { column > 0 ? "\(line):\(column)" : "line \(line)" }
}
