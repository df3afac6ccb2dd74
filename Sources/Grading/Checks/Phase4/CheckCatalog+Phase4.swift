extension CheckCatalog {
  /// The checks of phase 4.
  static let phase4: [Check] = [.locustfile, .threeTestsRecorded, .breakingPoint]
}
