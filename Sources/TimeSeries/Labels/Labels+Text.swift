extension Labels: CustomStringConvertible {
  /// All labels between braces, the metric's name as one of them: `{__name__="up", job="api"}`.
  public var description: String {
    "{"
      + map { "\(Labels.nameText($0.name))=\(QuotedText.quote($0.value))" }
      .joined(separator: ", ") + "}"
  }

  /// The series as people write it: `up{job="api"}`, `{}` where there is no label.
  public var notation: String {
    guard let metric = metricName, Labels.isMetricName(metric) else { return description }
    let others = filter { $0.name != Label.metricName }
    guard !others.isEmpty else { return metric }
    let list = others.map { "\(Labels.nameText($0.name))=\(QuotedText.quote($0.value))" }
    return "\(metric){\(list.joined(separator: ", "))}"
  }

  private static func nameText(_ name: String) -> String {
    isLabelName(name) ? name : QuotedText.quote(name)
  }

  /// Whether a label may have this name without quotes.
  public static func isLabelName(_ name: String) -> Bool {
    isName(name.utf8) { $0.isLetterOrUnderscore }
  }

  /// Whether a metric may have this name without quotes.
  public static func isMetricName(_ name: String) -> Bool {
    isName(name.utf8) { $0.isLetterOrUnderscore || $0 == UInt8(ascii: ":") }
  }

  private static func isName(_ text: String.UTF8View, _ isStart: (UInt8) -> Bool) -> Bool {
    guard let first = text.first, isStart(first) else { return false }
    return text.dropFirst().allSatisfy { isStart($0) || $0.isDigit }
  }
}

extension UInt8 {
  package var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  package var isLetterOrUnderscore: Bool {
    let lower = self | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z") || self == UInt8(ascii: "_")
  }
}
