/// All that an exposition says: its families and its samples, in the order of their lines.
public struct Exposition: Sendable, Equatable {
  /// A family, as its metadata lines describe it.
  public struct Family: Sendable, Equatable {
    /// The name.
    public let name: String
    /// The line on which the family is first described.
    public let line: Int
    /// The type that a `# TYPE` line gives.
    public internal(set) var type: MetricType?
    /// The text that a `# HELP` line gives.
    public internal(set) var help: String?
    /// The unit that a `# UNIT` line gives.
    public internal(set) var unit: String?
  }

  /// A sample with its series.
  public struct Entry: Sendable, Equatable {
    /// What tells the series from the others.
    public let labels: Labels
    /// The value.
    public let value: Double
    /// Milliseconds since the epoch; nil where the exposition leaves the time to the scrape.
    public let timestamp: Int64?
    /// The exemplar; nil where there is none.
    public let exemplar: Exemplar?
    /// The line, from 1.
    public let line: Int
  }

  /// An example of what a sample measured.
  public struct Exemplar: Sendable, Equatable {
    /// What tells the series from the others.
    public let labels: Labels
    /// The value.
    public let value: Double
    /// Milliseconds since the epoch.
    public let timestamp: Int64?
  }

  /// The families that metadata lines describe.
  public internal(set) var families: [Family] = []
  /// The samples.
  public internal(set) var entries: [Entry] = []

  init() {}

  /// Reads an exposition.
  ///
  /// - Parameter sampleLimit: The samples past which it is refused.
  /// - Throws: What a scrape would fail with.
  public init(
    _ bytes: some Collection<UInt8>, format: ExpositionFormat, sampleLimit: Int = 2_000_000
  ) throws(ExpositionError) {
    var reader = ExpositionReader(
      format: format, consumer: Collector(), sampleLimit: sampleLimit)
    try reader.read(whole: bytes)
    self = reader.consumer.exposition
  }

  /// The samples as series; those without a time get the time given.
  public func series(at time: Int64) -> [Series] {
    var samples: [Labels: [Sample]] = [:]
    var order: [Labels] = []
    for entry in entries {
      if samples[entry.labels] == nil { order.append(entry.labels) }
      let sample = Sample(timestamp: entry.timestamp ?? time, value: entry.value)
      samples[entry.labels, default: []].append(sample)
    }
    return order.map { Series(labels: $0, samples: samples[$0] ?? []) }
  }
}

extension ExpositionReader {
  /// Reads all bytes and finishes.
  public mutating func read(
    whole bytes: some Collection<UInt8>
  ) throws(ExpositionError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      try read(rest.prefix(1 << 16))
      rest = rest.dropFirst(1 << 16)
    }
    try finish()
  }
}

/// Puts an exposition together.
struct Collector: ExpositionConsumer {
  var exposition = Exposition()
  private var numbers: [String: Int] = [:]

  mutating func readMetadata(_ metadata: ExpositionMetadata, line: Int) {
    switch metadata {
    case .type(let name, let type): exposition.families[number(name, line)].type = type
    case .help(let name, let text): exposition.families[number(name, line)].help = text
    case .unit(let name, let unit): exposition.families[number(name, line)].unit = unit
    }
  }

  private mutating func number(_ name: String, _ line: Int) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = exposition.families.count
    exposition.families.append(Exposition.Family(name: name, line: line))
    return exposition.families.count - 1
  }

  mutating func readSample(_ sample: borrowing ExpositionScanner, line: Int) {
    var builder = LabelsBuilder()
    for label in sample.labelTexts { builder.set(label.name, to: label.value) }
    builder.set(Label.metricName, to: sample.nameText)
    exposition.entries.append(
      Exposition.Entry(
        labels: builder.labels, value: sample.value, timestamp: sample.timestamp,
        exemplar: sample.exemplar.map { Self.exemplar($0, sample) }, line: line))
  }

  private static func exemplar(
    _ exemplar: ExpositionScanner.Exemplar, _ sample: borrowing ExpositionScanner
  ) -> Exposition.Exemplar {
    var builder = LabelsBuilder()
    for label in exemplar.labels {
      builder.set(
        sample.text(label.name, isEscaped: label.isEscaped),
        to: sample.text(label.value, isEscaped: label.isEscaped))
    }
    return Exposition.Exemplar(
      labels: builder.labels, value: exemplar.value, timestamp: exemplar.timestamp)
  }
}
