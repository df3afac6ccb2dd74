import ArgumentParser
import Artifacts
import Grading
import PromQL
import Wording

/// `vigie rules check`: as `promtool check rules`, with advice.
struct RulesCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks rule files as Prometheus would load them, and says what could be better.",
    discussion: """
      Exit codes: 0 the files can be loaded, 1 Prometheus would refuse one, 3 a warning with \
      --lint-fatal.
      """)

  @Argument(help: "Rule files; '-' for the standard input.")
  var files: [String] = ["-"]

  @Option(help: "The version of PromQL: v2 or v3.")
  var dialect: DialectChoice = .v3

  @Flag(help: "Let warnings count as failures.")
  var lintFatal = false

  @Flag(inversion: .prefixedNo, help: "Say what could be better.")
  var lint = true

  @Option(help: "The language of advice: fr or en.")
  var language: String?

  func run() throws {
    var hasFailed = false
    var hasWarned = false
    for file in files {
      let verdict = check(file)
      hasFailed = hasFailed || verdict == .refused
      hasWarned = hasWarned || verdict == .warned
    }
    if hasFailed { throw ExitCode(1) }
    if hasWarned && lintFatal { throw ExitCode(3) }
  }

  private enum Verdict {
    case accepted, warned, refused
  }

  private func check(_ file: String) -> Verdict {
    print("Checking \(file == "-" ? "standard input" : file)")
    defer { print() }
    do {
      let document = try Node(yaml: try RuleSource.text(of: file))
      let rules = CompiledRules(document, dialect: dialect.value)
      guard rules.problems.isEmpty else {
        return refuse(rules.problems.map { "\(file): \($0.place): \($0.message)" })
      }
      print("  SUCCESS: \(rules.ruleCount) rules found")
      return lint ? advise(on: document, file: file) : .accepted
    } catch let problem as SyntaxProblem {
      return refuse(["\(file): yaml: line \(problem.line): \(problem.message)"])
    } catch {
      return refuse(["\(error)"])
    }
  }

  private func refuse(_ messages: [String]) -> Verdict {
    Output.error("  FAILED:")
    for message in messages { Output.error(message) }
    return .refused
  }

  private func advise(on document: Node, file: String) -> Verdict {
    let spoken = language.flatMap(Language.init(rawValue:)) ?? Language.preferred()
    let remarks = RuleLint.remarks(on: document, dialect: dialect.value)
    for remark in remarks {
      Output.error("  \(file):\(remark.line): \(remark.text.text(in: spoken)) [\(remark.rule)]")
    }
    return remarks.isEmpty ? .accepted : .warned
  }
}
