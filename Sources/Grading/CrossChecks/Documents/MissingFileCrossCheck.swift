import Artifacts
import Wording

extension CrossCheck {
  /// Files that a README or hand-in note names and that are not in the repository.
  static let missingFiles = CrossCheck("documents.missing_file") { workspace in
    let names = Set(workspace.submission.files.map { FileMention.key(of: $0.path) })
    var findings: [Finding] = []
    for document in workspace.documents.texts where document.isClaim {
      var seen: Set<String> = []
      for mention in FileMention.all(in: document)
      where !names.contains(FileMention.key(of: mention.name)) {
        guard seen.insert(mention.name).inserted, seen.count <= 8 else { continue }
        findings.append(finding(mention, in: document))
      }
    }
    return findings
  }

  private static func finding(_ mention: FileMention, in document: LearnerDocument) -> Finding {
    Finding(
      mention.isTicked ? .warning : .info, id: "documents.missing_file",
      at: SourceLocation(path: document.path, line: mention.line), message: .absent(mention),
      help: .addOrCorrect)
  }
}

extension LearnerDocument {
  /// Whether the document says what the repository holds.
  fileprivate var isClaim: Bool { isNamed("readme", "lisez", "rendu", "livrable", "delivery") }
}

/// A file that a document says is there.
struct FileMention {
  let name: String
  let line: Int
  let isTicked: Bool

  private static let endings = [
    ".py", ".json", ".yml", ".yaml", ".png", ".jpg", ".jpeg", ".md", ".toml", ".ipynb", ".csv",
  ]

  /// The name by which a file is looked up: its last part, whatever its case and accents.
  static func key(of path: String) -> String {
    FoldedText(path.split(separator: "/").last.map(String.init) ?? path).text
  }

  /// The files that a document names outside commands: ticked boxes, sentences and tables, no plans.
  static func all(in document: LearnerDocument) -> [FileMention] {
    document.document.blocks.flatMap { block -> [FileMention] in
      var isTicked = false
      switch block.kind {
      case .code, .heading: return []
      case .listItem(_, let isChecked):
        if isChecked == false { return [] }
        isTicked = isChecked == true
      case .paragraph, .table: break
      }
      return block.lines.flatMap { line -> [FileMention] in
        guard !isPlanned(line.content), !document.copiedLines.contains(line.number) else {
          return []
        }
        return names(in: line.content).map {
          FileMention(name: $0, line: line.number, isTicked: isTicked || line.content.contains("✅"))
        }
      }
    }
  }

  private static let plans = Lexicon<Bool>([
    true: """
    a creer | a faire | a venir | todo | optionnel* | non realise* | pas encore | not yet | to do | creez | creer \
    | copiez | copier | renomm* | copy | create | rename | cp | genere* | generated | ignore* | absent* | exemple \
    | export* | manqu*
    """
  ])

  private static func isPlanned(_ content: String) -> Bool {
    let text = FoldedText(content)
    return !plans.matches(in: text, text.words.indices).isEmpty
  }

  /// The words of a line that are names of files: no address, no pattern, no path outside the repository.
  private static func names(in content: String) -> [String] {
    let separators: Set<Character> = [
      " ", "`", "(", ")", "[", "]", ",", ";", "|", "\"", "*", "<", ">", "\u{A0}", "«", "»",
    ]
    return content.split(whereSeparator: separators.contains).compactMap { piece in
      var name = piece
      while let last = name.last, ".:!?'’".contains(last) { name.removeLast() }
      guard endings.contains(where: name.lowercased().hasSuffix), name.count <= 120 else {
        return nil
      }
      guard !name.contains("://"), !name.hasPrefix("/"), !name.hasPrefix("$"),
        !name.hasPrefix(".") || name.hasPrefix("./")
      else { return nil }
      guard !name.contains("{"), !name.contains("…"), !name.contains("xx"), !name.contains("=")
      else { return nil }
      return String(name)
    }
  }
}

extension Phrase {
  fileprivate static func absent(_ mention: FileMention) -> Phrase {
    Phrase(
      fr: "'\(mention.name)' est cité mais n'est pas dans le dépôt",
      en: "'\(mention.name)' is named but is not in the repository")
  }
  fileprivate static let addOrCorrect = Phrase(
    fr: "ajoutez le fichier au dépôt, ou corrigez le texte",
    en: "add the file to the repository, or correct the text")
}
