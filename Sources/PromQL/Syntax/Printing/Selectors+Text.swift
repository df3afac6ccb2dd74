import TimeSeries

extension VectorSelector {
  /// The name and the matchers in the order of their texts, without modifiers.
  var head: String {
    guard !matchers.isEmpty || name == nil else { return name ?? "" }
    let texts = matchers.map(\.text).sorted {
      Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8))
    }
    return (name ?? "") + "{" + texts.joined(separator: ",") + "}"
  }

  func write(to text: inout String) {
    text += head + ModifierText.at(at)
    if let `extension` { text += " \(`extension`.rawValue)" }
    text += ModifierText.offset(offset)
  }
}

extension LabelMatcher {
  var text: String { LabelText.name(label) + `operator`.rawValue + GoText.quote(value) }
}

extension MatrixSelector {
  func write(to text: inout String) {
    text += "\(selector.head)[\(window.text)]"
    if let `extension` = selector.extension { text += " \(`extension`.rawValue)" }
    text += ModifierText.at(selector.at) + ModifierText.offset(selector.offset)
  }
}

extension Subquery {
  /// The range, the step and the modifiers.
  var suffix: String {
    "[\(window.text):\(step?.text ?? "")]" + ModifierText.at(at) + ModifierText.offset(offset)
  }
}

/// Modifiers with a space before each.
enum ModifierText {
  static func at(_ time: AtModifier?) -> String {
    switch time {
    case nil: ""
    case .start: " @ start()"
    case .end: " @ end()"
    case .timestamp(let milliseconds): " @ \(seconds(milliseconds))"
    }
  }

  static func offset(_ offset: DurationValue?) -> String {
    guard let offset, offset != .milliseconds(0) else { return "" }
    return " offset \(offset.text)"
  }

  private static func seconds(_ milliseconds: Int64) -> String {
    let (whole, rest) = milliseconds.magnitude.quotientAndRemainder(dividingBy: 1000)
    let zeros = rest < 10 ? "00" : rest < 100 ? "0" : ""
    return "\(milliseconds < 0 ? "-" : "")\(whole).\(zeros)\(rest)"
  }
}
