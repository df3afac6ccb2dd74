extension CheckCatalog {
  /// The checks of phase 0.
  static let phase0: [Check] = [.veillePresent] + Check.veilleQuestions + [.veilleConcepts]
}
