import ArgumentParser
import Artifacts
import Grading

/// `vigie config`: configurations of Prometheus and Alertmanager.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Checks configurations of Prometheus and Alertmanager.",
    subcommands: [ConfigCheckCommand.self])
}

/// `vigie config check`: as `promtool check config` and `amtool check-config`.
struct ConfigCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks configurations as the servers would load them, with line numbers.",
    discussion: """
      Whether a file is for Prometheus or Alertmanager is told by what is in it.
      Exit codes: 0 all files can be loaded, 1 a server would refuse one.
      """)

  @Argument(help: "Configuration files.")
  var files: [String]

  @Flag(help: "Don't look whether the files that the configuration names are there.")
  var syntaxOnly = false

  func run() throws {
    var hasFailed = false
    for file in files {
      print("Checking \(file)")
      let problems = problems(in: file)
      if problems.isEmpty {
        print(" SUCCESS: \(file) can be loaded")
      } else {
        hasFailed = true
        for problem in problems { Output.error("  FAILED: \(problem)") }
      }
      print()
    }
    if hasFailed { throw ExitCode(1) }
  }

  private func problems(in file: String) -> [String] {
    do {
      let document = try Node(yaml: try RuleSource.text(of: file))
      return ConfigFileCheck(file: file, readsFiles: !syntaxOnly).problems(in: document)
    } catch let problem as SyntaxProblem {
      return ["parsing YAML file \(file): yaml: line \(problem.line): \(problem.message)"]
    } catch {
      return ["\(error)"]
    }
  }
}

/// A configuration with the files that it names.
struct ConfigFileCheck {
  let file: String
  /// Whether the files that it names are looked at.
  let readsFiles: Bool

  func problems(in document: Node) -> [String] {
    let isAlertmanager =
      AlertmanagerConfigValidator.isLikely(document)
      && !PrometheusConfigValidator.isLikely(document)
    let found =
      isAlertmanager
      ? AlertmanagerConfigValidator.problems(in: document)
      : PrometheusConfigValidator.problems(in: document)
    let messages = messages(found, in: file)
    guard messages.isEmpty, readsFiles else { return messages }
    let files =
      isAlertmanager
      ? AlertmanagerConfigValidator.files(in: document)
      : PrometheusConfigValidator.files(in: document)
    return files.flatMap { problems(with: $0) }
  }

  /// The problems in the servers' words, those of decoding together as Go's reader gives them.
  private func messages(_ problems: [SyntaxProblem], in file: String) -> [String] {
    problems.map { problem in
      let isDecoding =
        problem.message.hasPrefix("cannot unmarshal")
        || problem.message.hasPrefix("field ") && problem.message.contains(" in type ")
      return isDecoding
        ? "parsing YAML file \(file): yaml: unmarshal errors: line \(problem.line): \(problem.message)"
        : "parsing YAML file \(file): \(problem.message) (line \(problem.line))"
    }
  }

  private func problems(with reference: FileReference) -> [String] {
    let paths = FilePattern.matches(reference.path, beside: file)
    let hasWildcard = reference.path.contains("*")
    switch reference.kind {
    case .rules:
      if paths.isEmpty {
        return hasWildcard ? [] : ["\"\(reference.path)\" does not point to an existing file"]
      }
      return paths.flatMap { ruleProblems(in: $0) }
    case .scrapeConfigs: return paths.flatMap { scrapeProblems(in: $0) }
    case .certificate, .secret:
      guard paths.isEmpty else { return [] }
      let noun =
        reference.kind == .certificate
        ? "client cert file" : "authorization credentials or bearer token file"
      return [
        "error checking \(noun) \"\(reference.path)\": stat \(reference.path): no such file or "
          + "directory (line \(reference.line))"
      ]
    case .targets:
      if paths.isEmpty, !hasWildcard {
        Output.error("  WARNING: file \"\(reference.path)\" for file_sd does not exist")
      }
      return []
    case .templates, .other: return []
    }
  }

  private func ruleProblems(in path: String) -> [String] {
    do {
      let rules = CompiledRules(try Node(yaml: try RuleSource.text(of: path)))
      return rules.problems.map { "\(path): line \($0.line): \($0.message)" }
    } catch let problem as SyntaxProblem {
      return ["\(path): line \(problem.line): \(problem.message)"]
    } catch {
      return ["\(error)"]
    }
  }

  private func scrapeProblems(in path: String) -> [String] {
    do {
      let document = try Node(yaml: try RuleSource.text(of: path))
      return messages(
        PrometheusConfigValidator.problems(inScrapeConfigFile: document), in: path)
    } catch let problem as SyntaxProblem {
      return ["parsing YAML file \(path): line \(problem.line): \(problem.message)"]
    } catch {
      return ["\(error)"]
    }
  }
}
