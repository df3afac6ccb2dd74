extension ComposeType {
  /// Whether Docker takes a value for this type.
  func accepts(_ node: Node) -> Bool {
    switch self {
    case .text: node.string != nil
    case .mapping: node.entries != nil
    case .list: node.items != nil
    case .listOrMapping: node.entries != nil || Self.areTexts(node.items)
    case .textOrList: node.string != nil || Self.areTexts(node.items)
    case .textOrMapping: node.string != nil || node.entries?.isEmpty == false
    case .variables: Self.areVariables(node)
    case .listOfTexts: Self.areTexts(node.items)
    }
  }

  private static func areTexts(_ items: [Node]?) -> Bool {
    items?.allSatisfy { $0.string != nil } ?? false
  }

  private static func areVariables(_ node: Node) -> Bool {
    guard let entries = node.entries else { return areTexts(node.items) }
    return entries.allSatisfy { $0.value.items == nil && $0.value.entries == nil }
  }
}
