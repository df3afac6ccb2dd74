import TimeSeries

/// For each series of two vectors, the number of the match group that it belongs to.
struct Signatures {
  private(set) var left: [Int] = []
  private(set) var right: [Int] = []
  private(set) var count = 0

  init(_ left: [Row], _ right: [Row], _ labels: VectorMatching.Labels) {
    let key = SignatureKey(labels)
    var known: [Labels: Int] = [:]
    func number(_ row: Row) -> Int {
      let signature = key.signature(of: row.labels)
      if let number = known[signature] { return number }
      known[signature] = known.count
      return known.count - 1
    }
    self.left = left.map(number)
    self.right = right.map(number)
    count = known.count
  }
}

/// Which labels tell the match group of a series.
struct SignatureKey {
  private let names: LabelNames
  private let isOn: Bool

  init(_ labels: VectorMatching.Labels) {
    switch labels {
    case .on(let list): (names, isOn) = (LabelNames(list), true)
    case .ignoring(let list): (names, isOn) = (LabelNames(list + [Label.metricName]), false)
    }
  }

  func signature(of labels: Labels) -> Labels {
    isOn ? labels.keeping(names) : labels.removing(names)
  }
}

extension Signatures {
  /// `and` and `unless`: the values on the left at the times at which their group has, or doesn't
  /// have, a value on the right.
  func filtered(_ rows: [Row], by others: [Row], keepsMatched: Bool) -> [Row] {
    let presence = GroupPresence(others, groups: right, count: count)
    return zip(rows, left).compactMap { row, group in
      presence.kept(row, group: group, whereThere: keepsMatched)
    }
  }

  /// `or`: the values on the right at the times at which their group has none on the left.
  func added(_ rows: [Row], to others: [Row]) -> [Row] {
    let presence = GroupPresence(others, groups: left, count: count)
    return zip(rows, right).compactMap { row, group in
      presence.kept(row, group: group, whereThere: false)
    }
  }

  /// For each group, the places of its series.
  func members(_ side: [Int]) -> [[Int]] {
    var members = [[Int]](repeating: [], count: count)
    for (place, group) in side.enumerated() { members[group].append(place) }
    return members
  }
}

/// At which times each match group has a value on one side.
private struct GroupPresence {
  /// Empty for a group that has no series there.
  private var times: [[Bool]]

  init(_ rows: [Row], groups: [Int], count: Int) {
    times = [[Bool]](repeating: [], count: count)
    for (row, group) in zip(rows, groups) {
      if times[group].isEmpty { times[group] = row.values.map { _ in false } }
      for index in row.values.indices where !row.values[index].isAbsent {
        times[group][index] = true
      }
    }
  }

  /// The values of a series at the times at which its group is, or isn't, there.
  func kept(_ row: Row, group: Int, whereThere: Bool) -> Row? {
    guard !times[group].isEmpty else { return whereThere ? nil : row }
    var row = row
    for index in row.values.indices where times[group][index] != whereThere {
      row.values[index] = .absent
    }
    return row.isEmpty ? nil : row
  }
}
