import Wording

extension Check {
  /// Whether the lessons of phase 0 are written up, which nobody asked for.
  static let veilleConcepts = Check("p0.veille.concepts") { workspace in
    guard let document = workspace.documents.veilleReading?.document else {
      return .fail(.noVeille, help: .writeUp)
    }
    let written = ConceptsWritten(document)
    let missing = [
      written.monitoring ? nil : Phrase.monitoring, written.pillars ? nil : Phrase.pillars,
      written.types ? nil : Phrase.types,
    ].compactMap(\.self)
    guard missing.isEmpty else {
      return .fail(.lacks(missing), help: .writeUp, evidence: [.file(document.path)])
    }
    return .pass(.complete, evidence: [.file(document.path)])
  }
}

extension Phrase {
  fileprivate static let monitoring = Phrase(
    fr: "monitoring et observabilité", en: "monitoring and observability")
  fileprivate static let pillars = Phrase(
    fr: "les trois piliers", en: "the three pillars")
  fileprivate static let types = Phrase(
    fr: "les types de métriques", en: "the types of metrics")
  fileprivate static let noVeille = Phrase(
    fr: "aucune veille trouvée dans le dépôt", en: "no veille found in the repository")

  fileprivate static func lacks(_ missing: [Phrase]) -> Phrase {
    Phrase(
      fr: "il manque, avec vos mots\u{A0}: " + missing.map(\.french).joined(separator: ", "),
      en: "missing, in your own words: " + missing.map(\.english).joined(separator: ", "))
  }

  fileprivate static let complete = Phrase(
    fr: "monitoring et observabilité, les trois piliers et les types de métriques sont rédigés",
    en: "monitoring and observability, the three pillars and the types of metrics are written up")
  fileprivate static let writeUp = Phrase(
    fr:
      "rédigez avec vos mots monitoring et observabilité, métriques, logs et traces, puis counter, gauge et histogram",
    en:
      "write up in your own words monitoring and observability, metrics, logs and traces, then counter, gauge and histogram"
  )
}
