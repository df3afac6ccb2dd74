import Artifacts
import Wording

extension CrossCheck {
  /// An app that is instrumented or exposed more than once.
  static let instrumentedTwice = CrossCheck("application.instrumented_twice") { workspace in
    guard let instrumentator = workspace.application.instrumentator else { return [] }
    let repeated =
      instrumentator.instrumentCalls.dropFirst() + instrumentator.exposeCalls.dropFirst()
    return repeated.map { location in
      Finding(
        .warning, id: "application.instrumented_twice", at: location,
        message: .again(instrumentator.instrumentCalls.first ?? instrumentator.location),
        help: .keepOne)
    }
  }
}

extension Phrase {
  fileprivate static func again(_ first: SourceLocation) -> Phrase {
    Phrase(
      fr: """
        l'application est déjà instrumentée en \(first)\u{A0}: une seconde fois, chaque requête \
        peut être comptée deux fois
        """,
      en: """
        the app is already instrumented at \(first): a second time, every request may be counted \
        twice
        """)
  }

  fileprivate static let keepOne = Phrase(
    fr: "gardez un seul Instrumentator().instrument(app).expose(app)",
    en: "keep a single Instrumentator().instrument(app).expose(app)")
}
