/// A language in which Vigie speaks to people.
public enum Language: String, Sendable, CaseIterable, Codable {
  case french = "fr"
  case english = "en"

  /// The language of a POSIX locale name such as `fr_FR.UTF-8`, or nil for one that Vigie does not speak.
  public init?(locale: String) {
    switch locale.prefix(2).lowercased() {
    case "fr": self = .french
    case "en": self = .english
    default: return nil
    }
  }
}
