extension CheckCatalog {
  /// The checks of phase 3.
  static let phase3: [Check] = []
}
