import Wording

/// Points as people write them: `7`, `5,5` in French, `5.5` in English.
enum Points {
  static func text(_ points: Double, in language: Language) -> String {
    let hundredths = Int((points * 100).rounded())
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    guard rest != 0 else { return "\(whole)" }
    let digits = rest % 10 == 0 ? "\(rest / 10)" : (rest < 10 ? "0\(rest)" : "\(rest)")
    return whole.description + (language == .french ? "," : ".") + digits
  }
}
