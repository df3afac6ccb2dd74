import Artifacts
import Wording

/// Takes values out of a node of the course's content, with errors that name the place.
struct NodeReader {
  let path: String

  func string(_ key: String, in node: Node) throws(CourseError) -> String {
    guard let text = node[key]?.text else { throw missing(key, in: node) }
    return text
  }

  func strings(_ key: String, in node: Node) throws(CourseError) -> [String] {
    guard let value = node[key], !value.isNull else { return [] }
    guard let items = value.items else { throw error("'\(key)' must be a list", at: value) }
    return items.compactMap(\.text)
  }

  func phrase(_ key: String, in node: Node) throws(CourseError) -> Phrase {
    guard let value = node[key] else { throw missing(key, in: node) }
    return try phrase(value)
  }

  func phrase(_ node: Node) throws(CourseError) -> Phrase {
    guard let french = node["fr"]?.text, let english = node["en"]?.text else {
      throw error("a text needs 'fr' and 'en'", at: node)
    }
    return Phrase(fr: french, en: english)
  }

  func items<Item>(
    _ key: String, in node: Node, _ item: (Node) throws(CourseError) -> Item
  ) throws(CourseError) -> [Item] {
    guard let nodes = node[key]?.items else { throw missing(key, in: node) }
    var result: [Item] = []
    for node in nodes { result.append(try item(node)) }
    return result
  }

  func missing(_ key: String, in node: Node) -> CourseError {
    error("'\(key)' is missing", at: node)
  }

  func error(_ message: String, at node: Node) -> CourseError {
    CourseError(path: path, line: node.line, message: message)
  }
}

extension NodeReader {
  func phase(_ node: Node) throws(CourseError) -> Phase {
    Phase(id: try string("id", in: node), title: try phrase("title", in: node))
  }

  func level(_ node: Node) throws(CourseError) -> AchievementLevel {
    AchievementLevel(
      id: try string("id", in: node), title: try phrase("title", in: node),
      criteria: try strings("criteria", in: node))
  }

  func criterion(_ node: Node) throws(CourseError) -> Criterion {
    guard let level = Criterion.Level(rawValue: try string("level", in: node)) else {
      throw error("'level' must be 'required' or 'bonus'", at: node)
    }
    var hints: [Phrase] = []
    for hint in node["hints"]?.items ?? [] { hints.append(try phrase(hint)) }
    return Criterion(
      id: try string("id", in: node), phase: try string("phase", in: node), level: level,
      weight: node["weight"]?.number ?? 1, title: try phrase("title", in: node),
      why: try phrase("why", in: node), how: try phrase("how", in: node),
      needs: try strings("needs", in: node), hints: hints)
  }
}
