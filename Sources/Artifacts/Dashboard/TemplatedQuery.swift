/// A query with Grafana's variables and macros replaced by values, which knows where each part came from.
public struct TemplatedQuery: Sendable, Equatable {
  /// One variable that was replaced.
  public struct Replacement: Sendable, Equatable {
    /// The name of the variable or macro, without `$` and format.
    public let name: String
    /// The bytes of the original text that it took.
    public let original: Range<Int>
    /// The bytes of the replaced text that stand for it.
    public let replaced: Range<Int>
  }

  /// The text of the file.
  public let original: String
  /// The text with values in place of variables.
  public let text: String
  /// What was replaced, in the order of the text.
  public let replacements: [Replacement]
  /// The names of variables that the dashboard does not define, in the order of the text.
  public let unknownNames: [String]

  /// The place in the original text of a byte of the replaced one; the beginning of the variable for its value.
  public func originalOffset(of offset: Int) -> Int {
    var shift = 0
    for replacement in replacements {
      if offset < replacement.replaced.lowerBound { break }
      if offset < replacement.replaced.upperBound { return replacement.original.lowerBound }
      shift = replacement.original.upperBound - replacement.replaced.upperBound
    }
    return min(max(0, offset + shift), original.utf8.count)
  }

  /// The name of the variable or macro that any of these bytes of the replaced text came from.
  public func variable(in range: Range<Int>) -> String? {
    replacements.first { $0.replaced.overlaps(range) }?.name
  }
}

extension TemplatedQuery {
  /// Replaces `$name`, `${name}`, `${name:format}`, `[[name]]` and Grafana's own macros by values that fit
  /// the place: a duration within `[…]` and after `offset`, a number as an operand, else a name or a word.
  public init(_ original: String, variables: [DashboardVariable] = []) {
    var substitution = TemplateSubstitution(original, variables: variables)
    self = substitution.run()
  }
}
