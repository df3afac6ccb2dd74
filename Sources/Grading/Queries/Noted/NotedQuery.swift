import Artifacts
import PromQL

/// A query that a document writes down.
struct NotedQuery {
  /// The text as it stands there.
  let text: String
  /// The query as a tree.
  let expression: Expression
  let path: String
  let line: Int
  /// Whether a word is said on it: a comment, a sentence before it, another cell of its row.
  let isExplained: Bool
  /// What stands around it.
  let context: Context

  enum Context: Int, Comparable {
    /// Within an answer to another question, a design or a report.
    case otherAnswer
    /// Under a heading, in a document or in a fence that is about queries.
    case notes

    static func < (left: Context, right: Context) -> Bool { left.rawValue < right.rawValue }
  }

  var evidence: Evidence { .file(path: path, line: line, excerpt: text.onOneLine) }

  /// Whether it is more than the name of something.
  var isMoreThanName: Bool {
    guard case .vectorSelector(let selector) = expression.unparenthesized else { return true }
    return !selector.matchers.isEmpty
  }
}

/// Reads text that may be a query, as leniently as notes want it.
enum QueryText {
  /// The expression of a text; nil for a text that is no query or only looks like one (a word, a number, a call of
  /// nothing).
  static func expression(_ text: String) -> Expression? {
    guard text.utf8.count >= 3, text.utf8.count <= 2_000, looksLikeQuery(text) else { return nil }
    let plain = TemplatedQuery(tidied(text)).text
    guard let expression = try? Expression(parsing: plain) else { return nil }
    let names = expression.selectors.compactMap(\.metricName)
    let isQuery = names.contains {
      $0.utf8.contains(UInt8(ascii: "_")) || $0 == "up" || $0 == "metric"
    }
    return isQuery || (!names.isEmpty && !expression.calls.isEmpty) ? expression : nil
  }

  private static func looksLikeQuery(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "_")) || text.utf8.contains(UInt8(ascii: "(")) || text == "up"
      || text.hasPrefix("up{")
  }

  /// The text with what editors and habits put into it taken out: curly quotes, hard spaces, `promql>` and `;`.
  private static func tidied(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "“", "”", "«", "»": result.append("\"")
      case "‘", "’": result.append("'")
      case "\u{A0}", "\u{202F}": result.append(" ")
      case "`": break
      default: result.append(character)
      }
    }
    for placeholder in ["[range]", "[durée]", "[duree]", "[duration]", "[interval]", "[window]"] {
      result = result.replacing(placeholder, with: "[5m]")
    }
    while let last = result.last, ";,. ".contains(last) { result.removeLast() }
    return result
  }
}

extension String {
  /// The text with every occurrence of a piece replaced.
  fileprivate func replacing(_ piece: String, with other: String) -> String {
    guard contains(bytesOf: piece) else { return self }
    var (result, rest) = ("", self[...])
    while let start = rest.firstRange(of: piece) {
      result += rest[..<start.lowerBound] + other
      rest = rest[start.upperBound...]
    }
    return result + rest
  }
}

extension Substring {
  fileprivate func firstRange(of piece: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(piece) { return start..<index(start, offsetBy: piece.count) }
      start = index(after: start)
    }
    return nil
  }
}
