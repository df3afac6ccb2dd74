extension CheckCatalog {
  /// The checks of phase 5.
  static let phase5: [Check] = [.stressReport, .threeOptimisations]
}
