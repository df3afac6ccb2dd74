extension CheckCatalog {
  /// The checks of phase 6.
  static let phase6: [Check] = [.alertRules, .alertmanager, .alertsTested]
}
