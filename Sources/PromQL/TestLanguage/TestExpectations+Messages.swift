import Wording

extension TestExpectations {
  /// What differs in an error.
  func difference(of error: PromQLError) -> Phrase? {
    guard let failure else { return .unexpectedError(error) }
    let texts = [error.message, error.description]
    return texts.contains(where: failure.accepts) ? nil : .otherError(error, expected: failure)
  }

  /// What differs in the remarks of a query.
  func difference(of annotations: [Annotation], in query: String) -> Phrase? {
    difference(of: annotations, .warning, warnings, in: query)
      ?? difference(of: annotations, .info, infos, in: query)
  }

  private func difference(
    of annotations: [Annotation], _ severity: Annotation.Severity, _ expected: Remarks,
    in query: String
  ) -> Phrase? {
    guard let expected else { return nil }
    let texts = annotations.filter { $0.severity == severity }.map { $0.text(in: query) }
    if let surplus = texts.first(where: { text in !expected.contains { $0.accepts(text) } }) {
      return .unexpectedRemark(surplus)
    }
    if let missing = expected.first(where: { !texts.contains(where: $0.accepts) }) {
      return .missingRemark(severity, missing)
    }
    return nil
  }
}

extension TestExpectations.Text {
  /// Whether a message is as expected.
  func accepts(_ message: String) -> Bool {
    switch self {
    case .any: true
    case .exactly(let text): message == text
    case .matching(let pattern): RegexSyntax.isFound(pattern, in: message)
    }
  }

  fileprivate var text: String {
    switch self {
    case .any: "…"
    case .exactly(let text): text
    case .matching(let pattern): "/\(pattern)/"
    }
  }
}

extension Phrase {
  fileprivate static func unexpectedError(_ error: PromQLError) -> Phrase {
    Phrase(fr: "erreur\u{A0}: \(error)", en: "error: \(error)")
  }

  fileprivate static func otherError(
    _ error: PromQLError, expected: TestExpectations.Text
  ) -> Phrase {
    Phrase(
      fr: "l'erreur attendue est «\u{A0}\(expected.text)\u{A0}», obtenu «\u{A0}\(error)\u{A0}»",
      en: "the error '\(expected.text)' is expected, got '\(error)'")
  }

  fileprivate static func unexpectedRemark(_ text: String) -> Phrase {
    Phrase(fr: "remarque inattendue\u{A0}: \(text)", en: "unexpected remark: \(text)")
  }

  fileprivate static func missingRemark(
    _ severity: Annotation.Severity, _ text: TestExpectations.Text
  ) -> Phrase {
    Phrase(
      fr: "il manque une remarque (\(severity.rawValue))\u{A0}: \(text.text)",
      en: "a remark (\(severity.rawValue)) is missing: \(text.text)")
  }
}
