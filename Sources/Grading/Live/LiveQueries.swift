import Artifacts
import PromQL

/// The queries of the learner's documents that are worth asking of a running Prometheus.
public enum LiveQueries {
  /// Lines of fenced PromQL that parse and select something, each once, at most 40.
  public static func of(_ workspace: Workspace) -> [String] {
    var seen: Set<String> = []
    let blocks = workspace.documents.documents.flatMap(\.code).filter { block in
      ["promql", "prometheus"].contains(block.language?.lowercased() ?? "")
    }
    let queries = blocks.flatMap { QueryLines.queries(in: $0.text) }
    return Array(queries.filter { seen.insert($0).inserted }.prefix(40))
  }
}

/// Tells the queries of a block apart: one a line, or one over several lines.
enum QueryLines {
  static func queries(in text: String) -> [String] {
    let lines = text.split(separator: "\n").map { line in
      line.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).first.map(String.init) ?? ""
    }
    var pending = ""
    var queries: [String] = []
    for line in lines where line.contains(where: { !$0.isWhitespace }) {
      pending += pending.isEmpty ? line : " " + line
      guard let expression = try? Expression(parsing: pending) else { continue }
      if !expression.selectors.isEmpty { queries.append(expression.description) }
      pending = ""
    }
    return queries
  }
}
