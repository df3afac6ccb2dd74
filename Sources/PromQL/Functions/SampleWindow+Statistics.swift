import TimeSeries

extension SampleWindow {
  var sum: Double {
    var sum = CompensatedSum()
    for sample in samples { sum.add(sample.value) }
    return sum.value
  }

  var average: Double {
    guard let first = samples.first?.value else { return .absent }
    switch dialect {
    case .v3:
      var mean = RunningMean(first)
      for sample in samples.dropFirst() { mean.add(sample.value) }
      return mean.value
    case .v2:
      var mean = IncrementalMean(first, isCompensated: true)
      for sample in samples.dropFirst() { mean.add(sample.value) }
      return mean.value
    }
  }

  /// The lowest value; NaN only where there is nothing else.
  var minimum: Double { extreme(<)?.value ?? .absent }
  /// The highest value; NaN only where there is nothing else.
  var maximum: Double { extreme(>)?.value ?? .absent }
  /// When the lowest value was last seen, in seconds.
  var timeOfMinimum: Double { seconds(of: extreme(<=)) }
  /// When the highest value was last seen, in seconds.
  var timeOfMaximum: Double { seconds(of: extreme(>=)) }
  var timeOfFirst: Double { seconds(of: samples.first) }
  var timeOfLast: Double { seconds(of: samples.last) }

  private func seconds(of sample: Sample?) -> Double {
    sample.map { Double($0.timestamp) / 1000 } ?? .absent
  }

  @inline(__always)
  private func extreme(_ isBetter: (Double, Double) -> Bool) -> Sample? {
    guard var best = samples.first else { return nil }
    for sample in samples where isBetter(sample.value, best.value) || best.value.isNaN {
      best = sample
    }
    return best
  }

  /// The population variance, by Welford's method with compensated sums.
  var variance: Double {
    var count = 0.0
    var mean = CompensatedSum()
    var squares = CompensatedSum()
    for sample in samples {
      count += 1
      let delta = sample.value - (mean.sum + mean.compensation)
      mean.add(delta / count, overflow: overflow)
      squares.add(
        delta * (sample.value - (mean.sum + mean.compensation)), overflow: overflow)
    }
    return (squares.sum + squares.compensation) / count
  }

  /// The quantile that the first argument asks for.
  var quantile: Double {
    var values = Array(values)
    return Quantile.value(first, of: &values)
  }

  /// The median of the distances from the median.
  var medianDeviation: Double {
    var values = Array(values)
    let median = Quantile.value(0.5, of: &values)
    var distances = values.map { ($0 - median).magnitude }
    return Quantile.value(0.5, of: &distances)
  }
}
