/// One of the rules by which promtool judges a family once all of it has been read.
struct LintRule: Sendable {
  let problems: @Sendable (MetricFamily) -> [MetricProblem]

  /// The rules of promtool.
  static let all: [LintRule] = [
    .help, .units, .counter, .reservedSuffixes, .reservedLabels, .typeInName, .reservedCharacters,
    .camelCase, .abbreviations, .uniqueness,
  ]
}

extension LintRule {
  /// A rule whose problems stand on the line on which the family is declared.
  private static func named(
    _ texts: @escaping @Sendable (MetricFamily) -> [String]
  ) -> LintRule {
    LintRule { family in
      texts(family).map { MetricProblem(metric: family.name, text: $0, line: family.line) }
    }
  }

  private static let help = named { family in
    (family.help ?? "").isEmpty ? ["no help text"] : []
  }

  private static let units = named { family in
    guard let found = MetricUnit.correction(in: family.name) else { return [] }
    return ["use base unit \"\(found.base)\" instead of \"\(found.unit)\""]
  }

  private static let counter = named { family in
    let hasSuffix = family.name.hasSuffix("_total")
    switch family.knownType {
    case .unknown: return []
    case .counter: return hasSuffix ? [] : ["counter metrics should have \"_total\" suffix"]
    default: return hasSuffix ? ["non-counter metrics should not have \"_total\" suffix"] : []
    }
  }

  private static let reservedSuffixes = named { family in
    let type = family.knownType
    guard type != .unknown, type != .histogram, type != .gaugeHistogram else { return [] }
    var texts: [String] = []
    if family.name.hasSuffix("_bucket") {
      texts.append("non-histogram metrics should not have \"_bucket\" suffix")
    }
    for suffix in ["_count", "_sum"] where type != .summary && family.name.hasSuffix(suffix) {
      texts.append("non-histogram and non-summary metrics should not have \"\(suffix)\" suffix")
    }
    return texts
  }

  private static let reservedLabels = LintRule { family in
    let type = family.knownType
    guard type != .unknown else { return [] }
    var problems: [MetricProblem] = []
    if type != .histogram, type != .gaugeHistogram, family.bucketLabelLine > 0 {
      let text = "non-histogram metrics should not have \"le\" label"
      problems.append(
        MetricProblem(metric: family.name, text: text, line: family.bucketLabelLine))
    }
    if type != .summary, family.quantileLabelLine > 0 {
      let text = "non-summary metrics should not have \"quantile\" label"
      problems.append(
        MetricProblem(metric: family.name, text: text, line: family.quantileLabelLine))
    }
    return problems
  }

  private static let typeInName = named { family in
    let parts = family.name.partsBehindUnderscores
    return ["counter", "gauge", "summary", "histogram"]
      .filter { parts.contains($0) }
      .map { "metric name should not include type '\($0)'" }
  }

  private static let reservedCharacters = named { family in
    family.name.contains(":") ? ["metric names should not contain ':'"] : []
  }

  private static let camelCase = LintRule { family in
    var problems: [MetricProblem] = []
    if Array(family.name.utf8).isCamelCase {
      let text = "metric names should be written in 'snake_case' not 'camelCase'"
      problems.append(MetricProblem(metric: family.name, text: text, line: family.line))
    }
    if family.camelCaseLabelLine > 0 {
      let text = "label names should be written in 'snake_case' not 'camelCase'"
      problems.append(
        MetricProblem(metric: family.name, text: text, line: family.camelCaseLabelLine))
    }
    return problems
  }

  private static let abbreviations = named { family in
    let parts = family.name.partsBehindUnderscores
    return MetricUnit.abbreviations.filter { parts.contains($0) }
      .map { _ in "metric names should not contain abbreviated units" }
  }

  private static let uniqueness = LintRule { family in
    guard family.duplicateLine > 0 else { return [] }
    return [
      MetricProblem(metric: family.name, text: "metric not unique", line: family.duplicateLine)
    ]
  }
}

extension String {
  /// The words behind a `_`, in small letters.
  fileprivate var partsBehindUnderscores: Set<String> {
    let words = lowercased().utf8.split(separator: 0x5F, omittingEmptySubsequences: false)
    return Set(words.dropFirst().map { String(decoding: Array($0), as: UTF8.self) })
  }
}

extension Collection<UInt8> {
  /// Whether a capital letter follows a small one.
  var isCamelCase: Bool {
    var previous: UInt8 = 0
    for byte in self {
      if byte &- 0x41 < 26, previous &- 0x61 < 26 { return true }
      previous = byte
    }
    return false
  }
}
