public import Artifacts
public import PromQL
import TimeSeries

/// The groups of a rule file, ready to be evaluated, with all that Prometheus refuses in it.
public struct CompiledRules: Sendable {
  /// The groups whose rules can be evaluated, in the order of the file.
  public let groups: [EvaluationGroup]
  /// What Prometheus would refuse, by line, in its words.
  public let problems: [SyntaxProblem]

  /// Reads a document of groups.
  public init(_ document: Node, dialect: Dialect = .v3) {
    var compiler = RuleCompiler(dialect: dialect)
    groups = (document["groups"]?.items ?? []).map { compiler.group($0) }
    problems = (RuleFileValidator.problems(in: document) + compiler.problems)
      .sorted { ($0.line, $0.message) < ($1.line, $1.message) }
  }

  /// The number of rules.
  public var ruleCount: Int { groups.map(\.rules.count).reduce(0, +) }
}

/// Turns the nodes of a rule file into rules.
struct RuleCompiler {
  let dialect: Dialect
  private(set) var problems: [SyntaxProblem] = []

  init(dialect: Dialect) {
    self.dialect = dialect
  }

  mutating func group(_ node: Node) -> EvaluationGroup {
    let name = node["name"]?.text ?? ""
    let labels = node["labels"]?.entries ?? []
    var rules: [EvaluationGroup.Rule] = []
    for (index, item) in (node["rules"]?.items ?? []).enumerated() {
      let place = "group \"\(name)\", rule \(index + 1), \"\(Self.name(of: item))\""
      if let rule = rule(item, groupLabels: labels, place: place) { rules.append(rule) }
    }
    return EvaluationGroup(
      name: name, limit: node["limit"]?.wholeNumber ?? 0,
      queryOffset: milliseconds(node["query_offset"]), rules: rules)
  }

  private static func name(of node: Node) -> String {
    [node["alert"], node["record"]].compactMap { $0?.text }.first { !$0.isEmpty } ?? ""
  }

  private func milliseconds(_ node: Node?) -> Int64 {
    node?.text.flatMap(ConfigDuration.milliseconds) ?? 0
  }

  private mutating func report(_ message: String, at node: Node) {
    problems.append(SyntaxProblem(message: message, line: node.line, column: node.column))
  }

  private mutating func rule(
    _ node: Node, groupLabels: [Node.Entry], place: String
  ) -> EvaluationGroup.Rule? {
    let isAlert = node["alert"]?.text.map { !$0.isEmpty } ?? false
    let expression = expression(node["expr"], place: place)
    let labels = Self.merged(groupLabels, node["labels"]?.entries ?? [])
    let templates = isAlert ? self.templates(labels, "label", place: place) : []
    let annotations =
      isAlert ? self.templates(node["annotations"]?.entries ?? [], "annotation", place: place) : []
    guard let expression else { return nil }
    let name = Self.name(of: node)
    if isAlert {
      return .alerting(
        AlertingRule(
          name: name, expression: expression, hold: milliseconds(node["for"]),
          keepFiringFor: milliseconds(node["keep_firing_for"]), labels: templates,
          annotations: annotations))
    }
    return .recording(
      RecordingRule(
        name: name, expression: expression,
        labels: labels.map { Label(name: $0.key, value: $0.value.text ?? "") }))
  }

  /// The labels of the group and those of the rule, which count where both name one.
  private static func merged(_ group: [Node.Entry], _ own: [Node.Entry]) -> [Node.Entry] {
    let names = Set(own.map(\.key))
    return group.filter { !names.contains($0.key) } + own
  }

  private mutating func expression(_ node: Node?, place: String) -> Expression? {
    guard let node, let text = node.text, !text.isEmpty else { return nil }
    do throws(PromQLError) {
      return try Expression(parsing: text, dialect: dialect)
    } catch {
      report("\(place): could not parse expression: \(error)", at: node)
      return nil
    }
  }

  private mutating func templates(
    _ entries: [Node.Entry], _ noun: String, place: String
  ) -> [TemplatedText] {
    var texts: [TemplatedText] = []
    for entry in entries {
      do throws(TemplateError) {
        texts.append(try TemplatedText(name: entry.key, text: entry.value.text ?? ""))
      } catch {
        report("\(place): \(noun) \"\(entry.key)\": template: \(error)", at: entry.value)
      }
    }
    return texts
  }
}
