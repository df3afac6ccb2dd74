/// How large an expression may be.
enum SyntaxLimits {
  /// The bytes of its text.
  static let length = 1 << 20
  /// The levels of its tree.
  static let depth = 500
}
