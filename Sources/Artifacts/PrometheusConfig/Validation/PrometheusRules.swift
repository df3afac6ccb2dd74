/// What must hold between the fields of a configuration of Prometheus.
enum PrometheusRules {
  static let authorizationHeader =
    "authorization header must be changed via the basic_auth, authorization, oauth2, sigv4, "
    + "azuread or google_iam parameter"

  /// Patterns of files have their wildcard in the last part, and end as YAML or JSON do.
  static func filePatterns(_ field: String, _ message: String) -> Schema.Rule {
    { node in
      (node[field]?.items ?? []).compactMap { item in
        guard let path = item.text, !isFilePattern(path) else { return nil }
        return SyntaxProblem(message: "\(message) \(path.goQuoted)", line: item.line)
      }
    }
  }

  /// `^[^*]*(\*[^/]*)?$`: at most one wildcard, with no slash behind it.
  private static func isFilePattern(_ path: String) -> Bool {
    guard let star = path.firstIndex(of: "*") else { return true }
    return !path[star...].contains("/")
  }

  static let jobNames: Schema.Rule = { node in
    var known: Set<String> = []
    return (node["scrape_configs"]?.items ?? []).compactMap { job in
      guard let name = job.filled("job_name"), let text = name.text else { return nil }
      guard !known.insert(text).inserted else { return nil }
      return SyntaxProblem(
        message: "found multiple scrape configs with job name \(text.goQuoted)", line: name.line)
    }
  }

  static func uniqueNames(in field: String, _ noun: String) -> Schema.Rule {
    { node in
      var known: Set<String> = []
      return (node[field]?.items ?? []).compactMap { section in
        guard let name = section.filled("name"), let text = name.text else { return nil }
        guard !known.insert(text).inserted else { return nil }
        return SyntaxProblem(
          message: "found multiple \(noun) configs with job name \(text.goQuoted)",
          line: name.line)
      }
    }
  }

  private static func milliseconds(_ node: Node?) -> Int64? {
    node?.text.flatMap(ConfigDuration.milliseconds).flatMap { $0 == 0 ? nil : $0 }
  }

  /// The global timeout is not longer than the global interval.
  static func timeout(_ message: String) -> Schema.Rule {
    { node in
      guard let timeout = milliseconds(node["scrape_timeout"]) else { return [] }
      let interval = milliseconds(node["scrape_interval"]) ?? 60_000
      let line = node["scrape_timeout"]?.line ?? node.line
      return timeout > interval ? [SyntaxProblem(message: message, line: line)] : []
    }
  }

  /// A job's timeout is not longer than its own or the global interval.
  static let intervals: Schema.Rule = { node in
    let global = milliseconds(node["global"]?["scrape_interval"]) ?? 60_000
    return (node["scrape_configs"]?.items ?? []).compactMap { job in
      guard let timeout = milliseconds(job["scrape_timeout"]) else { return nil }
      guard timeout > milliseconds(job["scrape_interval"]) ?? global else { return nil }
      let name = (job["job_name"]?.text ?? "").goQuoted
      return SyntaxProblem(
        message:
          "scrape timeout greater than scrape interval for scrape config with job name \(name)",
        line: job["scrape_timeout"]?.line ?? job.line)
    }
  }

  static let externalLabels: Schema.Rule = { node in
    let isLegacy = node["metric_name_validation_scheme"]?.text == "legacy"
    return (node["external_labels"]?.entries ?? []).compactMap { entry in
      let isName = isLegacy ? entry.key.isLegacyLabelName : entry.key.isLabelName
      if !isName {
        return SyntaxProblem(
          message: "\(entry.key.goQuoted) is not a valid label name", line: entry.line)
      }
      guard let value = entry.value.text, value.hasBrokenBytes else { return nil }
      return SyntaxProblem(
        message: "\(value.goQuoted) is not a valid label value", line: entry.value.line)
    }
  }

  /// `legacy` names for all jobs cannot be asked for together with `allow-utf-8` escaping.
  static let legacyNames: Schema.Rule = { node in
    let global = node["global"]?["metric_name_validation_scheme"]?.text ?? "utf8"
    return (node["scrape_configs"]?.items ?? []).compactMap { job in
      let scheme = job["metric_name_validation_scheme"]?.text ?? global
      guard scheme == "legacy", let escaping = job["metric_name_escaping_scheme"] else {
        return nil
      }
      guard escaping.text == "allow-utf-8" else { return nil }
      return SyntaxProblem(
        message: "utf8 metric names requested but validation scheme is not set to UTF8",
        line: escaping.line)
    }
  }

  static func escapingScheme(_ owner: String) -> Schema.Rule {
    { node in
      let known = ["", "allow-utf-8", "underscores", "dots", "values"]
      guard let scheme = node["metric_name_escaping_scheme"], let text = scheme.text else {
        return []
      }
      guard !known.contains(text) else { return [] }
      return [
        SyntaxProblem(
          message:
            "unknown \(owner) name escaping method specified, must be one of 'allow-utf-8', "
            + "'underscores', 'dots', or 'values', got \(text.goQuoted)", line: scheme.line)
      ]
    }
  }

  private static let protocols = Schema.words(
    "OpenMetricsText0.0.1 OpenMetricsText1.0.0 PrometheusProto PrometheusText0.0.4 "
      + "PrometheusText1.0.0")

  private static func unknownProtocol(_ name: String) -> String {
    "unknown scrape protocol \(name), supported: [\(protocols.joined(separator: " "))]"
  }

  static let scrapeProtocols: Schema.Rule = { node in
    guard let list = node["scrape_protocols"], let items = list.items else { return [] }
    let names = items.compactMap(\.text)
    let owner =
      node["job_name"]?.text.map { "scrape config with job name \($0.goQuoted)" }
      ?? "global config"
    if names.isEmpty {
      return [
        SyntaxProblem(message: "scrape_protocols cannot be empty for \(owner)", line: list.line)
      ]
    }
    if let name = names.first(where: { !protocols.contains($0) }) {
      let message = "scrape_protocols: \(unknownProtocol(name)) for \(owner)"
      return [SyntaxProblem(message: message, line: list.line)]
    }
    guard Set(names).count < names.count else { return [] }
    let all = names.joined(separator: " ")
    return [
      SyntaxProblem(
        message: "duplicated protocol in scrape_protocols, got [\(all)] for \(owner)",
        line: list.line)
    ]
  }

  static let fallbackProtocol: Schema.Rule = { node in
    guard let field = node.filled("fallback_scrape_protocol"), let name = field.text,
      !protocols.contains(name)
    else { return [] }
    let job = (node["job_name"]?.text ?? "").goQuoted
    return [
      SyntaxProblem(
        message:
          "invalid fallback_scrape_protocol for scrape config with job name \(job): "
          + unknownProtocol(name), line: field.line)
    ]
  }

  /// Targets are `host:port`; a URL is refused where no relabeling could make an address of it.
  static let staticTargets: Schema.Rule = { node in
    guard !node.hasAny("relabel_configs") else { return [] }
    return (node["static_configs"]?.items ?? [])
      .flatMap { $0["targets"]?.items ?? [] }
      .compactMap { target in
        guard let text = target.text, text.contains("/") else { return nil }
        return SyntaxProblem(
          message: "\(text.goQuoted) is not a valid hostname", line: target.line)
      }
  }

  private static let reservedHeaders = Schema.words(
    "authorization host content-encoding content-length content-type user-agent connection "
      + "keep-alive proxy-authenticate proxy-authorization www-authenticate accept-encoding "
      + "x-prometheus-remote-write-version x-prometheus-remote-read-version x-amz-date "
      + "x-amz-security-token x-amz-content-sha256")

  /// Headers that Prometheus sets itself are refused.
  static func headers(_ authorization: String) -> Schema.Rule {
    { node in
      (node["headers"]?.entries ?? []).compactMap { entry in
        let name = entry.key.lowercased()
        if name == "authorization" {
          return SyntaxProblem(message: authorization, line: entry.line)
        }
        guard reservedHeaders.contains(name) else { return nil }
        return SyntaxProblem(
          message: "\(entry.key) is a reserved header. It must not be changed", line: entry.line)
      }
    }
  }
}

extension String {
  /// Whether Prometheus 3 takes the text for a label's name.
  var isLabelName: Bool { !isEmpty && !hasBrokenBytes }

  /// Whether Prometheus 2 takes the text for a label's name.
  var isLegacyLabelName: Bool {
    guard let first = utf8.first, !(first &- 0x30 < 10) else { return false }
    return utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x5F }
  }
}
