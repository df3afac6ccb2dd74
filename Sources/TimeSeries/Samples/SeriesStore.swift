/// The series that expressions are evaluated over, found by the name of their metric.
public struct SeriesStore: Sendable {
  /// Every series, in the order in which they came.
  public private(set) var series: [Series] = []
  private var indexByLabels: [Labels: Int] = [:]
  private var indicesByName: [String: [Int]] = [:]

  /// A store without series.
  public init() {}

  /// A store of these series; samples of the same labels are put together.
  public init(_ series: some Sequence<Series>) {
    for one in series { add(one) }
  }

  /// Adds a series, or its samples to the one that has the same labels.
  public mutating func add(_ addition: Series) {
    if let index = indexByLabels[addition.labels] {
      for sample in addition.samples { series[index].add(sample) }
    } else {
      register(addition)
    }
  }

  /// Adds a sample to the series of these labels.
  public mutating func add(_ sample: Sample, to labels: Labels) {
    if let index = indexByLabels[labels] {
      series[index].add(sample)
    } else {
      register(Series(labels: labels, samples: [sample]))
    }
  }

  private mutating func register(_ addition: Series) {
    indexByLabels[addition.labels] = series.count
    indicesByName[addition.labels.metricName ?? "", default: []].append(series.count)
    series.append(addition)
  }

  /// The series of exactly these labels.
  public subscript(labels: Labels) -> Series? {
    indexByLabels[labels].map { series[$0] }
  }

  /// The indices in ``series`` of those that satisfy a predicate, among those of one metric where
  /// its name is known.
  public func indices(named name: String? = nil, where isSelected: (Labels) -> Bool) -> [Int] {
    guard let name else { return series.indices.filter { isSelected(series[$0].labels) } }
    return (indicesByName[name] ?? []).filter { isSelected(series[$0].labels) }
  }

  /// The names of all metrics, in order.
  public var metricNames: [String] {
    indicesByName.keys.filter { !$0.isEmpty }.sorted()
  }
}
