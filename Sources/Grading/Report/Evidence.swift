public import Artifacts

/// Where a verdict comes from.
public enum Evidence: Sendable, Equatable {
  /// Lines of a file; `line` from 1, 0 for the file as a whole.
  case file(path: String, line: Int, excerpt: String)
  /// A query and what it returned.
  case query(query: String, result: String)
  /// An exchange with a server.
  case http(url: String, status: Int)
}

extension Evidence {
  /// A line of a file with its own text as the excerpt, cut at 200 characters.
  public static func line(_ line: Int, of source: SourceText) -> Evidence {
    let text = source.line(line)?.drop { $0 == " " || $0 == "\t" } ?? ""
    return .file(path: source.path, line: line, excerpt: String(text.prefix(200)))
  }

  /// A file as a whole.
  public static func file(_ path: String) -> Evidence { .file(path: path, line: 0, excerpt: "") }
}
