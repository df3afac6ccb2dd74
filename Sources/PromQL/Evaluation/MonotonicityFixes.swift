import TimeSeries

/// All corrections that a quantile's histograms needed, told in one remark per metric.
struct MonotonicityFixes {
  private struct Place: Hashable {
    let metric: String
    let range: SourceRange
  }

  private struct Summary {
    var correction: BucketHistogram.Correction
    var times: ClosedRange<Int64>
    var count: Int
  }

  private var summaries: [Place: Summary] = [:]
  private var order: [Place] = []

  mutating func add(
    _ correction: BucketHistogram.Correction, metric: String, at range: SourceRange, time: Int64
  ) {
    let place = Place(metric: metric, range: range)
    guard let known = summaries[place] else {
      order.append(place)
      summaries[place] = Summary(correction: correction, times: time...time, count: 1)
      return
    }
    summaries[place] = Summary(
      correction: known.correction.merged(with: correction),
      times: min(known.times.lowerBound, time)...max(known.times.upperBound, time),
      count: known.count + 1)
  }

  var annotations: [Annotation] {
    order.compactMap { place in
      summaries[place].map { Annotation(.info, message($0, metric: place.metric), at: place.range) }
    }
  }

  private func message(_ summary: Summary, metric: String) -> String {
    let name = metric.isEmpty ? "" : " for metric name \(QuotedText.quote(metric))"
    let fix = summary.correction
    return "input to histogram_quantile needed to be fixed for monotonicity (see "
      + "https://prometheus.io/docs/prometheus/latest/querying/functions/#histogram_quantile)"
      + "\(name), from buckets \(fix.lowestBound.shortText) to \(fix.highestBound.shortText), "
      + "with a max diff of \(fix.largestDifference.twoDigitText), over \(summary.count) samples "
      + "from \(CalendarDate.text(milliseconds: summary.times.lowerBound)) to "
      + CalendarDate.text(milliseconds: summary.times.upperBound)
  }
}
