extension CrossCheckCatalog {
  /// What the stack of a submission gets wrong across files.
  static let stack: [CrossCheck] = []
}
