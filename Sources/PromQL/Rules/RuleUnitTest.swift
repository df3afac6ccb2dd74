public import TimeSeries

/// One test of a file of unit tests: series, and what rules and expressions make of them.
public struct RuleUnitTest: Sendable {
  /// What an alert should be at a time.
  public struct AlertCase: Sendable {
    /// When, in milliseconds from the start.
    public let time: Int64
    /// The name of the alert.
    public let name: String
    /// The alerts that should be firing: labels, with `alertname`, and annotations.
    public let expected: [ExpectedAlert]

    /// What an alert should be at a time.
    public init(time: Int64, name: String, expected: [ExpectedAlert]) {
      self.time = time
      self.name = name
      self.expected = expected
    }
  }

  /// An alert that should be firing.
  public struct ExpectedAlert: Sendable, Equatable {
    /// All labels, with `alertname`, in the order of their names; empty ones count.
    public let labels: [Label]
    /// All annotations, in the order of their names; empty ones count.
    public let annotations: [Label]

    /// An alert with its labels and annotations, in any order.
    public init(labels: [Label], annotations: [Label]) {
      self.labels = labels.sorted { $0.name < $1.name }
      self.annotations = annotations.sorted { $0.name < $1.name }
    }
  }

  /// What an expression should yield at a time.
  public struct ExpressionCase: Sendable {
    /// When, in milliseconds from the start.
    public let time: Int64
    /// The text of the expression.
    public let text: String
    /// The series that it should yield.
    public let expected: [ExpectedSample]

    /// What an expression should yield at a time.
    public init(time: Int64, text: String, expected: [ExpectedSample]) {
      self.time = time
      self.text = text
      self.expected = expected
    }
  }

  /// A series that an expression should yield, as it is written.
  public struct ExpectedSample: Sendable {
    /// The labels in series notation.
    public let labels: String
    /// The value.
    public let value: Double

    /// A series with its value.
    public init(labels: String, value: Double) {
      self.labels = labels
      self.value = value
    }
  }

  /// The name; empty where there is none.
  public let name: String
  /// The series to start from.
  public let series: [Series]
  /// The labels of the server.
  public let externalLabels: Labels
  /// The address of the server.
  public let externalURL: String
  /// When the test starts, in milliseconds since the epoch.
  public let start: Int64
  /// What alerts should be.
  public let alerts: [AlertCase]
  /// What expressions should yield.
  public let expressions: [ExpressionCase]

  /// A test.
  public init(
    name: String = "", series: [Series], externalLabels: Labels = .none,
    externalURL: String = "", start: Int64 = 0, alerts: [AlertCase] = [],
    expressions: [ExpressionCase] = []
  ) {
    self.name = name
    self.series = series
    self.externalLabels = externalLabels
    self.externalURL = externalURL
    self.start = start
    self.alerts = alerts
    self.expressions = expressions
  }
}
