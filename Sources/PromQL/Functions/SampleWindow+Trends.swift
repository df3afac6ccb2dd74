import TimeSeries

extension SampleWindow {
  /// The slope per second of the line through the samples.
  var derivative: Double {
    guard samples.count >= 2 else { return .absent }
    return regression(from: samples[0].timestamp).slope
  }

  /// Where the line through the samples will be, as many seconds ahead as the first argument says.
  var prediction: Double {
    guard samples.count >= 2 else { return .absent }
    let line = regression(from: time)
    return line.slope * first + line.intercept
  }

  /// The line of least squares; the times count from `origin`.
  private func regression(from origin: Int64) -> (slope: Double, intercept: Double) {
    if let constant = constantValue {
      return constant.isInfinite ? (.nan, .nan) : (0, constant)
    }
    var (sumX, sumY) = (CompensatedSum(), CompensatedSum())
    var (sumXY, sumXX) = (CompensatedSum(), CompensatedSum())
    for sample in samples {
      let x = Double(sample.timestamp &- origin) / 1000
      sumX.add(x, overflow: overflow)
      sumY.add(sample.value, overflow: overflow)
      sumXY.add(x * sample.value, overflow: overflow)
      sumXX.add(x * x, overflow: overflow)
    }
    let (x, y, count) = (sumX.total, sumY.total, Double(samples.count))
    let slope = (sumXY.total - x * y / count) / (sumXX.total - x * x / count)
    return (slope, y / count - slope * x / count)
  }

  private var constantValue: Double? {
    let first = samples[0].value
    return samples.allSatisfy { $0.value == first } ? first : nil
  }

  /// Double exponential smoothing; the arguments are the factors of smoothing and of the trend.
  var smoothed: Double {
    guard samples.count >= 2 else { return .absent }
    var (older, level) = (0.0, samples[0].value)
    var trend = samples[1].value - samples[0].value
    for (index, sample) in samples.enumerated().dropFirst() {
      if index > 1 { trend = second * (level - older) + (1 - second) * trend }
      (older, level) = (level, first * sample.value + (1 - first) * (level + trend))
    }
    return level
  }
}

extension CompensatedSum {
  fileprivate var total: Double { sum + compensation }
}
