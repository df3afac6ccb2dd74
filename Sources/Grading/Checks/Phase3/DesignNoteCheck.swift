import Artifacts
import Wording

extension Check {
  /// The note on the dashboard's design and its four parts.
  static let designNote: [Check] = [
    designPresent,
    design("p3b.design.objectif", .purpose, .purpose),
    design("p3b.design.public", .audience, .audience),
    design("p3b.design.metriques", .metrics, .metrics),
    design("p3b.design.disposition", .layout, .layout),
  ]

  private static let designPresent = Check("p3b.design.present") { workspace in
    guard let note = workspace.documents.design else { return .withoutNote(workspace) }
    let evidence = [Evidence.file(note.document.path)]
    let words = note.document.ownWordCount
    guard words >= 15 else {
      return .fail(.template(note.document.path), help: .fillIn, evidence: evidence)
    }
    return note.isNamed
      ? .pass(.present(note.document.path, words: words), evidence: evidence)
      : .partial(.otherName(note.document.path), help: .rename, evidence: evidence)
  }

  private static func design(_ id: String, _ part: DesignPart, _ wording: DesignWording) -> Check {
    Check(id) { workspace in
      guard let note = workspace.documents.design else {
        return .fail(.noNote, help: wording.help)
      }
      let grade = note.grade(part)
      let evidence = note.document.evidence(grade.statements)
      switch grade.verdict {
      case .pass: return .pass(wording.pass, evidence: evidence)
      case .partial: return .partial(wording.partial, help: wording.help, evidence: evidence)
      default: return .fail(wording.fail, help: wording.help, evidence: evidence)
      }
    }
  }
}

extension Judgement {
  fileprivate static func withoutNote(_ workspace: Workspace) -> Judgement {
    let unread = workspace.documents.unreadable.first {
      FoldedText($0.path).text.contains("design")
    }
    guard let file = unread else { return .fail(.noNote, help: .writeNote) }
    return .review(.unreadable(file.path), help: .writeNote, evidence: [.file(file.path)])
  }
}

/// What is said of a part of the note.
private struct DesignWording: Sendable {
  let pass: Phrase
  let partial: Phrase
  let fail: Phrase
  let help: Phrase

  static let purpose = DesignWording(
    pass: Phrase(
      fr: "l'objectif du dashboard est décrit", en: "the dashboard's purpose is described"),
    partial: Phrase(
      fr: "l'objectif tient en une ligne vague", en: "the purpose is a single vague line"),
    fail: Phrase(fr: "aucun objectif n'est décrit", en: "no purpose is described"),
    help: Phrase(
      fr: "dites en deux ou trois phrases à quelles questions ce dashboard répond",
      en: "say in two or three sentences which questions this dashboard answers"))
  static let audience = DesignWording(
    pass: Phrase(fr: "le public est nommé", en: "the audience is named"),
    partial: Phrase(
      fr: "le public n'est cité qu'en passant", en: "the audience is only mentioned in passing"),
    fail: Phrase(fr: "aucun public n'est nommé", en: "no audience is named"),
    help: Phrase(
      fr: "dites qui ouvre ce dashboard et pour quoi faire",
      en: "say who opens this dashboard and what for"))
  static let metrics = DesignWording(
    pass: Phrase(
      fr: "les métriques sont choisies avec leurs raisons",
      en: "the metrics come with their reasons"),
    partial: Phrase(
      fr: "des métriques sans la raison de leur choix", en: "metrics without the reason for them"),
    fail: Phrase(fr: "aucune métrique n'est choisie", en: "no metric is chosen"),
    help: Phrase(
      fr: "écrivez pour chaque métrique pourquoi elle est sur le dashboard",
      en: "write for each metric why it is on the dashboard"))
  static let layout = DesignWording(
    pass: Phrase(
      fr: "la place des panels est décrite", en: "where the panels go is described"),
    partial: Phrase(
      fr: "des principes généraux, sans la place des panels",
      en: "general principles, without where the panels go"),
    fail: Phrase(fr: "aucune disposition n'est décrite", en: "no layout is described"),
    help: Phrase(
      fr: "donnez un croquis ou dites ligne par ligne où va chaque panel",
      en: "give a sketch or say row by row where each panel goes"))
}

extension Phrase {
  fileprivate static func present(_ path: String, words: Int) -> Phrase {
    Phrase(
      fr: "note de conception trouvée dans '\(path)', \(words)\u{A0}mots de vous",
      en: "design note found in '\(path)', \(words) words of your own")
  }
  fileprivate static func otherName(_ path: String) -> Phrase {
    Phrase(
      fr: "'\(path)' décrit le dashboard sous un autre nom que celui qui est demandé",
      en: "'\(path)' describes the dashboard under another name than the one asked for")
  }
  fileprivate static func template(_ path: String) -> Phrase {
    Phrase(fr: "'\(path)' n'est pas rempli", en: "'\(path)' is not filled in")
  }
  fileprivate static func unreadable(_ path: String) -> Phrase {
    Phrase(
      fr: "la note semble être dans '\(path)', que seul un humain peut lire",
      en: "the note seems to be in '\(path)', which only a human can read")
  }
  fileprivate static let noNote = Phrase(
    fr: "aucune note de conception de dashboard", en: "no design note of a dashboard")
  fileprivate static let writeNote = Phrase(
    fr:
      "écrivez 'DASHBOARD_DESIGN.md'\u{A0}: objectif, public, métriques avec leurs raisons, disposition",
    en: "write 'DASHBOARD_DESIGN.md': purpose, audience, metrics with their reasons, layout")
  fileprivate static let fillIn = Phrase(
    fr: "remplacez chaque crochet du modèle par votre texte",
    en: "replace every bracket of the template by your text")
  fileprivate static let rename = Phrase(
    fr: "renommez le fichier en 'DASHBOARD_DESIGN.md'",
    en: "rename the file to 'DASHBOARD_DESIGN.md'")
}
