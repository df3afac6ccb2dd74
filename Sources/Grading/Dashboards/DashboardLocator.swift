import Artifacts

/// Finds dashboards among text files by what is in them.
enum DashboardLocator {
  struct Located {
    var dashboards: [Dashboard] = []
    var unreadable: [DashboardSet.Unreadable] = []
  }

  static func locate(in sources: [SourceText]) -> Located {
    var located = Located()
    for source in sources {
      switch language(of: source) {
      case .json: read(source, by: { s throws(SyntaxProblem) in try Node(json: s) }, into: &located)
      case .yaml: read(source, by: { s throws(SyntaxProblem) in try Node(yaml: s) }, into: &located)
      case nil: break
      }
    }
    return located
  }

  private enum Language {
    case json
    case yaml
  }

  /// In which language a file may hold a dashboard: told by a few words, so that nothing else is read in full.
  private static func language(of source: SourceText) -> Language? {
    let text = source.text.utf8
    switch text.first(where: { !$0.isWhitespaceByte }) {
    case UInt8(ascii: "{")?, UInt8(ascii: "[")?:
      guard !source.path.hasSuffix(".ipynb") else { return nil }
      let keys = ["\"panels\"", "\"elements\"", "\"rows\"", "\"targets\""]
      return keys.contains { source.text.contains(bytesOf: $0) } ? .json : nil
    default:
      guard source.path.hasSuffix(".yml") || source.path.hasSuffix(".yaml") else { return nil }
      let isOne = ["panels:", "elements:"].contains { source.text.contains(bytesOf: $0) }
      return isOne && source.text.contains(bytesOf: "title:") ? .yaml : nil
    }
  }

  private static func read(
    _ source: SourceText, by parse: (SourceText) throws(SyntaxProblem) -> Node,
    into located: inout Located
  ) {
    do {
      located.dashboards += Dashboard.dashboards(in: try parse(source), path: source.path)
    } catch {
      guard looksLikeDashboard(source) else { return }
      located.unreadable.append(DashboardSet.Unreadable(path: source.path, problem: error))
    }
  }

  private static func looksLikeDashboard(_ source: SourceText) -> Bool {
    ["\"gridPos\"", "\"schemaVersion\"", "\"fieldConfig\"", "vizConfig", "\"expr\""]
      .contains { source.text.contains(bytesOf: $0) }
  }
}

extension UInt8 {
  fileprivate var isWhitespaceByte: Bool {
    self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D
  }
}

extension String {
  /// Whether these bytes stand somewhere in the text.
  func contains(bytesOf word: String) -> Bool {
    let wanted = Array(word.utf8)
    guard let first = wanted.first else { return true }
    var rest = utf8[...]
    while let start = rest.firstIndex(of: first) {
      if rest[start...].starts(with: wanted) { return true }
      rest = rest[rest.index(after: start)...]
    }
    return false
  }
}
