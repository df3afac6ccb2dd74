public import TimeSeries

/// What the course's own application would expose over forty minutes: three sets of data, made so that the usual
/// mistakes differ.
public enum CourseSeries {
  /// Steady traffic; a restart with a counter reset and a gap in the collection; uneven traffic with errors.
  public static let all: [AnswerData] = [
    data("steady", CourseTraffic(seed: 3, restart: nil, gap: nil, isUneven: false)),
    data("restart", CourseTraffic(seed: 11, restart: 92, gap: 60..<66, isUneven: false)),
    data("uneven", CourseTraffic(seed: 29, restart: 118, gap: nil, isUneven: true)),
  ]

  private static func data(_ name: String, _ traffic: CourseTraffic) -> AnswerData {
    AnswerData(
      name: name, store: traffic.store, instants: [607_000, 1_451_000, 2_104_000],
      span: 361_000...2_341_000, step: 90_000)
  }
}

/// Traffic of the course's application, counted every 15 s.
struct CourseTraffic {
  let seed: UInt64
  /// The scrape before which the application started again.
  let restart: Int?
  /// Scrapes that failed.
  let gap: Range<Int>?
  let isUneven: Bool

  private static let scrapes = 160

  var store: SeriesStore {
    SeriesStore(operations + requests + durations + gauges)
  }

  private var operations: [Series] {
    let rates = ["created": 2, "read": 7, "updated": 3, "deleted": 1]
    return rates.sorted { $0.key < $1.key }.map { name, rate in
      counter("items_\(name)_total", [:], every: rate)
    }
  }

  private static let routes: [(handler: String, method: String, status: String, rate: Int)] = [
    ("/items/", "GET", "200", 7), ("/items/", "POST", "201", 2), ("/items/{id}", "GET", "200", 5),
    ("/items/{id}", "GET", "404", 1), ("/items/{id}", "PUT", "200", 3),
    ("/items/", "POST", "500", 1),
    ("/items/{id}", "DELETE", "204", 1), ("/items/{id}", "GET", "503", 2),
  ]

  private var requests: [Series] {
    Self.routes.map { route in
      counter(
        "http_requests_total",
        ["handler": route.handler, "method": route.method, "status": route.status],
        every: route.rate)
    }
  }

  private var durations: [Series] {
    let database = histogram(
      "db_query_duration_seconds", [:], [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1], 9)
    let fine = histogram(
      "http_request_duration_highr_seconds", [:], [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5], 22)
    let routes: [(String, String, Int)] = [
      ("/items/", "GET", 7), ("/items/", "POST", 3), ("/items/{id}", "GET", 8),
      ("/items/{id}", "PUT", 3),
      ("/items/{id}", "DELETE", 1),
    ]
    return database + fine
      + routes.flatMap { handler, method, rate in
        histogram(
          "http_request_duration_seconds", ["handler": handler, "method": method], [0.1, 0.5, 1],
          rate)
      }
  }

  private var gauges: [Series] {
    let values = (0..<Self.scrapes).map { Double(noise(of: 7_919, at: $0) % 9) }
    return [
      series("http_requests_inprogress", [:], values),
      series("db_connection_pool_size", [:], values.map { $0 + 5 }),
    ]
  }
}

extension CourseTraffic {
  private func counter(_ name: String, _ labels: [String: String], every rate: Int) -> Series {
    series(name, labels, counts(of: rate, salt: salt(name, labels)))
  }

  /// A histogram: the shares of its buckets wander, and its count is that of the last one.
  private func histogram(
    _ name: String, _ labels: [String: String], _ bounds: [Double], _ rate: Int
  ) -> [Series] {
    var below = [Double](repeating: 0, count: Self.scrapes)
    let total = salt(name, labels)
    var result: [Series] = []
    for (index, bound) in (bounds + [.infinity]).enumerated() {
      let share = counts(of: max(1, rate / (index + 1)), salt: total &+ UInt64(index) &* 31)
      // Steady traffic stays below the last bound, uneven traffic goes beyond it.
      if bound.isFinite || isUneven { below = zip(below, share).map { $0 + $1 } }
      let le = bound.isInfinite ? "+Inf" : "\(bound)"
      result.append(series(name + "_bucket", labels.merging(["le": le]) { $1 }, below))
    }
    result.append(series(name + "_count", labels, below))
    result.append(series(name + "_sum", labels, below.map { $0 * 0.037 }))
    return result
  }

  /// The values of a counter: it grows by an uneven amount, and begins at zero again after the restart.
  private func counts(of rate: Int, salt: UInt64) -> [Double] {
    var value = 0.0
    return (0..<Self.scrapes).map { scrape in
      if scrape == restart { value = 0 }
      let noise = noise(of: salt, at: scrape)
      let burst = isUneven && (scrape / 20) % 2 == Int(salt % 2) ? 4 : 1
      value += Double(UInt64(rate * burst) * (1 + noise % 5))
      return value
    }
  }

  private func series(_ name: String, _ labels: [String: String], _ values: [Double]) -> Series {
    let all = labels.merging(["job": "fastapi", "instance": "api:8000"]) { $1 }
    var series = Series(labels: Labels(metric: name, all))
    for (scrape, value) in values.enumerated() where gap?.contains(scrape) != true {
      series.add(Sample(timestamp: Int64(scrape) * 15_000 + 4_000, value: value))
    }
    return series
  }

  private func salt(_ name: String, _ labels: [String: String]) -> UInt64 {
    let text = name + labels.sorted { $0.key < $1.key }.map { $0.key + $0.value }.joined()
    return text.utf8.reduce(seed) { ($0 &* 1_099_511_628_211) ^ UInt64($1) }
  }

  /// A number that depends on nothing but its place.
  private func noise(of salt: UInt64, at scrape: Int) -> UInt64 {
    var state = salt &+ UInt64(scrape) &* 0x9E37_79B9_7F4A_7C15
    state = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    state = (state ^ (state >> 27)) &* 0x94D0_49BB_1331_11EB
    return state ^ (state >> 31)
  }
}
