import TimeSeries

/// Series in the groups of an aggregation, in the order in which groups are first met.
struct Groups {
  /// The labels of each group.
  private(set) var labels: [Labels] = []
  /// For each group, the places of its series.
  private(set) var members: [[Int]] = []

  init(_ rows: [Row], by grouping: Grouping) {
    let names = LabelNames(grouping.labels)
    let dropped = LabelNames(grouping.labels + [Label.metricName])
    var places: [Labels: Int] = [:]
    for (index, row) in rows.enumerated() {
      let key =
        switch grouping {
        case .by(let list): list.isEmpty ? Labels.none : row.labels.keeping(names)
        case .without: row.labels.removing(dropped)
        }
      let place = places[key] ?? labels.count
      if place == labels.count {
        places[key] = place
        labels.append(key)
        members.append([])
      }
      members[place].append(index)
    }
  }
}
