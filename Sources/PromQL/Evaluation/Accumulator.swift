/// What an aggregation keeps in mind of one group at one time.
protocol Accumulator {
  init(_ first: Double)
  mutating func add(_ value: Double)
  var value: Double { get }
}

extension RunningMean: Accumulator {}

extension CompensatedSum: Accumulator {
  init(_ first: Double) { self.init(first, compensation: 0) }
}

/// The plain sum of Prometheus 2.
struct PlainSum: Accumulator {
  private(set) var value: Double
  init(_ first: Double) { value = first }
  mutating func add(_ value: Double) { self.value += value }
}

/// The mean of Prometheus 2.
struct PlainMean: Accumulator {
  private var mean: IncrementalMean
  init(_ first: Double) { mean = IncrementalMean(first, isCompensated: false) }
  mutating func add(_ value: Double) { mean.add(value) }
  var value: Double { mean.value }
}

struct ValueCount: Accumulator {
  private(set) var value = 1.0
  init(_ first: Double) {}
  mutating func add(_ value: Double) { self.value += 1 }
}

/// 1, whatever the values.
struct Presence: Accumulator {
  let value = 1.0
  init(_ first: Double) {}
  mutating func add(_ value: Double) {}
}

struct Lowest: Accumulator {
  private(set) var value: Double
  init(_ first: Double) { value = first }
  mutating func add(_ value: Double) {
    if self.value > value || self.value.isNaN { self.value = value }
  }
}

struct Highest: Accumulator {
  private(set) var value: Double
  init(_ first: Double) { value = first }
  mutating func add(_ value: Double) {
    if self.value < value || self.value.isNaN { self.value = value }
  }
}

/// The population variance, by Welford's method.
struct Variance: Accumulator {
  private var count = 1.0
  private var mean: Double
  private var squares: Double

  init(_ first: Double) {
    mean = first
    squares = first.isFinite ? 0 : .nan
  }

  mutating func add(_ value: Double) {
    count += 1
    let delta = value - mean
    mean += delta / count
    squares += delta * (value - mean)
  }

  var value: Double { squares / count }
}

/// The variance as Prometheus 2 computes it: that of one infinite value is 0.
struct PlainVariance: Accumulator {
  private var rest: Variance?
  private let first: Double

  init(_ first: Double) { self.first = first }

  mutating func add(_ value: Double) {
    var variance = rest ?? Variance(first)
    variance.add(value)
    rest = variance
  }

  var value: Double { rest?.value ?? 0 }
}
