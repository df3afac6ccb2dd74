extension Node {
  /// The entries of this mapping whose key stands in it before: Compose and Prometheus refuse them.
  public var duplicateEntries: [Entry] {
    guard let entries else { return [] }
    var known: Set<String> = []
    return entries.filter { !known.insert($0.key).inserted }
  }

  /// The duplicate entries of this node and of all that is in it, in the order of the file.
  public var allDuplicateEntries: [Entry] {
    var found: [Entry] = []
    collectDuplicates(in: &found)
    return found.sorted { $0.line < $1.line }
  }

  private func collectDuplicates(in found: inout [Entry]) {
    found += duplicateEntries
    for item in items ?? [] { item.collectDuplicates(in: &found) }
    for entry in entries ?? [] { entry.value.collectDuplicates(in: &found) }
  }
}
