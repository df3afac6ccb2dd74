extension ApplicationMetric {
  /// The names of the series that a scrape shows for it, as prometheus_client writes them.
  public var exposedNames: [String] {
    switch kind {
    case .counter: [base + "_total", base + "_created"]
    case .gauge, .enumeration: [name]
    case .histogram: [name + "_bucket", name + "_sum", name + "_count", name + "_created"]
    case .summary: [name + "_sum", name + "_count", name + "_created"]
    case .info: [name + "_info"]
    }
  }

  /// The labels of one of its series; nil for a series that is not its own, or an info whose labels are data.
  public func labels(of series: String) -> Set<String>? {
    guard exposes(series) else { return nil }
    switch kind {
    case .info: return nil
    case .enumeration: return Set(labels + [name])
    case .histogram where series.hasSuffix("_bucket"): return Set(labels + ["le"])
    case .counter, .gauge, .histogram, .summary: return Set(labels)
    }
  }

  /// Whether a series is one of its own.
  public func exposes(_ series: String) -> Bool {
    exposedNames.contains { $0 == series || ($0.contains("*") && series.fits($0)) }
  }

  /// The name without `_total`.
  private var base: String {
    name.hasSuffix("_total") ? String(name.dropLast(6)) : name
  }
}

extension String {
  /// Whether the text fits a pattern in which `*` stands for any text; linear in the text for each `*`.
  func fits(_ pattern: String) -> Bool {
    let pieces = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard let first = pieces.first, let last = pieces.last, pieces.count > 1 else {
      return self == pattern
    }
    guard hasPrefix(first), hasSuffix(last), utf8.count >= first.utf8.count + last.utf8.count
    else { return false }
    return true
  }
}
