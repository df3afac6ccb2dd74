import Wording

extension Call {
  /// What the function computes.
  var meaning: Phrase {
    guard let phrase = FunctionMeanings.all[function.name] else {
      return Phrase(fr: "appelle \(function.name)", en: "calls \(function.name)")
    }
    return phrase.map { fill($0) }
  }

  /// Puts the arguments in the places `$1`, `$2`, … of a text.
  private func fill(_ text: String) -> String {
    var filled = text
    for (index, argument) in arguments.enumerated().reversed() {
      let place = "$\(index + 1)"
      guard let range = filled.firstRange(of: place) else { continue }
      filled.replaceSubrange(range, with: argument.unparenthesized.description)
    }
    return filled
  }
}
