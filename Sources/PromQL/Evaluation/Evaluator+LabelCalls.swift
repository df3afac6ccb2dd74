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
    let rows = try vector(call, 0, over: timeline)
    return try merged(
      rows.map { row in
        let value = row.labels[source] ?? ""
        guard let groups = pattern.groups(in: value) else { return row }
        let text = replacement.expand(value, groups: groups, pattern: pattern)
        return Evaluator.relabeled(row, destination, text)
      })
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
    let rows = try vector(call, 0, over: timeline)
    return try merged(
      rows.map { row in
        let text = sources.map { row.labels[$0] ?? "" }.joined(separator: separator)
        return Evaluator.relabeled(row, destination, text)
      })
  }

  private static func relabeled(_ row: Row, _ name: String, _ value: String) -> Row {
    var row = row
    row.labels = row.labels.setting(name, to: value)
    if name == Label.metricName { row.dropsName = false }
    return row
  }

  /// Whether a label may be called so: any valid UTF-8 in Prometheus 3.
  func isLabelName(_ name: String) -> Bool {
    dialect == .v2
      ? Labels.isLabelName(name) : !name.isEmpty && !name.unicodeScalars.contains("\u{FFFD}")
  }
}
