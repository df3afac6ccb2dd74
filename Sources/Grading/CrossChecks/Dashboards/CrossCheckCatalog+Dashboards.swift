extension CrossCheckCatalog {
  /// What the dashboards of a submission get wrong across files.
  static let dashboards: [CrossCheck] = []
}
