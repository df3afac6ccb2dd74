import Artifacts
import Wording

extension Check {
  /// Whether there is a veille with text of the learner's own.
  static let veillePresent = Check("p0.veille.present") { workspace in
    guard let document = workspace.documents.veilleReading?.document else {
      return .withoutVeille(workspace)
    }
    let evidence = [Evidence.file(document.path)]
    let words = document.ownWordCount
    let share = Int((document.copiedShare * 100).rounded())
    if words < 5, document.copiedLines.isEmpty {
      return .fail(.unfilled(document.path), help: .answerQuestions, evidence: evidence)
    }
    if words < 40 || (document.copiedShare >= 0.6 && words < 150) {
      return .partial(
        .template(document.path, words: words, share: share), help: .answerQuestions,
        evidence: evidence)
    }
    return .pass(.present(document.path, words: words, share: share), evidence: evidence)
  }
}

extension Judgement {
  /// No veille that can be read: one in a format for people is for a human to judge.
  fileprivate static func withoutVeille(_ workspace: Workspace) -> Judgement {
    let unread = workspace.documents.unreadable.filter {
      FoldedText($0.path).text.contains("veille")
    }
    guard let file = unread.first else { return .fail(.noVeille, help: .writeVeille) }
    return .review(
      .unreadable(file.path), help: .useMarkdown, evidence: [.file(file.path)])
  }
}

extension Phrase {
  fileprivate static func present(_ path: String, words: Int, share: Int) -> Phrase {
    let base = Phrase(
      fr: "veille trouvée dans '\(path)', \(words)\u{A0}mots de vous",
      en: "veille found in '\(path)', \(words) words of your own")
    guard share >= 10 else { return base }
    return base
      + Phrase(
        fr: "\u{A0}; \(share)\u{A0}% des lignes viennent du brief",
        en: "; \(share)% of the lines come from the brief")
  }

  fileprivate static func template(_ path: String, words: Int, share: Int) -> Phrase {
    Phrase(
      fr:
        "'\(path)' contient surtout le modèle ou le brief\u{A0}: \(words)\u{A0}mots de vous, \(share)\u{A0}% de lignes copiées",
      en:
        "'\(path)' is mostly the template or the brief: \(words) words of your own, \(share)% copied lines"
    )
  }

  fileprivate static func unfilled(_ path: String) -> Phrase {
    Phrase(
      fr: "'\(path)' est vide ou n'est qu'un modèle", en: "'\(path)' is empty or only a template")
  }

  fileprivate static func unreadable(_ path: String) -> Phrase {
    Phrase(
      fr: "la veille semble être dans '\(path)', que seul un humain peut lire",
      en: "the veille seems to be in '\(path)', which only a human can read")
  }

  fileprivate static let noVeille = Phrase(
    fr: "aucune veille trouvée dans le dépôt", en: "no veille found in the repository")
  fileprivate static let writeVeille = Phrase(
    fr: "créez 'VEILLE_OBSERVABILITE.md' et répondez-y aux six questions des missions 1 et 2",
    en: "create 'VEILLE_OBSERVABILITE.md' and answer the six questions of missions 1 and 2 in it")
  fileprivate static let answerQuestions = Phrase(
    fr: "répondez avec vos mots aux six questions des missions 1 et 2",
    en: "answer the six questions of missions 1 and 2 in your own words")
  fileprivate static let useMarkdown = Phrase(
    fr: "remettez aussi la veille en Markdown, par exemple 'VEILLE_OBSERVABILITE.md'",
    en: "hand in the veille as Markdown too, for example 'VEILLE_OBSERVABILITE.md'")
}
