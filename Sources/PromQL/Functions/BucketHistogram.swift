/// The cumulative buckets of one classic histogram at one time.
struct BucketHistogram {
  struct Bucket {
    var upperBound: Double
    var count: Double
  }

  /// How the counts had to be changed for them never to fall.
  struct Correction: Equatable {
    var lowestBound: Double
    var highestBound: Double
    var largestDifference: Double

    func merged(with other: Correction) -> Correction {
      Correction(
        lowestBound: min(lowestBound, other.lowestBound),
        highestBound: max(highestBound, other.highestBound),
        largestDifference: max(largestDifference, other.largestDifference))
    }
  }

  private var buckets: [Bucket]

  /// A histogram of buckets in any order; those of the same bound are put together.
  init(_ buckets: [Bucket]) {
    self.buckets = []
    let sorted = buckets.sorted { $0.upperBound < $1.upperBound }
    for bucket in sorted {
      if let last = self.buckets.indices.last, self.buckets[last].upperBound == bucket.upperBound {
        self.buckets[last].count += bucket.count
      } else {
        self.buckets.append(bucket)
      }
    }
  }

  /// Whether all observations are counted: the last bucket has no bound.
  private var isComplete: Bool { buckets.last?.upperBound == .infinity }

  /// The φ-quantile, linear within a bucket, with what had to be corrected before.
  mutating func quantile(
    _ φ: Double, dialect: Dialect
  ) -> (value: Double, correction: Correction?) {
    if let limit = Quantile.limit(φ) { return (limit, nil) }
    guard isComplete else { return (.nan, nil) }
    let correction = makeMonotonic(tolerance: dialect == .v2 ? 0 : 1e-12)
    guard buckets.count >= 2, let last = buckets.last, last.count != 0 else {
      return (.nan, nil)
    }
    return (value(atRank: φ * last.count), correction)
  }

  private func value(atRank rank: Double) -> Double {
    let last = buckets.count - 1
    let index = firstIndex(ofCount: rank, below: last)
    if index == last { return buckets[last - 1].upperBound }
    let bucket = buckets[index]
    guard index > 0 else {
      return bucket.upperBound <= 0 ? bucket.upperBound : bucket.upperBound * (rank / bucket.count)
    }
    let below = buckets[index - 1]
    return below.upperBound
      + (bucket.upperBound - below.upperBound)
      * ((rank - below.count) / (bucket.count - below.count))
  }

  /// The first bucket that counts as many observations as `rank`, found by halving.
  private func firstIndex(ofCount rank: Double, below end: Int) -> Int {
    var (low, high) = (0, end)
    while low < high {
      let middle = (low + high) / 2
      if buckets[middle].count >= rank { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Raises counts that are below the one before; tiny differences are not worth a word.
  private mutating func makeMonotonic(tolerance: Double) -> Correction? {
    var correction: Correction?
    guard var previous = buckets.first?.count else { return nil }
    for index in buckets.indices.dropFirst() {
      let count = buckets[index].count
      if count == previous { continue }
      if AlmostEqual.check(previous, count, tolerance: tolerance) {
        buckets[index].count = previous
      } else if count < previous {
        buckets[index].count = previous
        correction.include(buckets[index].upperBound, difference: previous - count)
      } else {
        previous = count
      }
    }
    return correction
  }
}

extension BucketHistogram {
  /// The part of all observations that are between two values, linear within a bucket.
  func fraction(from lower: Double, to upper: Double) -> Double {
    guard isComplete, let total = buckets.last?.count, total != 0, !lower.isNaN, !upper.isNaN
    else { return .nan }
    guard lower < upper else { return 0 }
    return (min(rank(of: upper), total) - min(rank(of: lower), total)) / total
  }

  /// How many observations are up to a value.
  private func rank(of value: Double) -> Double {
    var rank = 0.0
    var lowerBound = (buckets.first?.upperBound ?? 0) > 0 ? 0 : -Double.infinity
    for bucket in buckets {
      if lowerBound >= value { return rank }
      if bucket.upperBound > value {
        guard lowerBound.isFinite else { return bucket.count }
        let share = (value - lowerBound) / (bucket.upperBound - lowerBound)
        return rank + (bucket.count - rank) * share
      }
      (lowerBound, rank) = (bucket.upperBound, bucket.count)
    }
    return rank
  }
}

extension BucketHistogram.Correction? {
  fileprivate mutating func include(_ bound: Double, difference: Double) {
    let next = BucketHistogram.Correction(
      lowestBound: bound, highestBound: bound, largestDifference: difference)
    self = self?.merged(with: next) ?? next
  }
}
