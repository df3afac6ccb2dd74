import TimeSeries

/// A series of an expression's result: one value for each time of the timeline, or `absent`.
struct Row {
  var labels: Labels
  /// Whether the metric's name has to go once the whole expression is evaluated.
  var dropsName = false
  var values: [Double]

  var isEmpty: Bool { values.allSatisfy(\.isAbsent) }
}

/// What a part of an expression is worth at every time of a timeline.
enum Rows {
  /// One value for each time.
  case scalar([Double])
  /// Any number of series.
  case vector([Row])
  case string(String)

  var rows: [Row] {
    switch self {
    case .vector(let rows): rows
    case .scalar(let values): [Row(labels: .none, values: values)]
    case .string: []
    }
  }

  var values: [Double] {
    switch self {
    case .scalar(let values): values
    case .vector, .string: []
    }
  }

  var text: String {
    switch self {
    case .string(let text): text
    case .scalar, .vector: ""
    }
  }
}
