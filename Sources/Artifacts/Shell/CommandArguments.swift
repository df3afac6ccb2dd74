/// The arguments of a command: options with their values, and what stands alone.
struct CommandArguments {
  private let words: [String]

  init(_ words: ArraySlice<String>) {
    self.words = Array(words)
  }

  /// The value of an option, as `--name value`, `--name=value` or `-nvalue`; the last one counts.
  func value(of names: [String]) -> String? {
    var found: String?
    for (index, word) in words.enumerated() {
      for name in names {
        if word == name {
          found = index + 1 < words.count ? words[index + 1] : found
        } else if word.hasPrefix(name + "=") {
          found = String(word.dropFirst(name.count + 1))
        } else if name.count == 2, word.hasPrefix(name), !word.hasPrefix("--") {
          found = String(word.dropFirst(2))
        }
      }
    }
    return found
  }

  func contains(_ name: String) -> Bool { words.contains(name) }

  /// Words that are no option; the value after an option may be among them.
  var loose: [String] { words.filter { !$0.hasPrefix("-") } }
}
