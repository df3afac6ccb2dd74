import TimeSeries

extension LabelNames {
  static let metricName = LabelNames([Label.metricName])
  /// The name and what belongs to it.
  static let metadata = LabelNames([Label.metricName, "__type__", "__unit__"])
}

extension Evaluator {
  /// The names of labels that go where a result is no longer the metric's own.
  var nameLabels: LabelNames { dialect == .v2 ? .metricName : .metadata }

  /// Series whose values are no longer the metric's own: in Prometheus 3 they lose their names once
  /// the whole expression is evaluated, in Prometheus 2 at once.
  ///
  /// - Parameter sameLabels: What becomes of series that nothing tells apart any more; at different
  ///   times they may be one series.
  func withoutNames(
    _ rows: [Row], sameLabels: SameLabels = .merged
  ) throws(PromQLError) -> [Row] {
    let unnamed = rows.map { row in
      var row = row
      if dialect == .v2 {
        row.labels = row.labels.removing(.metricName)
      } else {
        row.dropsName = true
      }
      return row
    }
    guard dialect == .v2 else { return unnamed }
    let merged = try merged(unnamed)
    guard sameLabels == .merged || merged.count == rows.count else { throw .sameLabels }
    return merged
  }

  /// The series of the whole expression, without the names that had to go.
  func withNamesDropped(_ rows: [Row]) throws(PromQLError) -> [Row] {
    guard rows.contains(where: \.dropsName) else { return rows }
    return try merged(
      rows.map { row in
        var row = row
        if row.dropsName { row.labels = row.labels.removing(nameLabels) }
        row.dropsName = false
        return row
      })
  }

  /// Series of the same labels put together; they must not have values at the same time.
  ///
  /// Those that will lose their names are not the same as those that won't.
  func merged(_ rows: [Row]) throws(PromQLError) -> [Row] {
    guard rows.count > 1 else { return rows }
    var places: [RowIdentity: Int] = [:]
    places.reserveCapacity(rows.count)
    var merged: [Row] = []
    merged.reserveCapacity(rows.count)
    for row in rows {
      let identity = RowIdentity(labels: row.labels, dropsName: row.dropsName)
      if let place = places[identity] {
        try merged[place].merge(row)
      } else {
        places[identity] = merged.count
        merged.append(row)
      }
    }
    return merged
  }
}

/// What becomes of series that have the same labels, but not at the same times.
enum SameLabels {
  case merged
  /// As Prometheus 2 does after functions over ranges and after a minus.
  case refused
}

/// What two rows must have in common to be the same series.
private struct RowIdentity: Hashable {
  let labels: Labels
  let dropsName: Bool
}

extension Row {
  mutating func merge(_ other: Row) throws(PromQLError) {
    for index in values.indices where !other.values[index].isAbsent {
      guard values[index].isAbsent else { throw .sameLabels }
      values[index] = other.values[index]
    }
  }
}
