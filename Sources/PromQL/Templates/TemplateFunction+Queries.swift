import TimeSeries

extension TemplateFunction {
  /// Results of queries, and what is in them.
  static let queries: [String: TemplateFunction] = [
    "query": TemplateFunction(1...1) { arguments, data throws(Failure) in
      let text = try string(arguments[0])
      do throws(PromQLError) {
        return .list(
          try data.query(text).map { .sample(labels: $0.labels, value: $0.sample.value) })
      } catch {
        throw Failure(message: error.description)
      }
    },
    "first": TemplateFunction(1...1) { arguments, _ throws(Failure) in
      guard case .list(let items) = arguments[0] else {
        throw wrongType(arguments[0], expected: "template.queryResult")
      }
      guard let first = items.first else {
        throw Failure(message: "first() called on vector with no elements")
      }
      return first
    },
    "label": TemplateFunction(2...2) { arguments, _ throws(Failure) in
      try label(try string(arguments[0]), of: arguments[1])
    },
    "value": TemplateFunction(1...1) { arguments, _ throws(Failure) in
      guard case .record(let fields) = arguments[0], let value = fields["Value"] else {
        throw wrongType(arguments[0], expected: "*template.sample")
      }
      return value
    },
    "strvalue": TemplateFunction(1...1) { arguments, _ throws(Failure) in
      try label("__value__", of: arguments[0])
    },
    "args": TemplateFunction(any) { arguments, _ throws(Failure) in
      .map(
        Dictionary(
          uniqueKeysWithValues: arguments.enumerated().map { ("arg\($0.offset)", $0.element) }))
    },
    "sortByLabel": TemplateFunction(2...2) { arguments, _ throws(Failure) in
      let name = try string(arguments[0])
      guard case .list(let items) = arguments[1] else {
        throw wrongType(arguments[1], expected: "template.queryResult")
      }
      let keyed = items.map { (key: (try? label(name, of: $0))?.text ?? "", item: $0) }
      return .list(
        keyed.enumerated().sorted {
          ($0.element.key, $0.offset) < ($1.element.key, $1.offset)
        }.map(\.element.item))
    },
  ]

  private static func label(
    _ name: String, of value: TemplateValue
  ) throws(Failure) -> TemplateValue {
    guard case .record(let fields) = value, case .map(let labels)? = fields["Labels"] else {
      throw wrongType(value, expected: "*template.sample")
    }
    return labels[name] ?? .string("")
  }
}
