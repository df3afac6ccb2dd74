/// Tells whether something is said or denied.
enum Negation {
  private enum Kind: Sendable { case denial, contrast, harmless, clause }

  private static let lexicon = Lexicon<Kind>([
    .denial: """
    pas | jamais | aucun | aucune | non | not | never | cannot | don t | doesn t | isn t | aren t \
    | won t | can t | shouldn t | ni | nor | neither
    """,
    .contrast: """
    plutot que | plutot qu | au lieu de | au lieu d | a la place de | instead of | rather than \
    | contrairement a | contrairement au | unlike | a la difference de | a l inverse de \
    | par opposition a | as opposed to
    """,
    .harmless: """
    pas seulement | not only | pas uniquement | pas que | pas forcement | non seulement \
    | pas de temps | pas juste | not just
    """,
    .clause:
      "mais | but | tandis | alors que | while | whereas | cependant | however | , | ; | . | :",
  ])

  /// Whether the words at a place are denied by what stands before them in their clause.
  static func denies(_ place: Range<Int>, within range: Range<Int>, in text: FoldedText) -> Bool {
    let start = max(range.lowerBound, place.lowerBound - 12)
    let matches = lexicon.matches(in: text, start..<place.lowerBound)
    let clause = matches.last { $0.concept == .clause }?.range.upperBound ?? start
    let harmless = matches.filter { $0.concept == .harmless }.map(\.range.lowerBound)
    return matches.contains { match in
      guard match.range.lowerBound >= clause else { return false }
      switch match.concept {
      case .denial: return !harmless.contains(match.range.lowerBound)
      case .contrast: return true
      case .harmless, .clause: return false
      }
    }
  }
}
