/// The times at which an expression is evaluated, evenly spaced.
struct Timeline: Equatable {
  /// The first time, in milliseconds.
  let start: Int64
  /// The time between two, in milliseconds; above zero.
  let step: Int64
  /// How many times there are.
  let count: Int

  /// One time only.
  init(at time: Int64) {
    (start, step, count) = (time, 1, 1)
  }

  /// The times from `start` up to `end`, none where `end` comes before `start`.
  init(from start: Int64, through end: Int64, step: Int64) {
    self.start = start
    self.step = max(step, 1)
    let (length, overflow) = end.subtractingReportingOverflow(start)
    if length < 0 && !overflow || end < start {
      count = 0
    } else {
      let last = overflow ? .max : Int(length / self.step)
      count = last == .max ? .max : last + 1
    }
  }

  @inline(__always)
  subscript(index: Int) -> Int64 { start &+ Int64(index) &* step }

  var last: Int64 { self[max(count, 1) - 1] }
  var isInstant: Bool { count == 1 }
}

/// What a query says of its own times, in milliseconds.
struct QueryBounds {
  let start: Int64
  /// As asked for; the last evaluation may be earlier.
  let end: Int64
  /// The time between two evaluations of a range query, 0 for an instant one.
  let step: Int64
}

extension Int64 {
  /// The difference, at most the largest and at least the smallest number there is.
  @inline(__always)
  func subtractingSaturated(_ other: Int64) -> Int64 {
    let (difference, overflow) = subtractingReportingOverflow(other)
    return overflow ? (other < 0 ? .max : .min) : difference
  }

  /// The sum, at most the largest and at least the smallest number there is.
  @inline(__always)
  func addingSaturated(_ other: Int64) -> Int64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other > 0 ? .max : .min) : sum
  }
}
