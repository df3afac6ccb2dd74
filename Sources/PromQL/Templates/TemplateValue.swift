import TimeSeries

/// What an expression of a template stands for.
enum TemplateValue: Sendable, Equatable {
  case none
  case boolean(Bool)
  case integer(Int)
  case float(Double)
  case string(String)
  case list([TemplateValue])
  /// Missing keys give an empty text.
  case map([String: TemplateValue])
  /// Fields that are not there are an error.
  case record([String: TemplateValue])
  /// Seconds since the epoch.
  case time(Double)
  /// Nanoseconds.
  case duration(Int64)

  /// Whether `if` takes its first branch.
  var isTrue: Bool {
    switch self {
    case .none: false
    case .boolean(let flag): flag
    case .integer(let number): number != 0
    case .float(let number): number != 0
    case .string(let text): !text.isEmpty
    case .list(let items): !items.isEmpty
    case .map(let entries): !entries.isEmpty
    case .record, .time: true
    case .duration(let nanoseconds): nanoseconds != 0
    }
  }

  /// The text that stands for the value in the output.
  var text: String {
    switch self {
    case .none: "<no value>"
    case .boolean(let flag): flag ? "true" : "false"
    case .integer(let number): "\(number)"
    case .float(let number): GoFormat.shortest(number)
    case .string(let text): text
    case .list(let items): "[" + items.map(\.text).joined(separator: " ") + "]"
    case .map(let entries): "map[" + Self.entries(entries) + "]"
    case .record(let fields):
      "{" + fields.sorted { $0.key < $1.key }.map(\.value.text).joined(separator: " ") + "}"
    case .time(let seconds): GoTime.text(seconds)
    case .duration(let nanoseconds): GoTime.durationText(nanoseconds)
    }
  }

  private static func entries(_ entries: [String: TemplateValue]) -> String {
    entries.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value.text)" }.joined(separator: " ")
  }

  /// The name of the type in Go.
  var typeName: String {
    switch self {
    case .none: "nil"
    case .boolean: "bool"
    case .integer: "int"
    case .float: "float64"
    case .string: "string"
    case .list: "template.queryResult"
    case .map: "map[string]string"
    case .record: "*template.sample"
    case .time: "*time.Time"
    case .duration: "time.Duration"
    }
  }

  /// The number that a value is, or that its text writes; nil for neither.
  var number: Double? {
    switch self {
    case .float(let number): number
    case .integer(let number): Double(number)
    case .duration(let nanoseconds): Double(nanoseconds) / 1e9
    case .string(let text): try? NumberText.parse(text).get()
    case .none, .boolean, .list, .map, .record, .time: nil
    }
  }

  /// The labels of a series as a map.
  static func labels(_ labels: Labels) -> TemplateValue {
    .map(Dictionary(labels.map { ($0.name, .string($0.value)) }) { first, _ in first })
  }

  /// An element of a query's result.
  static func sample(labels: Labels, value: Double) -> TemplateValue {
    .record(["Labels": .labels(labels), "Value": .float(value)])
  }
}
