/// A text for people, in every language that Vigie speaks.
public struct Phrase: Sendable, Hashable {
  /// The text in French.
  public let french: String
  /// The text in English.
  public let english: String

  /// Puts one together from its parts.
  public init(fr french: String, en english: String) {
    self.french = french
    self.english = english
  }

  /// The same text in every language: a name, a path, a query.
  public init(verbatim text: String) {
    self.init(fr: text, en: text)
  }

  /// The text in one language.
  public func text(in language: Language) -> String {
    switch language {
    case .french: french
    case .english: english
    }
  }

  /// Both texts put through one transformation.
  public func map(_ transform: (String) -> String) -> Phrase {
    Phrase(fr: transform(french), en: transform(english))
  }

  /// The two phrases one after the other.
  public static func + (left: Phrase, right: Phrase) -> Phrase {
    Phrase(fr: left.french + right.french, en: left.english + right.english)
  }
}
