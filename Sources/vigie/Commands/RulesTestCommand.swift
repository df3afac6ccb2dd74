import ArgumentParser
import Artifacts
import Grading
import PromQL

/// `vigie rules test`: as `promtool test rules`.
struct RulesTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Runs unit tests of rules, in the format of 'promtool test rules'.",
    discussion: "Exit codes: 0 all tests pass, 1 some fail or a file cannot be read.")

  @Argument(help: "Files of unit tests.")
  var files: [String]

  @Option(help: "The version of PromQL: v2 or v3.")
  var dialect: DialectChoice = .v3

  func run() throws {
    var hasFailed = false
    for file in files {
      print("Unit Testing:  \(file)")
      let failures = failures(in: file)
      if failures.isEmpty {
        print("  SUCCESS")
      } else {
        hasFailed = true
        Output.error("  FAILED:")
        for failure in failures { Output.error(failure + "\n") }
      }
      print()
    }
    if hasFailed { throw ExitCode(1) }
  }

  private func failures(in file: String) -> [String] {
    do {
      let tests = try RuleTestFile(try Node(yaml: try RuleSource.text(of: file)))
      var groups: [EvaluationGroup] = []
      for pattern in tests.ruleFiles {
        let paths = FilePattern.matches(pattern, beside: file)
        if paths.isEmpty { Output.error("  WARNING: no file match pattern \(pattern)") }
        for path in paths { groups += try RuleSource.groups(of: path, dialect: dialect.value) }
      }
      return tests.failures(on: groups, dialect: dialect.value)
    } catch let failure as RuleSource.Failure {
      return failure.messages
    } catch let problem as SyntaxProblem {
      return ["\(file):\(problem.line): \(problem.message)"]
    } catch {
      return ["\(error)"]
    }
  }
}

/// The version of PromQL that a command speaks.
enum DialectChoice: String, ExpressibleByArgument, CaseIterable {
  case v2, v3

  var value: Dialect { self == .v2 ? .v2 : .v3 }
}
