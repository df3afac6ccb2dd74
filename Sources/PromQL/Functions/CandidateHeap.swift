/// A series' value that may be among the highest or lowest.
struct Candidate {
  let value: Double
  let row: Int
}

/// The best of many candidates, the worst of them first; equal ones as Go's heap keeps them.
struct CandidateHeap {
  enum Direction {
    case top, bottom
  }

  let capacity: Int
  let direction: Direction
  /// In Prometheus 2, NaN gives way even to NaN, and equal values to each other in another order.
  let dialect: Dialect
  private var elements: [Candidate] = []

  init(capacity: Int, direction: Direction, dialect: Dialect) {
    self.capacity = capacity
    self.direction = direction
    self.dialect = dialect
  }

  mutating func offer(_ candidate: Candidate) {
    if elements.count < capacity {
      push(candidate)
    } else if isBetter(candidate.value, than: elements[0].value) {
      replaceWorst(by: candidate)
    }
  }

  /// Puts a candidate in the place of the worst; Prometheus 2 takes that away first, which leaves
  /// equal ones in another order.
  private mutating func replaceWorst(by candidate: Candidate) {
    switch dialect {
    case .v3: elements[0] = candidate
    case .v2:
      elements.swapAt(0, elements.count - 1)
      elements.removeLast()
    }
    if !elements.isEmpty { sink(from: 0) }
    if dialect == .v2 { push(candidate) }
  }

  private mutating func push(_ candidate: Candidate) {
    elements.append(candidate)
    rise(from: elements.count - 1)
  }

  /// From the best to the worst.
  var ranked: [Candidate] {
    elements.stablySorted { isWorse($1.value, than: $0.value) }
  }

  /// NaN is worse than any number.
  private func isWorse(_ left: Double, than right: Double) -> Bool {
    if left.isNaN { return !right.isNaN }
    return direction == .top ? left < right : left > right
  }

  /// Whether a value goes above another in the heap; NaN does so even above NaN, as in Go's.
  private func isBelow(_ left: Double, _ right: Double) -> Bool {
    left.isNaN || isWorse(left, than: right)
  }

  private func isBetter(_ left: Double, than right: Double) -> Bool {
    if right.isNaN { return dialect == .v2 || !left.isNaN }
    return direction == .top ? left > right : left < right
  }

  private mutating func rise(from index: Int) {
    var child = index
    while child > 0 {
      let parent = (child - 1) / 2
      guard isBelow(elements[child].value, elements[parent].value) else { return }
      elements.swapAt(child, parent)
      child = parent
    }
  }

  private mutating func sink(from index: Int) {
    var parent = index
    while case let left = 2 * parent + 1, left < elements.count {
      let right = left + 1
      let isRightWorse =
        right < elements.count && isBelow(elements[right].value, elements[left].value)
      let child = isRightWorse ? right : left
      guard isBelow(elements[child].value, elements[parent].value) else { return }
      elements.swapAt(parent, child)
      parent = child
    }
  }
}
