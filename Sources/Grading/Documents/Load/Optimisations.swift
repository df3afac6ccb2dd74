import Artifacts

/// The optimisations that a document proposes, each with or without what it should bring.
package struct Optimisations: Sendable {
  /// One proposal.
  struct Proposal: Sendable {
    let statement: Int
    let hasImpact: Bool
    let hasComplexity: Bool
  }

  private let document: LearnerDocument
  private(set) var proposals: [Proposal] = []

  private enum Word: Sendable { case strict, loose, impact, complexity }

  private static let words = Lexicon<Word>([
    .strict: "optimi*",
    .loose:
      "amelioration* | improvement* | recommand* | recommendation* | pistes | proposition* | proposal*",
    .impact: """
    impact* | gain* | redui* | reduc* | reduce* | diminu* | amelior* | augment* | divis* | permet* | attendu* | expected \
    | baisse* | accelere* | plus rapide* | faster | moins de | less | fewer | improve* | increase* | lower* | halve* \
    | absorb* | evite* | avoid* | benefice* | benefit* | effet* | speed* | double* | devrai* | should | would | moitie | half | disparai* | revenir | tomber* | multipl* | handle* | soulage* \
    | % | cut | cuts | decharge* | offload* | supporte* | tenir
    """,
    .complexity: """
    complexite* | complexity | effort* | difficulte* | facile | simple | moyenne | elevee | easy | medium | hard \
    | faible | difficulty | cout | cost | low | high
    """,
  ])

  /// Reads a document; outside a report on load tests only what is called an optimisation counts.
  package init(in document: LearnerDocument, isReport: Bool) {
    self.document = document
    let isAbout = isReport || document.isNamed("optimi")
    for section in sections(isAbout: isAbout) {
      let found = read(section)
      if Self.weight(found) > Self.weight(proposals) { proposals = found }
    }
  }

  private static func weight(_ proposals: [Proposal]) -> Int {
    proposals.count + 3 * proposals.count(where: \.hasImpact)
  }

  // MARK: Sections

  /// The statements under each title that speaks of optimisations; the whole of a document that is named so.
  private func sections(isAbout: Bool) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for (index, statement) in document.statements.enumerated() where isTitle(statement, isAbout) {
      result.append((index + 1)..<end(of: index))
    }
    if result.isEmpty, document.isNamed("optimi") { return [document.statements.indices] }
    return result
  }

  private func isTitle(_ statement: Statement, _ isAbout: Bool) -> Bool {
    guard statement.headingLevel != nil || (statement.isLabel && statement.role == .prose) else {
      return false
    }
    let found = Self.words.concepts(in: document.text, statement.words)
    return found.contains(.strict) || (isAbout && found.contains(.loose))
  }

  private func end(of title: Int) -> Int {
    let level = document.statements[title].headingLevel ?? 7
    let numbered = "optimisation".utf8
    for index in (title + 1)..<max(document.statements.count, title + 1) {
      let statement = document.statements[index]
      guard let heading = statement.headingLevel else { continue }
      let isSibling =
        heading == level
        && statement.words.prefix(2).contains { document.text[$0].starts(with: numbered) }
      let isNumbered =
        isSibling
        && document.statements[title].words.prefix(2).contains {
          document.text[$0].starts(with: numbered)
        }
      if heading <= level, !isNumbered { return index }
    }
    return document.statements.count
  }

  // MARK: Proposals

  private func read(_ range: Range<Int>) -> [Proposal] {
    let tables = rows(in: range)
    if tables.count >= 2 { return tables }
    let starts = starts(in: range)
    return starts.indices.map { position in
      let end = position + 1 < starts.count ? starts[position + 1] : range.upperBound
      return proposal(starts[position]..<end)
    }.filter { isOwn($0.statement) }
  }

  private func isOwn(_ index: Int) -> Bool {
    let statement = document.statements[index]
    return !statement.isCopied && !document.isPlaceholder(statement)
  }

  private func rows(in range: Range<Int>) -> [Proposal] {
    let cells = range.filter {
      document.statements[$0].role == .cell && isOwn($0) && !document.statements[$0].isLabel
    }
    let lines = Dictionary(grouping: cells) { document.statements[$0].line }
    return lines.keys.sorted().compactMap { line in
      guard let row = lines[line], let first = row.first, row.count > 1 else { return nil }
      let found = row.dropFirst().map { words(in: $0, withLabels: true) }
      return Proposal(
        statement: first, hasImpact: found.contains { $0.contains(.impact) },
        hasComplexity: found.contains { $0.contains(.complexity) })
    }
  }

  private func words(in index: Int, withLabels: Bool) -> Set<Word> {
    let statement = document.statements[index]
    let ranges = withLabels ? [statement.words] + statement.labels.suffix(1) : [statement.words]
    return ranges.reduce(into: []) { $0.formUnion(Self.words.concepts(in: document.text, $1)) }
  }

  private func proposal(_ range: Range<Int>) -> Proposal {
    let own = range.filter { document.statements[$0].headingLevel != nil || isOwn($0) }
    let first =
      document.statements[range.lowerBound].headingLevel == nil ? own : Array(own.dropFirst())
    let found = first.reduce(into: Set<Word>()) { $0.formUnion(words(in: $1, withLabels: false)) }
    let length = own.reduce(0) { $0 + document.wordCount(document.statements[$1].words) }
    return Proposal(
      statement: range.lowerBound, hasImpact: found.contains(.impact) && length >= 6,
      hasComplexity: found.contains(.complexity))
  }

  /// Where proposals begin: sub-headings, else numbered or outermost items, else bold lines.
  private func starts(in range: Range<Int>) -> [Int] {
    let headings = range.filter { document.statements[$0].headingLevel != nil }
    if headings.count >= 2 { return headings }
    let items = range.filter {
      document.statements[$0].isFirst && document.isListItem(document.statements[$0])
    }
    let numbered = items.filter { document.isNumbered(document.statements[$0]) }
    let outer = outermost(numbered.isEmpty ? items : numbered)
    if !outer.isEmpty { return outer }
    let labels = range.filter { document.statements[$0].isLabel }
    return labels.isEmpty ? range.filter { document.isOwn(document.statements[$0]) } : labels
  }

  private func outermost(_ items: [Int]) -> [Int] {
    let columns = items.map { document.document.blocks[document.statements[$0].block].indentation }
    guard let least = columns.min() else { return [] }
    var blocks: Set<Int> = []
    return zip(items, columns).filter { $1 <= least + 1 }.map(\.0)
      .filter { blocks.insert(document.statements[$0].block).inserted }
  }
}
