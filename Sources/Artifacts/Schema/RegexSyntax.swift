import CRE2

/// Whether texts are regular expressions of RE2.
enum RegexSyntax {
  /// What is wrong with an expression; nil where nothing is.
  static func problem(in pattern: String) -> String? {
    var anchored = "^(?s:\(pattern))$"
    return anchored.withUTF8 { bytes -> String? in
      bytes.withMemoryRebound(to: CChar.self) { characters -> String? in
        guard let regex = cre2_new(characters.baseAddress, characters.count, true, true) else {
          return "error parsing regexp: out of memory"
        }
        defer { cre2_free(regex) }
        guard let error = cre2_error(regex) else { return nil }
        return "error parsing regexp: \(String(cString: error)): `\(pattern)`"
      }
    }
  }
}
