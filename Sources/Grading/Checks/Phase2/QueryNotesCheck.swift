import Artifacts
import PromQL
import Wording

extension Check {
  /// The learner's own notes on PromQL: queries with a word on each.
  static let queryNotes = Check("p2.promql_notes") { workspace in
    let queries = distinct(workspace.notedQueries.filter(\.isMoreThanName))
    let notes = queries.filter { $0.context == .notes && $0.isExplained }
    if notes.count >= 3 { return .pass(.noted(notes), evidence: notes.prefix(4).map(\.evidence)) }
    if let table = functionTable(in: workspace), queries.count < 2 {
      return .partial(.onlyTable(table.path), help: .writeNotes, evidence: [table.evidence])
    }
    guard queries.count >= 2 || !notes.isEmpty else {
      return .fail(.noNotes, help: .writeNotes, evidence: queries.map(\.evidence))
    }
    let message = notes.isEmpty ? Phrase.elsewhere(queries) : .fewNotes(queries)
    return .partial(message, help: .writeNotes, evidence: queries.prefix(4).map(\.evidence))
  }

  private static func distinct(_ queries: [NotedQuery]) -> [NotedQuery] {
    var seen: Set<String> = []
    return queries.sorted { $0.context > $1.context }.filter {
      seen.insert($0.expression.description).inserted
    }
  }

  /// A table that says what functions do.
  private static func functionTable(in workspace: Workspace) -> (path: String, evidence: Evidence)?
  {
    for document in workspace.documents.documents {
      let source = document.source
      for table in document.tables {
        let rows = table.rows.filter { row in
          row.texts.first.map { TitleWords($0).hasAny(of: functionNames) } ?? false
        }
        guard rows.count >= 3, let first = rows.first else { continue }
        return (source.path, .line(first.line, of: source))
      }
    }
    return nil
  }

  private static let functionNames: Set<String> = [
    "rate", "irate", "increase", "sum", "avg", "max", "min", "count", "quantile", "by",
  ]
}

extension Phrase {
  fileprivate static func noted(_ notes: [NotedQuery]) -> Phrase {
    let places = places(of: notes)
    return Phrase(
      fr: "\(notes.count) requêtes expliquées dans \(places.french)",
      en: "\(notes.count) queries with an explanation in \(places.english)")
  }

  private static func places(of queries: [NotedQuery]) -> Phrase {
    var paths: [String] = []
    for query in queries where !paths.contains(query.path) { paths.append(query.path) }
    return .list(paths, limit: 3)
  }

  fileprivate static func elsewhere(_ queries: [NotedQuery]) -> Phrase {
    let places = places(of: queries)
    return Phrase(
      fr:
        "\(queries.count) requêtes dans d'autres réponses (\(places.french)), mais pas de notes PromQL à vous",
      en:
        "\(queries.count) queries within other answers (\(places.english)), but no PromQL notes of your own"
    )
  }

  fileprivate static func fewNotes(_ queries: [NotedQuery]) -> Phrase {
    let places = places(of: queries)
    return Phrase(
      fr: "des requêtes dans \(places.french), mais moins de trois avec une explication",
      en: "queries in \(places.english), but fewer than three with an explanation")
  }

  fileprivate static func onlyTable(_ path: String) -> Phrase {
    Phrase(
      fr: "'\(path)' n'a qu'un tableau de fonctions, sans requêtes expliquées",
      en: "'\(path)' has a table of functions only, without queries explained")
  }

  fileprivate static let noNotes = Phrase(
    fr: "aucune note sur PromQL n'a été trouvée", en: "no notes on PromQL were found")
  fileprivate static let writeNotes = Phrase(
    fr:
      "écrivez un document (par exemple PROMQL_NOTES.md) avec vos requêtes et, pour chacune, ce qu'elle fait et ce que vous avez observé",
    en:
      "write a document (for example PROMQL_NOTES.md) with your queries and, for each, what it does and what you saw"
  )
}
