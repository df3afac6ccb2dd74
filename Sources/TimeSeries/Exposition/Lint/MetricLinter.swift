/// Judges the metrics of an exposition by the rules of promtool and by what the format demands beyond its grammar.
public struct MetricLinter: ExpositionConsumer {
  private let format: ExpositionFormat
  private var families: [MetricFamily] = []
  /// The families by name.
  private var numbers: [String: Int] = [:]
  private var names = ByteTable()
  /// The family to which the samples of each name belong; nil until it has been looked up.
  private var owners: [Int?] = []
  private var series = SeriesSet()
  private var lastName = -1

  /// The samples that were read.
  public private(set) var sampleCount = 0

  /// A linter that has read nothing yet.
  public init(format: ExpositionFormat) {
    self.format = format
  }

  /// The problems of all families that have samples, by metric and text.
  public var problems: [MetricProblem] {
    families.filter { $0.samples > 0 || !$0.problems.isEmpty }
      .flatMap { family in
        family.problems
          + (family.samples > 0 ? LintRule.all.flatMap { $0.problems(family) } : [])
      }
      .sorted()
  }

  /// The families with samples: name and number of samples, the largest first.
  public var cardinalities: [(metric: String, samples: Int)] {
    families.filter { $0.samples > 0 }
      .map { (metric: $0.name, samples: $0.samples) }
      .sorted { ($1.samples, $0.metric) < ($0.samples, $1.metric) }
  }

  /// Takes note of a family's type, help or unit.
  public mutating func readMetadata(_ metadata: ExpositionMetadata, line: Int) {
    switch metadata {
    case .type(let name, let type): readType(type, of: name, line: line)
    case .help(let name, let text): readHelp(text, of: name, line: line)
    case .unit(let name, let unit): readUnit(unit, of: name, line: line)
    }
  }

  private mutating func readType(_ type: MetricType, of name: String, line: Int) {
    let number = familyNumber(name, line: line)
    if families[number].type != nil || families[number].samples > 0 {
      let text =
        "second TYPE line for metric name \"\(name)\", or TYPE reported after samples"
      families[number].problems.insert(MetricProblem(metric: name, text: text, line: line))
    } else {
      families[number].type = type
    }
  }

  private mutating func readUnit(_ unit: String, of name: String, line: Int) {
    let number = familyNumber(name, line: line)
    let type = families[number].knownType
    guard !unit.isEmpty, type == .info || type == .stateSet else { return }
    report("metrics of type '\(type.rawValue)' have no unit", family: number, line: line)
  }

  private mutating func readHelp(_ text: String, of name: String, line: Int) {
    let number = familyNumber(name, line: line)
    if format == .openMetrics, families[number].samples > 0 {
      report("metadata should stand before the samples", family: number, line: line)
    }
    guard !text.isEmpty else { return }
    if families[number].help != nil {
      let text = "second HELP line for metric name \"\(name)\""
      families[number].problems.insert(MetricProblem(metric: name, text: text, line: line))
    } else {
      families[number].help = text
    }
  }

  /// Takes note of a sample: its family, its labels, whether its series is new.
  public mutating func readSample(_ sample: borrowing ExpositionScanner, line: Int) {
    sampleCount += 1
    let name = nameNumber(of: sample)
    let number = owner(of: name, sample: sample, line: line)
    if families[number].samples == 0 { families[number].sampleLine = line }
    families[number].samples += 1
    noteLabels(of: sample, family: number, line: line)
    if !series.insert(sample.seriesHash(name: name)), families[number].duplicateLine == 0 {
      families[number].duplicateLine = line
    }
  }

  private mutating func nameNumber(of sample: borrowing ExpositionScanner) -> Int {
    if lastName >= 0, names.isEqual(lastName, sample.name, in: sample.bytes) { return lastName }
    let found = names.number(of: sample.name, in: sample.bytes)
    if found.isNew { owners.append(nil) }
    lastName = found.number
    return found.number
  }

  private mutating func owner(
    of name: Int, sample: borrowing ExpositionScanner, line: Int
  ) -> Int {
    if let owner = owners[name] { return owner }
    let text = sample.nameText
    let owner = familyNumber(owning: text) ?? familyNumber(text, line: line)
    owners[name] = owner
    return owner
  }

  private func familyNumber(owning name: String) -> Int? {
    if let number = numbers[name] { return number }
    for (suffix, types) in Self.suffixes[format] ?? [] where name.hasSuffix(suffix) {
      if let number = numbers[String(name.dropLast(suffix.count))],
        types.contains(families[number].knownType)
      {
        return number
      }
    }
    return nil
  }

  /// The suffixes that samples have beside their family's name, with the types to which they belong.
  private static let suffixes: [ExpositionFormat: [(String, Set<MetricType>)]] = [
    .text: [
      ("_count", [.histogram, .summary]), ("_sum", [.histogram, .summary]),
      ("_bucket", [.histogram]),
    ],
    .openMetrics: [
      ("_total", [.counter]), ("_created", [.counter, .histogram, .summary]),
      ("_count", [.histogram, .summary]), ("_sum", [.histogram, .summary]),
      ("_bucket", [.histogram, .gaugeHistogram]), ("_gcount", [.gaugeHistogram]),
      ("_gsum", [.gaugeHistogram]), ("_info", [.info]),
    ],
  ]

  private mutating func familyNumber(_ name: String, line: Int) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = families.count
    if let known = names.number(of: Array(name.utf8)) { owners[known] = families.count }
    families.append(MetricFamily(name: name, line: line))
    return families.count - 1
  }

  private mutating func noteLabels(
    of sample: borrowing ExpositionScanner, family number: Int, line: Int
  ) {
    for label in sample.labels {
      if families[number].camelCaseLabelLine == 0, sample.isCamelCase(label.name) {
        families[number].camelCaseLabelLine = line
      }
      if sample.is(label.name, "le") {
        if families[number].bucketLabelLine == 0 { families[number].bucketLabelLine = line }
        checkBound(label, "le", of: .histogram, in: sample, family: number, line: line)
      } else if sample.is(label.name, "quantile") {
        if families[number].quantileLabelLine == 0 { families[number].quantileLabelLine = line }
        checkBound(label, "quantile", of: .summary, in: sample, family: number, line: line)
      }
      if label.isEscaped { checkEscapes(label, in: sample, family: number, line: line) }
    }
    checkCount(sample, family: number, line: line)
    if format == .openMetrics { checkSpecification(sample, family: number, line: line) }
  }

  private mutating func checkSpecification(
    _ sample: borrowing ExpositionScanner, family number: Int, line: Int
  ) {
    let family = families[number]
    guard family.problems.count < 100 else { return }
    let problems = OpenMetricsRules.problems(
      of: sample, family: family.name, type: family.knownType)
    for problem in problems { report(problem, family: number, line: line) }
  }

  private mutating func report(_ text: String, family number: Int, line: Int) {
    let name = families[number].name
    guard !families[number].problems.contains(where: { $0.text == text }) else { return }
    guard families[number].problems.count < 100 else { return }
    families[number].problems.insert(MetricProblem(metric: name, text: text, line: line))
  }

  private mutating func checkBound(
    _ label: ExpositionScanner.LabelSpan, _ name: String, of type: MetricType,
    in sample: borrowing ExpositionScanner, family number: Int, line: Int
  ) {
    guard families[number].type == type, sample.number(label.value) == nil else { return }
    let value = sample.text(label.value, isEscaped: label.isEscaped)
    report(
      "expected float as value for '\(name)' label, got \"\(value)\"", family: number, line: line)
  }

  private mutating func checkEscapes(
    _ label: ExpositionScanner.LabelSpan, in sample: borrowing ExpositionScanner,
    family number: Int, line: Int
  ) {
    guard format == .text, let escape = sample.unknownEscape(label.value) else { return }
    report("invalid escape sequence '\(escape)'", family: number, line: line)
  }

  private mutating func checkCount(
    _ sample: borrowing ExpositionScanner, family number: Int, line: Int
  ) {
    guard sample.value < 0, families[number].type == .histogram else { return }
    if sample.hasSuffix("_count") {
      let name = families[number].name
      report("negative count for histogram \"\(name)\"", family: number, line: line)
    } else if sample.hasSuffix("_bucket") {
      let name = families[number].name
      report("negative bucket population for histogram \"\(name)\"", family: number, line: line)
    }
  }
}
