/// Puts the values of variables into a text, in the syntax that shells and Compose share.
///
/// `$NAME`, `${NAME}`, `${NAME:-default}`, `${NAME-default}`, `${NAME:+other}`, `${NAME:?error}`;
/// `$$` is a dollar. A variable that nothing defines stays as it is written.
public struct Interpolation: Sendable {
  private let variables: [String: String]
  /// The longest text that is made; a longer one stays as it is written.
  private static let limit = 65_536

  /// Variables by their name.
  public init(_ variables: [String: String]) {
    self.variables = variables
  }

  /// The text with its variables put in, and whether its syntax is sound.
  public func apply(to text: String) -> (text: String, isSound: Bool) {
    guard text.utf8.contains(UInt8(ascii: "$")) else { return (text, true) }
    return apply(to: text[...], level: 0)
  }

  private func apply(to text: Substring, level: Int) -> (text: String, isSound: Bool) {
    guard level < 10 else { return (String(text), true) }
    var result = ""
    var isSound = true
    var rest = text
    while let dollar = rest.utf8.firstIndex(of: UInt8(ascii: "$")) {
      result += rest[..<dollar]
      let reference = VariableReference(rest[dollar...])
      result += value(of: reference, level: level)
      isSound = isSound && reference.form != .broken
      rest = rest[reference.end...]
      guard result.utf8.count <= Self.limit else { return (String(text), isSound) }
    }
    return (result + rest, isSound)
  }

  private func value(of reference: VariableReference, level: Int) -> String {
    let known = variables[reference.name]
    let filled = known.flatMap { $0.isEmpty ? nil : $0 }
    func other() -> String { apply(to: reference.operand, level: level + 1).text }
    return switch reference.form {
    case .escapedDollar: "$"
    case .broken: String(reference.text)
    case .plain: known ?? String(reference.text)
    case .required: filled ?? String(reference.text)
    case .defaultWhenUnset: known ?? other()
    case .defaultWhenEmpty: filled ?? other()
    case .otherWhenSet: known == nil ? "" : other()
    case .otherWhenFilled: filled == nil ? "" : other()
    }
  }
}
