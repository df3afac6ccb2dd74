extension Application {
  /// Whether a scrape of the app shows a series of that name: its own metrics, the instrumentator's, the client's.
  public func exposes(_ seriesName: String) -> Bool {
    exposedMetrics.contains { $0.exposes(seriesName) } || clientDefaults.contains(seriesName)
  }

  /// The names of all series that a scrape of the app shows.
  public var exposedSeriesNames: Set<String> {
    Set(exposedMetrics.flatMap(\.exposedNames)).union(clientDefaults)
  }

  /// The labels of a series; nil for one that the app does not expose, or whose labels are data.
  public func knownLabels(of series: String) -> Set<String>? {
    for metric in exposedMetrics where metric.exposes(series) { return metric.labels(of: series) }
    return clientDefaults.contains(series) ? Self.clientLabels[series] ?? [] : nil
  }

  /// The finite bounds of the histogram to which a series belongs (`x`, `x_bucket`, `x_sum`, `x_count`).
  public func buckets(of series: String) -> [Double]? {
    exposedMetrics.first { $0.kind == .histogram && ($0.name == series || $0.exposes(series)) }?
      .buckets
  }

  /// The metrics that a scrape shows: those that the app imports, and the instrumentator's.
  public var exposedMetrics: [ApplicationMetric] {
    metrics.filter(\.isReachable) + (instrumentator?.metrics ?? [])
  }

  private var clientDefaults: Set<String> { hasApp ? Self.clientSeries : [] }

  /// What prometheus_client exposes of the process by itself.
  static let clientSeries: Set<String> = [
    "python_gc_objects_collected_total", "python_gc_objects_uncollectable_total",
    "python_gc_collections_total", "python_info", "process_virtual_memory_bytes",
    "process_resident_memory_bytes", "process_start_time_seconds", "process_cpu_seconds_total",
    "process_open_fds", "process_max_fds",
  ]

  private static let clientLabels: [String: Set<String>] = [
    "python_gc_objects_collected_total": ["generation"],
    "python_gc_objects_uncollectable_total": ["generation"],
    "python_gc_collections_total": ["generation"],
    "python_info": ["implementation", "major", "minor", "patchlevel", "version"],
  ]
}
