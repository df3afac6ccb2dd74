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

  /// The variables that are there from the start; the dot is the first of them, without a name.
  var variables: [(name: String, value: TemplateValue)] {
    let own = TemplateValue.labels(labels)
    let external = TemplateValue.labels(externalLabels)
    let dot = TemplateValue.record([
      "Labels": own, "ExternalLabels": external, "ExternalURL": .string(externalURL),
      "Value": .float(value),
    ])
    return [
      ("", dot), ("labels", own), ("externalLabels", external),
      ("externalURL", .string(externalURL)), ("value", .float(value)),
    ]
  }
}
