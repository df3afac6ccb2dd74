/// What must hold between the fields of a configuration of Alertmanager.
enum AlertmanagerRules {
  static let rootRoute: Schema.Rule = { node in
    guard let route = node["route"], !route.isNull else {
      return [SyntaxProblem(message: "no routes provided", line: node.line)]
    }
    var problems: [SyntaxProblem] = []
    if !route.hasAny("receiver") {
      problems.append(
        SyntaxProblem(
          message: "root route must specify a default receiver", line: route.line))
    }
    for (keys, what) in [
      (["match", "match_re", "matchers"], "matchers"),
      (["mute_time_intervals"], "mute time intervals"),
      (["active_time_intervals"], "active time intervals"),
    ] {
      guard let key = keys.first(where: { route.hasAny($0) }) else { continue }
      problems.append(
        SyntaxProblem(
          message: "root route must not have any \(what)", line: route.entry(key)?.line ?? 0))
    }
    return problems
  }

  /// Every route of the tree, from the root; a bound on depth comes with the reader.
  private static func routes(_ route: Node?) -> [Node] {
    guard let route else { return [] }
    return [route] + (route["routes"]?.items ?? []).flatMap { routes($0) }
  }

  static let receivers: Schema.Rule = { node in
    var names: Set<String> = []
    var problems: [SyntaxProblem] = []
    for receiver in node["receivers"]?.items ?? [] {
      guard let name = receiver.filled("name"), let text = name.text else { continue }
      if !names.insert(text).inserted {
        problems.append(
          SyntaxProblem(
            message: "notification config name \(text.goQuoted) is not unique", line: name.line))
      }
    }
    for route in routes(node["route"]) {
      guard let receiver = route.filled("receiver"), let text = receiver.text else { continue }
      guard !names.contains(text) else { continue }
      problems.append(
        SyntaxProblem(
          message: "undefined receiver \(text.goQuoted) used in route", line: receiver.line))
    }
    return problems
  }

  static let intervals: Schema.Rule = { node in
    var names: Set<String> = []
    var problems: [SyntaxProblem] = []
    for (key, noun) in [
      ("mute_time_intervals", "mute time interval"), ("time_intervals", "time interval"),
    ] {
      for interval in node[key]?.items ?? [] {
        guard let name = interval.filled("name"), let text = name.text else { continue }
        guard !names.insert(text).inserted else { continue }
        problems.append(
          SyntaxProblem(message: "\(noun) \(text.goQuoted) is not unique", line: name.line))
      }
    }
    for route in routes(node["route"]) {
      let used = ["active_time_intervals", "mute_time_intervals"].flatMap { route[$0]?.items ?? [] }
      for name in used {
        guard let text = name.text, !names.contains(text) else { continue }
        problems.append(
          SyntaxProblem(
            message: "undefined time interval \(text.goQuoted) used in route", line: name.line))
      }
    }
    return problems
  }

  static let groupBy: Schema.Rule = { node in
    let labels = node["group_by"]?.items ?? []
    var names: Set<String> = []
    var problems: [SyntaxProblem] = []
    for label in labels {
      guard let text = label.text, text != "..." else { continue }
      if text.isEmpty || text.hasBrokenBytes {
        problems.append(
          SyntaxProblem(
            message: "invalid label name \(text.goQuoted) in group_by list", line: label.line))
      } else if !names.insert(text).inserted {
        problems.append(
          SyntaxProblem(
            message: "duplicated label \(text.goQuoted) in group_by", line: label.line))
      }
    }
    if !names.isEmpty, let wildcard = labels.first(where: { $0.text == "..." }) {
      problems.append(
        SyntaxProblem(
          message: "cannot have wildcard group_by (`...`) and other labels at the same time",
          line: wildcard.line))
    }
    return problems
  }

  static func labelNames(_ field: String) -> Schema.Rule {
    { node in
      (node[field]?.entries ?? []).compactMap { entry in
        guard !entry.key.isLegacyLabelName else { return nil }
        return SyntaxProblem(
          message: "invalid label name \(entry.key.goQuoted)", line: entry.line)
      }
    }
  }

  static func expressions(_ field: String) -> Schema.Rule {
    { node in
      (node[field]?.entries ?? []).compactMap { entry in
        if !entry.key.isLegacyLabelName {
          return SyntaxProblem(
            message: "invalid label name \(entry.key.goQuoted)", line: entry.line)
        }
        guard entry.value.isNull else { return nil }
        return SyntaxProblem(
          message: "invalid regexp value for \(entry.key.goQuoted)", line: entry.line)
      }
    }
  }

  static func matchers(_ field: String) -> Schema.Rule {
    { node in
      (node[field]?.items ?? []).compactMap { item in
        guard let text = item.text, let message = AlertMatcher.problem(in: text) else { return nil }
        return SyntaxProblem(message: message, line: item.line)
      }
    }
  }

  static func notZero(_ field: String) -> Schema.Rule {
    Schema.refuse("\(field) cannot be zero") { node in
      node[field]?.text.flatMap(ConfigDuration.milliseconds) == 0
    }
  }

  static func hostPort(_ field: String) -> Schema.Rule {
    { node in
      guard let value = node.filled(field), let text = value.text else { return [] }
      guard let colon = text.lastIndex(of: ":") else {
        return [
          SyntaxProblem(message: "address \(text): missing port in address", line: value.line)
        ]
      }
      guard text[text.index(after: colon)...].isEmpty else { return [] }
      return [
        SyntaxProblem(message: "address \(text.goQuoted): port cannot be empty", line: value.line)
      ]
    }
  }
}
