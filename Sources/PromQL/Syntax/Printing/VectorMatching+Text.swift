import TimeSeries

extension VectorMatching {
  /// The modifiers with a space before each.
  var text: String { labelText + groupText + fillText }

  private var isGrouped: Bool { cardinality == .manyToOne || cardinality == .oneToMany }

  private var labelText: String {
    switch labels {
    case .on(let names): " on (\(LabelText.list(names)))"
    case .ignoring(let names) where names.isEmpty && !isGrouped: ""
    case .ignoring(let names): " ignoring (\(LabelText.list(names)))"
    }
  }

  private var groupText: String {
    guard isGrouped else { return "" }
    let side = cardinality == .manyToOne ? "left" : "right"
    return " group_\(side) (\(LabelText.list(included)))"
  }

  private var fillText: String {
    if let fillLeft, let fillRight, fillLeft.bitPattern == fillRight.bitPattern {
      return " fill (\(fillLeft.shortText))"
    }
    let left = fillLeft.map { " fill_left (\($0.shortText))" }
    let right = fillRight.map { " fill_right (\($0.shortText))" }
    return (left ?? "") + (right ?? "")
  }
}

/// Names of labels as an expression writes them.
enum LabelText {
  /// Names with commas between them; those that are no plain names in quotes.
  static func list(_ names: [String]) -> String {
    names.map(name).joined(separator: ", ")
  }

  static func name(_ name: String) -> String { isPlain(name) ? name : GoText.quote(name) }

  private static func isPlain(_ name: String) -> Bool {
    name.utf8.first?.isAlpha == true && name.utf8.allSatisfy(\.isAlphanumeric)
  }
}
