import TimeSeries

extension QueryResult {
  /// The answer of Prometheus's HTTP API, on one line.
  ///
  /// - Parameter query: The text of the query, for the places in remarks.
  public func json(query: String) -> String {
    var text = "{\"status\":\"success\",\"data\":"
    value.write(to: &text)
    write(.warning, as: "warnings", query, to: &text)
    write(.info, as: "infos", query, to: &text)
    return text + "}"
  }

  private func write(
    _ severity: Annotation.Severity, as key: String, _ query: String, to text: inout String
  ) {
    let remarks = annotations.filter { $0.severity == severity }
    guard !remarks.isEmpty else { return }
    let texts = remarks.map { JSONText.quote($0.text(in: query)) }
    text += ",\"\(key)\":[\(texts.joined(separator: ","))]"
  }
}

extension PromQLError {
  /// The answer of Prometheus's HTTP API to a query that failed, on one line.
  ///
  /// - Parameter parameter: The parameter of the request that is wrong if the text is, as newer
  ///   servers name it.
  public func json(parameter: String? = "query") -> String {
    let type = kind == .parse ? "bad_data" : "execution"
    let prefix = kind == .parse ? parameter.map { "invalid parameter \"\($0)\": " } ?? "" : ""
    let message = JSONText.quote(prefix + description)
    return "{\"status\":\"error\",\"errorType\":\"\(type)\",\"error\":\(message)}"
  }
}

extension QueryResult.Value {
  func write(to text: inout String) {
    text += "{\"resultType\":\"\(typeName)\",\"result\":"
    switch self {
    case .scalar(let sample): sample.write(to: &text)
    case .string(let string, let timestamp):
      text += "[\(timestamp.secondsText),\(JSONText.quote(string))]"
    case .vector(let elements):
      write(elements, to: &text) { element, text in
        text += "{\"metric\":"
        element.labels.writeJSON(to: &text)
        text += ",\"value\":"
        element.sample.write(to: &text)
        text += "}"
      }
    case .matrix(let series):
      write(series, to: &text) { series, text in
        text += "{\"metric\":"
        series.labels.writeJSON(to: &text)
        text += ",\"values\":"
        write(series.samples, to: &text) { sample, text in sample.write(to: &text) }
        text += "}"
      }
    }
    text += "}"
  }

  private var typeName: String {
    switch self {
    case .scalar: "scalar"
    case .string: "string"
    case .vector: "vector"
    case .matrix: "matrix"
    }
  }

  private func write<Element>(
    _ elements: [Element], to text: inout String, _ write: (Element, inout String) -> Void
  ) {
    text += "["
    for (index, element) in elements.enumerated() {
      if index > 0 { text += "," }
      write(element, &text)
    }
    text += "]"
  }
}

extension Sample {
  fileprivate func write(to text: inout String) {
    text += "[\(timestamp.secondsText),\"\(value.plainText)\"]"
  }
}

extension Labels {
  fileprivate func writeJSON(to text: inout String) {
    text += "{"
    var isFirst = true
    for label in self {
      if !isFirst { text += "," }
      isFirst = false
      text += JSONText.quote(label.name) + ":" + JSONText.quote(label.value)
    }
    text += "}"
  }
}

extension Int64 {
  /// Milliseconds as seconds: `1700000000`, `1.5` as `1.500`.
  public var secondsText: String {
    let (whole, rest) = magnitude.quotientAndRemainder(dividingBy: 1000)
    let sign = self < 0 ? "-" : ""
    guard rest != 0 else { return "\(sign)\(whole)" }
    return "\(sign)\(whole).\(rest < 10 ? "00" : rest < 100 ? "0" : "")\(rest)"
  }
}
