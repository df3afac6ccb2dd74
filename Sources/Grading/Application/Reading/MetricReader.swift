import Artifacts

/// Reads what a metric is called, which labels and bounds it has.
struct MetricReader {
  var program: Program

  /// What is known of a metric before it is known whether it lives.
  struct Facts {
    let name: String
    let kind: ApplicationMetric.Kind
    let labels: [String]
    let buckets: [Double]?
  }

  /// The metrics that one call makes: several where its name is built in a loop.
  mutating func facts(of object: MadeObject) -> [Facts] {
    guard case .metric(let kind, let maker) = object.kind else { return [] }
    program.given = arguments(of: object)
    defer { program.given = [:] }
    let names = names(of: object, kind, maker)
    let labels = labels(of: object)
    let buckets = kind == .histogram ? buckets(of: object) : nil
    return names.map { Facts(name: $0, kind: kind, labels: labels, buckets: buckets) }
  }

  /// What a factory's parameters stand for.
  private func arguments(of object: MadeObject) -> [String: Program.GivenArgument] {
    guard let factory = object.factoryCall,
      let function = program.scopes[factory.function].function
    else { return [:] }
    var given: [String: Program.GivenArgument] = [:]
    let parameters = function.parameters.filter { $0.name != "self" && $0.name != "cls" }
    for (place, parameter) in parameters.enumerated() {
      if let value = factory.call.argument(parameter.name, at: place) {
        given[parameter.name] = .init(value: value, scope: factory.scope)
      } else if let standard = parameter.standard {
        given[parameter.name] = .init(value: standard, scope: object.scope)
      }
    }
    return given
  }

  // MARK: Name

  private mutating func names(
    of object: MadeObject, _ kind: ApplicationMetric.Kind, _ maker: MadeObject.MetricMaker
  ) -> [String] {
    guard let expression = object.call.argument("name", at: 0) else { return ["*"] }
    let texts = program.texts(of: expression, in: object.scope)
    var seen: Set<String> = []
    let names = (texts.isEmpty ? ["*"] : texts).map { text in
      maker == .openTelemetry
        ? openTelemetryName(text, kind, object) : clientName(text, kind, object)
    }
    return names.filter { seen.insert($0).inserted }
  }

  /// The name as prometheus_client builds it of namespace, subsystem, name and unit.
  private mutating func clientName(
    _ name: String, _ kind: ApplicationMetric.Kind, _ object: MadeObject
  ) -> String {
    let parts = ["namespace", "subsystem"].compactMap { text($0, of: object) }
    var full = (parts.filter { !$0.isEmpty } + [name]).joined(separator: "_")
    guard let unit = text("unit", of: object), !unit.isEmpty else { return full }
    let isTotal = kind == .counter && full.hasSuffix("_total")
    if isTotal { full = String(full.dropLast(6)) }
    if !full.hasSuffix("_" + unit) { full += "_" + unit }
    return isTotal ? full + "_total" : full
  }

  /// The name as OpenTelemetry's Prometheus exporter writes it.
  private mutating func openTelemetryName(
    _ name: String, _ kind: ApplicationMetric.Kind, _ object: MadeObject
  ) -> String {
    let plain = String(
      name.map { $0.isLetter || $0.isNumber || "_:*".contains($0) ? $0 : "_" })
    let unit = object.call.argument("unit", at: 1).flatMap {
      program.texts(of: $0, in: object.scope).first
    }
    let suffix = unit.map(Self.unitName) ?? ""
    let named = suffix.isEmpty || plain.hasSuffix(suffix) ? plain : plain + "_" + suffix
    return kind == .counter && !named.hasSuffix("_total") ? named + "_total" : named
  }

  private static func unitName(_ unit: String) -> String {
    switch unit {
    case "s": "seconds"
    case "ms": "milliseconds"
    case "us": "microseconds"
    case "By": "bytes"
    case "1", "": ""
    default: unit.hasPrefix("{") ? "" : unit.filter { $0.isLetter }
    }
  }

  private mutating func text(_ argument: String, of object: MadeObject) -> String? {
    object.call.argument(argument).map {
      program.texts(of: $0, in: object.scope).first ?? "*"
    }
  }

  // MARK: Labels and bounds

  private mutating func labels(of object: MadeObject) -> [String] {
    guard case .metric(_, let maker) = object.kind, maker != .openTelemetry else { return ["*"] }
    let expression =
      object.call.argument("labelnames", at: 2) ?? object.call.argument("labels")
    guard let expression else { return [] }
    if case .text(let text) = expression.kind { return [text] }
    guard let items = program.items(of: expression, in: object.scope) else { return ["*"] }
    return items.map { program.texts(of: $0.0, in: $0.scope).first ?? "*" }
  }

  private mutating func buckets(of object: MadeObject) -> [Double]? {
    let name =
      object.call.argument("buckets") ?? object.call.argument("explicit_bucket_boundaries_advisory")
    guard let expression = name else {
      if case .metric(_, .openTelemetry) = object.kind { return nil }
      return Self.defaultBuckets
    }
    return numbers(of: expression, in: object.scope)
  }

  /// The finite numbers of a list; nil where one cannot be read.
  mutating func numbers(of expression: PythonExpression, in scope: Int) -> [Double]? {
    if expression.lastName == "DEFAULT_BUCKETS" { return Self.defaultBuckets }
    guard let items = program.items(of: expression, in: scope) else { return nil }
    var numbers: [Double] = []
    for (item, scope) in items {
      if item.isInfinity { continue }
      guard let number = program.number(of: item, in: scope) else { return nil }
      if number.isFinite { numbers.append(number) }
    }
    return numbers
  }

  /// The bounds of prometheus_client's histograms, in seconds.
  static let defaultBuckets: [Double] = [
    0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10,
  ]
}

extension PythonExpression {
  /// Whether it is `float("inf")`, `math.inf` or `INF`.
  fileprivate var isInfinity: Bool {
    if let call { return call.callee.lastName == "float" }
    return lastName?.lowercased() == "inf"
  }
}
