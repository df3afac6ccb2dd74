extension Node {
  /// Reads a JSON document: strictly, with the place of every value, within bounds.
  ///
  /// A key that stands twice in an object is kept twice. Half a surrogate pair becomes U+FFFD.
  /// - Throws: The first thing that is no JSON, or the bound that was hit (``JSONBounds``).
  public init(json source: SourceText) throws(SyntaxProblem) {
    var reader = JSONReader(Array(source.text.utf8))
    self = try reader.document()
  }
}

/// How much of a JSON document is read at most.
public enum JSONBounds {
  /// Objects and arrays within one another.
  public static let depth = 200
  /// Values in all.
  public static let nodes = 200_000
}
