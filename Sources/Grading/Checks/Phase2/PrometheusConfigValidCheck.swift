import Artifacts
import Wording

extension Check {
  /// Prometheus would accept its configuration, wherever it is.
  static let prometheusConfigValid = Check("p2.prom_config_valid") { workspace in
    let stack = workspace.stack
    guard let source = stack.prometheus.source, let document = stack.prometheus.document else {
      return .fail(.noConfig, help: .write)
    }
    let problems = ConfigurationProblems.prometheus(document)
    guard let first = problems.first else {
      return .pass(.valid(stack, source), evidence: [.file(source.path)])
    }
    return .fail(
      .invalid(source, first), help: .repair(first),
      evidence: problems.prefix(5).map { .line($0.line, of: source) })
  }
}

/// What a program of the stack would refuse of its configuration.
enum ConfigurationProblems {
  static func prometheus(_ document: Result<Node, SyntaxProblem>) -> [SyntaxProblem] {
    of(document, validate: PrometheusConfigValidator.problems(in:))
  }

  static func alertmanager(_ document: Result<Node, SyntaxProblem>) -> [SyntaxProblem] {
    of(document, validate: AlertmanagerConfigValidator.problems(in:))
  }

  private static func of(
    _ document: Result<Node, SyntaxProblem>, validate: (Node) -> [SyntaxProblem]
  ) -> [SyntaxProblem] {
    switch document {
    case .failure(let problem): return [problem]
    case .success(let node):
      guard node.entries?.isEmpty == false else {
        return [SyntaxProblem(message: "the file holds no settings", line: 1)]
      }
      return validate(node)
    }
  }
}

extension Phrase {
  fileprivate static let noConfig = Phrase(
    fr: "aucune configuration de Prometheus n'a été trouvée",
    en: "no configuration of Prometheus was found")

  fileprivate static let write = Phrase(
    fr: "créez prometheus/prometheus.yml avec «\u{A0}global\u{A0}» et «\u{A0}scrape_configs\u{A0}»",
    en: "create prometheus/prometheus.yml with 'global' and 'scrape_configs'")

  fileprivate static func valid(_ stack: Stack, _ source: SourceText) -> Phrase {
    let names = stack.prometheusConfig?.jobs.map(\.name) ?? []
    guard !names.isEmpty else {
      return Phrase(
        fr: "\(source.path) est valide, sans aucun job",
        en: "\(source.path) is valid, without any job")
    }
    return Phrase(
      fr: "\(source.path) est valide\u{A0}: jobs ", en: "\(source.path) is valid: jobs ")
      + .list(names)
  }

  fileprivate static func invalid(_ source: SourceText, _ problem: SyntaxProblem) -> Phrase {
    Phrase(
      fr: "Prometheus refuse \(source.path) (ligne \(problem.line))\u{A0}: \(problem.message)",
      en: "Prometheus refuses \(source.path) (line \(problem.line)): \(problem.message)")
  }

  fileprivate static func repair(_ problem: SyntaxProblem) -> Phrase {
    Phrase(
      fr:
        "corrigez la ligne \(problem.line), puis vérifiez avec «\u{A0}promtool check config\u{A0}»",
      en: "repair line \(problem.line), then check with 'promtool check config'")
  }
}
