import TimeSeries

extension LabelNames {
  /// The labels by which a series finds the metrics that tell more about it.
  fileprivate static let identifying = LabelNames(["instance", "job"])
}

extension Evaluator {
  /// `info(v, selector?)`: series with the labels of metrics such as `target_info` added to them.
  mutating func enriched(_ call: Call, over timeline: Timeline) throws(PromQLError) -> [Row] {
    let base = try vector(call, 0, over: timeline)
    let selection = InfoSelection(call.arguments.dropFirst().first)
    let names = try SeriesFilter(selection.nameMatchers, patterns: &patterns)
    let all = try SeriesFilter(
      selection.nameMatchers + selection.dataMatchers, patterns: &patterns)
    let data = try SeriesFilter(selection.dataMatchers, patterns: &patterns)
    let gaze = try gaze(of: call.arguments[0], from: Gaze(offset: 0, fixed: nil)) ?? Gaze.now
    let indices = store.indices { all.accepts($0) }
    let infos = try readSamples(of: indices, gaze: gaze, over: timeline) { Double($0.timestamp) }
    var enrichment = Enrichment(
      infos: InfoIndex(infos), labels: selection.dataLabels,
      keepsUnmatched: data.accepts(.none), timeline: timeline)
    for row in base {
      if names.accepts(row.labels) {
        try enrichment.pass(row)
      } else {
        try enrichment.add(row)
      }
      try budget.reserve(rows: enrichment.rows.count, over: timeline)
    }
    return enrichment.rows
  }

  /// When the first selector of an expression looks, or nil where there is none.
  private func gaze(of expression: Expression, from outer: Gaze) throws(PromQLError) -> Gaze? {
    switch expression {
    case .vectorSelector(let selector):
      return outer.followed(by: try gaze(offset: selector.offset, at: selector.at))
    case .matrixSelector(let matrix):
      return outer.followed(
        by: try gaze(offset: matrix.selector.offset, at: matrix.selector.at))
    case .subquery(let subquery):
      let inner = outer.followed(by: try gaze(offset: subquery.offset, at: subquery.at))
      return try gaze(of: subquery.expression, from: inner)
    case .call(let call): return try gaze(ofFirst: call.arguments, from: outer)
    case .aggregation(let aggregation): return try gaze(of: aggregation.operand, from: outer)
    case .binary(let operation):
      return try gaze(ofFirst: [operation.left, operation.right], from: outer)
    case .unary(let operation): return try gaze(of: operation.operand, from: outer)
    case .parenthesized(let parentheses): return try gaze(of: parentheses.inner, from: outer)
    case .number, .string: return nil
    }
  }

  private func gaze(
    ofFirst expressions: [Expression], from outer: Gaze
  ) throws(PromQLError) -> Gaze? {
    for expression in expressions {
      if let found = try gaze(of: expression, from: outer) { return found }
    }
    return nil
  }
}

extension Gaze {
  fileprivate static let now = Gaze(offset: 0, fixed: nil)

  /// Where one looks from where this one looks.
  fileprivate func followed(by inner: Gaze) -> Gaze {
    inner.fixed != nil
      ? inner : Gaze(offset: offset.addingSaturated(inner.offset), fixed: fixed)
  }
}

/// Which info metrics `info` takes labels from, and which labels.
private struct InfoSelection {
  var nameMatchers: [LabelMatcher] = []
  var dataMatchers: [LabelMatcher] = []

  /// The labels to be added, or nil for all.
  var dataLabels: Set<String>? {
    dataMatchers.isEmpty ? nil : Set(dataMatchers.map(\.label))
  }

  init(_ argument: Expression?) {
    if case .vectorSelector(let selector) = argument?.unparenthesized {
      nameMatchers = selector.allMatchers.filter { $0.label == Label.metricName }
      dataMatchers = selector.allMatchers.filter { $0.label != Label.metricName }
    }
    let isPositive = nameMatchers.contains { $0.operator == .equal || $0.operator == .matches }
    if nameMatchers.isEmpty {
      nameMatchers = [LabelMatcher(Label.metricName, .equal, "target_info")]
    } else if !isPositive {
      nameMatchers.append(LabelMatcher(Label.metricName, .matches, ".+_info"))
    }
  }
}

/// Info series by the labels that identify what they are about, and by their names.
private struct InfoIndex {
  private var rows: [Labels: [String: [Row]]] = [:]

  init(_ infos: [Row]) {
    for row in infos {
      let identity = row.labels.keeping(.identifying)
      guard !identity.isEmpty else { continue }
      rows[identity, default: [:]][row.labels.metricName ?? "", default: []].append(row)
    }
  }

  /// The labels of the newest info series of each name that is about a series at a time.
  func labels(for series: Labels, at index: Int) throws(PromQLError) -> [Labels] {
    let byName = rows[series.keeping(.identifying)] ?? [:]
    var newest: [Labels] = []
    for name in byName.keys.sorted() {
      if let row = try InfoIndex.newest(byName[name] ?? [], at: index) { newest.append(row.labels) }
    }
    return newest
  }

  private static func newest(_ rows: [Row], at index: Int) throws(PromQLError) -> Row? {
    var newest: Row?
    for row in rows where !row.values[index].isAbsent {
      guard let known = newest else {
        newest = row
        continue
      }
      guard known.values[index] != row.values[index] else {
        let time = Int64(row.values[index])
        throw PromQLError(
          "found duplicate series for info metric: existing \(known.labels) @ \(time), new "
            + "\(row.labels) @ \(time)")
      }
      if known.values[index] < row.values[index] { newest = row }
    }
    return newest
  }
}

/// Series with labels added at each time, put together by what they are called then.
private struct Enrichment {
  let infos: InfoIndex
  let labels: Set<String>?
  /// Whether series about which nothing is told are kept.
  let keepsUnmatched: Bool
  let timeline: Timeline
  private(set) var rows: [Row] = []
  private var places: [Labels: Int] = [:]

  init(infos: InfoIndex, labels: Set<String>?, keepsUnmatched: Bool, timeline: Timeline) {
    self.infos = infos
    self.labels = labels
    self.keepsUnmatched = keepsUnmatched
    self.timeline = timeline
  }

  /// Takes a series as it is.
  mutating func pass(_ row: Row) throws(PromQLError) {
    for index in row.values.indices where !row.values[index].isAbsent {
      try put(row, as: row.labels, at: index)
    }
  }

  mutating func add(_ row: Row) throws(PromQLError) {
    for index in row.values.indices where !row.values[index].isAbsent {
      let found = try infos.labels(for: row.labels, at: index)
      if found.isEmpty && !keepsUnmatched { continue }
      try put(row, as: try enriched(row.labels, with: found), at: index)
    }
  }

  private func enriched(_ base: Labels, with infos: [Labels]) throws(PromQLError) -> Labels {
    var added: [String: String] = [:]
    for label in infos.joined() where label.name != Label.metricName {
      guard labels?.contains(label.name) ?? true else { continue }
      if let known = added[label.name], known != label.value {
        throw PromQLError("conflicting label: \(label.name)")
      }
      if !base.contains(label.name) { added[label.name] = label.value }
    }
    guard !added.isEmpty else { return base }
    var builder = LabelsBuilder(base)
    for (name, value) in added { builder.set(name, to: value) }
    return builder.labels
  }

  private mutating func put(
    _ row: Row, as labels: Labels, at index: Int
  ) throws(PromQLError) {
    let place = places[labels] ?? rows.count
    if place == rows.count {
      places[labels] = place
      rows.append(
        Row(
          labels: labels, dropsName: row.dropsName,
          values: [Double](repeating: .absent, count: timeline.count)))
    }
    guard rows[place].values[index].isAbsent else { throw .sameLabels }
    rows[place].values[index] = row.values[index]
  }
}
