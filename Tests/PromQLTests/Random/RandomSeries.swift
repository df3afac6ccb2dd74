import TimeSeries

extension SeededGenerator {
  /// Series of a few metrics with counters, gauges, buckets, gaps, resets, ends and odd values.
  mutating func store() -> SeriesStore {
    var store = SeriesStore()
    for name in ["a_total", "b_total", "gauge", "h_bucket"] {
      for job in ["x", "y", "z"] where chance(0.8) {
        for instance in name == "h_bucket" ? ["0.1", "1", "+Inf"] : ["0", "1"] {
          let label = name == "h_bucket" ? "le" : "instance"
          store.add(
            Series(
              labels: ["__name__": name, "job": job, label: instance],
              samples: samples(isCounter: name != "gauge")))
        }
      }
    }
    return store
  }

  private mutating func samples(isCounter: Bool) -> [Sample] {
    var samples: [Sample] = []
    var value = Double(Int.random(in: 0..<100, using: &self))
    var time = Int64.random(in: 0..<60_000, using: &self)
    while time < 3_600_000 {
      value = isCounter ? counter(after: value) : gauge()
      if !chance(0.1) { samples.append(Sample(timestamp: origin * 1000 + time, value: value)) }
      if chance(0.02) {
        time += 15_000
        samples.append(Sample(timestamp: origin * 1000 + time, value: .staleMarker))
      }
      time += chance(0.02) ? 400_000 : chance(0.5) ? 15_000 : 30_000
    }
    return samples
  }

  private mutating func counter(after value: Double) -> Double {
    chance(0.03) ? 0 : value + Double(Int.random(in: 0..<50, using: &self))
  }

  private mutating func gauge() -> Double {
    chance(0.05)
      ? pick([.nan, .infinity, -.infinity, 0, -0.0, 1e300, -1e300])
      : Double.random(in: -100..<100, using: &self)
  }
}
