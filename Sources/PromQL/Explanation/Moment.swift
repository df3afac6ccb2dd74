import Wording

/// When something is looked at, in words.
enum Moment {
  static func phrase(at time: AtModifier?) -> Phrase {
    switch time {
    case nil: Phrase(verbatim: "")
    case .start:
      Phrase(fr: ", au début de la plage demandée", en: ", at the start of the queried range")
    case .end:
      Phrase(fr: ", à la fin de la plage demandée", en: ", at the end of the queried range")
    case .timestamp(let time):
      Phrase(
        fr: ", toujours à l'instant \(time.secondsText)", en: ", always at time \(time.secondsText)"
      )
    }
  }

  static func phrase(offset: DurationValue?) -> Phrase {
    guard let offset, offset != .milliseconds(0) else { return Phrase(verbatim: "") }
    if case .milliseconds(let milliseconds) = offset, milliseconds < 0 {
      let length = DurationValue.milliseconds(-milliseconds).phrase
      return Phrase(fr: ", \(length.french) plus tard", en: ", \(length.english) later")
    }
    let length = offset.phrase
    return Phrase(fr: ", \(length.french) plus tôt", en: ", \(length.english) earlier")
  }
}

extension DurationValue {
  /// The length in words.
  var phrase: Phrase {
    guard case .milliseconds(let milliseconds) = self else { return Phrase(verbatim: text) }
    var (rest, french, english) = (milliseconds.magnitude, [String](), [String]())
    for unit in DurationUnit.all where rest >= unit.milliseconds {
      let count = rest / unit.milliseconds
      rest %= unit.milliseconds
      french.append("\(count)\u{A0}\(unit.french)\(count > 1 && unit.isInflected ? "s" : "")")
      english.append("\(count) \(unit.english)\(count == 1 || !unit.isInflected ? "" : "s")")
    }
    return Phrase(fr: french.joined(separator: " "), en: english.joined(separator: " "))
  }
}

private struct DurationUnit {
  let milliseconds: UInt64
  let french: String
  let english: String
  var isInflected = true

  static let all = [
    DurationUnit(milliseconds: 86_400_000, french: "jour", english: "day"),
    DurationUnit(milliseconds: 3_600_000, french: "heure", english: "hour"),
    DurationUnit(milliseconds: 60_000, french: "minute", english: "minute"),
    DurationUnit(milliseconds: 1000, french: "seconde", english: "second"),
    DurationUnit(milliseconds: 1, french: "ms", english: "ms", isInflected: false),
  ]
}
