import TimeSeries

extension Evaluator {
  /// `label_replace(v, destination, replacement, source, pattern)`.
  mutating func labelReplaced(
    _ call: Call, over timeline: Timeline
  ) throws(PromQLError) -> [Row] {
    let destination = try text(call, 1)
    let replacement = LabelTemplate(try text(call, 2))
    let source = try text(call, 3)
    let pattern = try replacePattern(try text(call, 4))
    guard isLabelName(destination) else {
      throw PromQLError("invalid destination label name in label_replace(): \(destination)")
    }
    var rows = try vector(call, 0, over: timeline)
    for place in rows.indices {
      let value = rows[place].labels[source] ?? ""
      guard let groups = pattern.groups(in: value) else { continue }
      let text = replacement.expand(value, groups: groups, pattern: pattern)
      try relabel(&rows[place], destination, text)
    }
    return try merged(rows)
  }

  private mutating func replacePattern(_ text: String) throws(PromQLError) -> Pattern {
    do {
      return try patterns.pattern(text)
    } catch {
      throw PromQLError("invalid regular expression in label_replace(): \(text)")
    }
  }

  /// `label_join(v, destination, separator, source…)`.
  mutating func labelJoined(
    _ call: Call, over timeline: Timeline
  ) throws(PromQLError) -> [Row] {
    let (destination, separator) = (try text(call, 1), try text(call, 2))
    var sources: [String] = []
    for index in call.arguments.indices.dropFirst(3) {
      let source = try text(call, index)
      guard isLabelName(source) else {
        throw PromQLError("invalid source label name in label_join(): \(source)")
      }
      sources.append(source)
    }
    guard isLabelName(destination) else {
      throw PromQLError("invalid destination label name in label_join(): \(destination)")
    }
    var rows = try vector(call, 0, over: timeline)
    for place in rows.indices {
      let labels = rows[place].labels
      let text = Evaluator.join(sources.lazy.map { labels[$0] ?? "" }, separator)
      try relabel(&rows[place], destination, text)
    }
    return try merged(rows)
  }

  /// Texts with a separator between them, up to a little more than a label may have.
  private static func join(_ texts: some Sequence<String>, _ separator: String) -> String {
    var joined = ""
    for (index, text) in texts.enumerated() where joined.utf8.count <= LabelTemplate.longest {
      joined += index == 0 ? text : separator + text
    }
    return joined
  }

  /// Gives a series a label, which must not grow without end in calls of calls.
  private mutating func relabel(
    _ row: inout Row, _ name: String, _ value: String
  ) throws(PromQLError) {
    guard value.utf8.count <= LabelTemplate.longest else {
      throw PromQLError(
        "label value is longer than \(LabelTemplate.longest) bytes", kind: .limit)
    }
    try budget.spend(value.utf8.count)
    row.labels = row.labels.setting(name, to: value)
    if name == Label.metricName { row.dropsName = false }
  }

  /// Whether a label may be called so: any valid UTF-8 in Prometheus 3.
  func isLabelName(_ name: String) -> Bool {
    dialect == .v2
      ? Labels.isLabelName(name) : !name.isEmpty && !name.unicodeScalars.contains("\u{FFFD}")
  }
}
