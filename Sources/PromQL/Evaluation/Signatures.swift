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
    let groups = members(right)
    var result: [Row] = []
    for (place, row) in rows.enumerated() {
      var row = row
      let members = groups[left[place]]
      for index in row.values.indices where !row.values[index].isAbsent {
        let isMatched = members.contains { !others[$0].values[index].isAbsent }
        if isMatched != keepsMatched { row.values[index] = .absent }
      }
      if !row.isEmpty { result.append(row) }
    }
    return result
  }

  /// `or`: the values on the right at the times at which their group has none on the left.
  func added(_ rows: [Row], to others: [Row]) -> [Row] {
    let groups = members(left)
    return rows.enumerated().compactMap { place, row in
      var row = row
      let members = groups[right[place]]
      for index in row.values.indices where !row.values[index].isAbsent {
        if members.contains(where: { !others[$0].values[index].isAbsent }) {
          row.values[index] = .absent
        }
      }
      return row.isEmpty ? nil : row
    }
  }

  /// For each group, the places of its series.
  func members(_ side: [Int]) -> [[Int]] {
    var members = [[Int]](repeating: [], count: count)
    for (place, group) in side.enumerated() { members[group].append(place) }
    return members
  }
}
