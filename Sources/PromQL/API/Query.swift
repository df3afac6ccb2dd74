public import TimeSeries

/// An expression with the time or times at which it is to be evaluated.
public struct Query: Sendable, Equatable {
  /// When it is evaluated; all in milliseconds, times since 1970.
  public enum Time: Sendable, Equatable {
    case instant(Int64)
    case range(start: Int64, end: Int64, step: Int64)
  }

  /// The expression's text.
  public let text: String
  /// When it is evaluated.
  public let time: Time

  /// An expression at a time.
  public init(_ text: String, at time: Time) {
    self.text = text
    self.time = time
  }

  /// Evaluates the expression.
  public func result(_ engine: Engine, in store: SeriesStore) throws(PromQLError) -> QueryResult {
    let expression = try Expression(parsing: text, dialect: engine.dialect)
    switch time {
    case .instant(let time): return try engine.instant(expression, at: time, in: store)
    case .range(let start, let end, let step):
      return try engine.range(expression, from: start, to: end, step: step, in: store)
    }
  }

  /// Evaluates the expression and gives the answer of Prometheus's HTTP API, on one line.
  public func answer(_ engine: Engine, in store: SeriesStore) -> String {
    do {
      return try result(engine, in: store).json(query: text)
    } catch {
      return error.json(parameter: namesParameter(engine.dialect) ? "query" : nil)
    }
  }

  /// Prometheus 2 did not name the parameter of a range query that it could not read.
  private func namesParameter(_ dialect: Dialect) -> Bool {
    guard case .range = time else { return true }
    return dialect == .v3
  }
}

extension Engine {
  /// The version of the query language.
  public var dialect: Dialect { settings.dialect }
}
