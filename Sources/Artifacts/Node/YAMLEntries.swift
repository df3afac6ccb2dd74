/// The entries of a mapping while it is read: its own, and those that `<<` brings in.
struct YAMLEntries {
  private var own: [Node.Entry] = []
  private var inherited: [Node.Entry] = []

  mutating func append(_ entry: Node.Entry) {
    own.append(entry)
  }

  /// Takes over a mapping, or a list of mappings of which the first one counts most.
  mutating func merge(_ value: Node, at event: YAMLEvents.Event) throws(SyntaxProblem) {
    for source in value.items ?? [value] {
      guard let entries = source.entries else {
        throw SyntaxProblem(
          message: "'<<' merges a mapping or a list of mappings", line: event.line,
          column: event.column)
      }
      inherited += entries
    }
  }

  /// The inherited entries that the mapping does not state itself, then its own.
  var merged: [Node.Entry] {
    guard !inherited.isEmpty else { return own }
    var known = Set(own.map(\.key))
    return inherited.filter { known.insert($0.key).inserted } + own
  }
}
