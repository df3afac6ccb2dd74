import Grading
import Wording

extension Verdict {
  /// The word for the verdict.
  var word: Phrase {
    switch self {
    case .pass: Phrase(fr: "acquis", en: "pass")
    case .partial: Phrase(fr: "en partie", en: "partial")
    case .fail: Phrase(fr: "à faire", en: "fail")
    case .skipped: Phrase(fr: "sauté", en: "skipped")
    case .notApplicable: Phrase(fr: "sans objet", en: "not applicable")
    case .review: Phrase(fr: "à vérifier à la main", en: "needs a human eye")
    case .blocked: Phrase(fr: "serveur injoignable", en: "server out of reach")
    case .error: Phrase(fr: "erreur de Vigie", en: "Vigie's own fault")
    }
  }

  /// The sign for the verdict.
  func sign(_ style: TextStyle) -> String {
    let (unicode, ascii, ink): (String, String, Ink) =
      switch self {
      case .pass: ("✓", "+", .green)
      case .partial: ("◐", "~", .yellow)
      case .fail: ("✗", "x", .red)
      case .skipped: ("↷", ">", .faint)
      case .notApplicable: ("–", "-", .faint)
      case .review: ("?", "?", .blue)
      case .blocked: ("!", "!", .blue)
      case .error: ("!", "!", .red)
      }
    return ink(style.usesUnicode ? unicode : ascii, style)
  }
}
