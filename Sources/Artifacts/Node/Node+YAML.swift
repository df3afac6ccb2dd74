extension Node {
  /// Reads the first document of a YAML file; an empty file is null.
  ///
  /// Aliases and merge keys (`<<`) are expanded; a key that stands twice in a mapping is kept twice
  /// (``duplicateEntries``). Scalars are read as Compose and Prometheus read them (``YAMLScalar``).
  /// - Throws: The first thing that is no YAML, or the bound that was hit (``YAMLBounds``).
  public init(yaml source: SourceText) throws(SyntaxProblem) {
    self = try Self.read(source, upTo: 1).first ?? Node(.null, line: 1, column: 1)
  }

  /// Reads every document of a YAML file, in their order.
  ///
  /// - Throws: As ``init(yaml:)``; the bounds hold for all documents together.
  public static func yamlDocuments(_ source: SourceText) throws(SyntaxProblem) -> [Node] {
    try read(source, upTo: .max)
  }

  private static func read(
    _ source: SourceText, upTo limit: Int
  ) throws(SyntaxProblem) -> [Node] {
    try YAMLBounds.checkDirectives(source)
    var text = source.text
    let result = text.withUTF8 { bytes -> Result<[Node], SyntaxProblem> in
      do throws(SyntaxProblem) {
        let events = YAMLEvents(bytes)
        defer { events.close() }
        var reader = YAMLReader(events)
        return .success(try reader.documents(upTo: limit))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
