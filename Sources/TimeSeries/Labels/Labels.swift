/// The labels of a series: a set of names with values that are not empty, in the order of the names.
///
/// Kept as one run of bytes (see ``LabelEncoding``), so that copies, equality and hashing are cheap.
/// Names and values are told apart byte by byte, as Prometheus does, not by Unicode equivalence.
public struct Labels: Sendable, Hashable {
  package let bytes: [UInt8]

  /// No label at all.
  public static let none = Labels(encoded: [])

  /// Labels out of bytes that are encoded and in order already.
  package init(encoded bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The labels given, in any order; of those of the same name the last counts, empty ones don't.
  public init(_ labels: some Sequence<Label>) {
    var builder = LabelsBuilder()
    for label in labels { builder.set(label.name, to: label.value) }
    self = builder.labels
  }

  /// Labels out of names with their values; empty ones don't count.
  public init(_ labels: [String: String]) {
    self.init(labels.map { Label(name: $0.key, value: $0.value) })
  }

  /// The labels of a series `metric{labels…}`.
  public init(metric: String, _ labels: [String: String] = [:]) {
    var builder = LabelsBuilder()
    for (name, value) in labels { builder.set(name, to: value) }
    builder.set(Label.metricName, to: metric)
    self = builder.labels
  }

  /// The value of a label, or nil where the series doesn't have it.
  public subscript(name: String) -> String? {
    guard let range = range(ofValue: name) else { return nil }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// The metric's name, or nil where there is none.
  public var metricName: String? { self[Label.metricName] }

  /// Whether there is no label at all.
  public var isEmpty: Bool { bytes.isEmpty }

  /// Whether the series has a label of this name.
  public func contains(_ name: String) -> Bool {
    range(ofValue: name) != nil
  }

  /// The same labels but one, which gets a new value; an empty value takes it away.
  public func setting(_ name: String, to value: String) -> Labels {
    var builder = LabelsBuilder(self)
    builder.set(name, to: value)
    return builder.labels
  }

  /// Feeds the bytes of all labels to a hasher.
  public func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

extension Labels: ExpressibleByDictionaryLiteral {
  /// Labels as a literal: `["job": "api"]`.
  public init(dictionaryLiteral elements: (String, String)...) {
    self.init(elements.map { Label(name: $0.0, value: $0.1) })
  }
}
