extension Phrase {
  /// Names as a sentence lists them: `a, b et c`, `a, b and c`; past `limit` the rest is counted.
  public static func list(_ names: [String], limit: Int = 5) -> Phrase {
    let shown = names.prefix(limit).map { "'\($0)'" }
    let hidden = names.count - shown.count
    guard hidden <= 0 else {
      let joined = shown.joined(separator: ", ")
      return Phrase(fr: "\(joined) et \(hidden) de plus", en: "\(joined) and \(hidden) more")
    }
    guard let last = shown.last, shown.count > 1 else { return Phrase(verbatim: shown.first ?? "") }
    let head = shown.dropLast().joined(separator: ", ")
    return Phrase(fr: "\(head) et \(last)", en: "\(head) and \(last)")
  }

  /// A count with its noun: French takes the plural from 2, English for all but 1.
  public static func count(
    _ number: Int, fr french: (one: String, many: String), en english: (one: String, many: String)
  ) -> Phrase {
    Phrase(
      fr: "\(number)\u{A0}\(number >= 2 ? french.many : french.one)",
      en: "\(number) \(number == 1 ? english.one : english.many)")
  }
}
