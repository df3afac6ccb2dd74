public import TimeSeries

/// What a template is filled in with.
public struct TemplateData: Sendable {
  /// Answers the queries of a template.
  public typealias Query = @Sendable (String) throws(PromQLError) -> [VectorElement]

  /// The labels of the alert's series.
  public let labels: Labels
  /// The labels of the server.
  public let externalLabels: Labels
  /// The address of the server.
  public let externalURL: String
  /// The value of the alert's series.
  public let value: Double
  /// The time of evaluation, in milliseconds since the epoch.
  public let time: Int64
  /// Answers `query`.
  public let query: Query

  /// Everything that a template can ask for.
  public init(
    labels: Labels, value: Double, time: Int64, externalLabels: Labels = .none,
    externalURL: String = "",
    query: @escaping Query = { _ throws(PromQLError) in [] }
  ) {
    self.labels = labels
    self.value = value
    self.time = time
    self.externalLabels = externalLabels
    self.externalURL = externalURL
    self.query = query
  }

  /// The dot of the template.
  var dot: TemplateValue {
    .record([
      "Labels": .labels(labels), "ExternalLabels": .labels(externalLabels),
      "ExternalURL": .string(externalURL), "Value": .float(value),
    ])
  }

  /// The variables that are there from the start.
  var variables: [(name: String, value: TemplateValue)] {
    [
      ("", dot), ("labels", .labels(labels)), ("externalLabels", .labels(externalLabels)),
      ("externalURL", .string(externalURL)), ("value", .float(value)),
    ]
  }
}
