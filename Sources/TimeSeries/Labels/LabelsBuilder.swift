/// Labels while they are put together, in any order.
public struct LabelsBuilder: Sendable {
  private var values: [(name: [UInt8], value: [UInt8])] = []

  /// Starts without a label.
  public init() {}

  /// Starts from existing labels.
  public init(_ labels: Labels) {
    labels.scan { buffer, label in
      values.append((Array(buffer[label.name]), Array(buffer[label.value])))
      return true
    }
  }

  /// Gives a label a value, in place of the one it had; an empty value takes the label away.
  public mutating func set(_ name: String, to value: String) {
    set(Array(name.utf8), to: Array(value.utf8))
  }

  package mutating func set(_ name: [UInt8], to value: [UInt8]) {
    values.append((name, value))
  }

  /// The labels as they are now.
  public var labels: Labels {
    let order = values.indices.sorted {
      values[$0].name == values[$1].name
        ? $0 < $1 : values[$0].name.lexicographicallyPrecedes(values[$1].name)
    }
    var bytes: [UInt8] = []
    for (place, index) in order.enumerated() where !isOverwritten(place, in: order) {
      guard !values[index].value.isEmpty else { continue }
      LabelEncoding.append(values[index].name, to: &bytes)
      LabelEncoding.append(values[index].value, to: &bytes)
    }
    return Labels(encoded: bytes)
  }

  private func isOverwritten(_ place: Int, in order: [Int]) -> Bool {
    guard place + 1 < order.count else { return false }
    return values[order[place]].name == values[order[place + 1]].name
  }
}
