import Artifacts
import Wording

extension CrossCheck {
  /// Blanks of a template that nobody filled in: one finding for each document.
  static let placeholders = CrossCheck("documents.placeholder") { workspace in
    workspace.documents.texts.compactMap { document in
      let unfilled = document.statements.filter {
        $0.role != .code && document.isPlaceholder($0)
      }
      guard let first = unfilled.first else { return nil }
      return Finding(
        .info, id: "documents.placeholder",
        at: SourceLocation(path: document.path, line: first.line),
        message: .unfilled(document.document.source.line(first.line) ?? "", unfilled.count),
        help: .fillIn)
    }
  }

  /// Documents of which only the beginning was read.
  static let longDocuments = CrossCheck("documents.too_long") { workspace in
    workspace.documents.tooLong.map { path in
      Finding(
        .warning, id: "documents.too_long", at: SourceLocation(path: path),
        message: .tooLong(DocumentSet.longest / 1000))
    }
  }

  /// How much of a document that learners write comes from the brief.
  static let copies = CrossCheck("documents.copied") { workspace in
    workspace.documents.texts.compactMap { document in
      guard document.copiedLines.count >= 5, document.copiedShare >= 0.1,
        !document.isNamed("readme")
      else { return nil }
      let line = document.copiedLines.min() ?? 0
      return Finding(
        .info, id: "documents.copied", at: SourceLocation(path: document.path, line: line),
        message: .copied(Int((document.copiedShare * 100).rounded()), document.copiedLines.count))
    }
  }
}

extension Phrase {
  fileprivate static func unfilled(_ line: Substring, _ count: Int) -> Phrase {
    let quote = String(line.drop { $0 == " " }.prefix(80))
    let base = Phrase(
      fr: "un champ du modèle n'est pas rempli\u{A0}: '\(quote)'",
      en: "a blank of the template is not filled in: '\(quote)'")
    guard count > 1 else { return base }
    return base
      + Phrase(fr: ", et \(count - 1)\u{A0}de plus", en: ", and \(count - 1) more")
  }
  fileprivate static func tooLong(_ kilobytes: Int) -> Phrase {
    Phrase(
      fr: "document très long\u{A0}: seuls les \(kilobytes)\u{A0}premiers kilo-octets sont lus",
      en: "very long document: only its first \(kilobytes) kilobytes are read")
  }
  fileprivate static func copied(_ percent: Int, _ lines: Int) -> Phrase {
    Phrase(
      fr:
        "\(percent)\u{A0}% des lignes viennent du brief (\(lines)\u{A0}lignes), elles ne comptent pas comme votre texte",
      en:
        "\(percent)% of the lines come from the brief (\(lines) lines), they do not count as your text"
    )
  }
  fileprivate static let fillIn = Phrase(
    fr: "remplacez-le par votre texte ou supprimez-le", en: "replace it by your text or delete it")
}
