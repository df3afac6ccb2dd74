import Artifacts

/// Makes a value that a JSON Schema of an OpenAPI document allows.
struct SchemaExample {
  let document: Node

  /// The value as JSON.
  func json(of schema: Node, depth: Int = 0) -> String {
    guard depth < 8 else { return "null" }
    if let reference = schema["$ref"]?.text {
      return resolved(reference).map { json(of: $0, depth: depth + 1) } ?? "null"
    }
    if let choice = (schema["anyOf"] ?? schema["oneOf"] ?? schema["allOf"])?.items?.first {
      return json(of: choice, depth: depth + 1)
    }
    if let value = schema["enum"]?.items?.first { return literal(value) }
    return plain(schema, depth: depth)
  }

  /// The value as text, for a query.
  func text(of schema: Node?) -> String {
    guard let schema else { return "1" }
    let json = json(of: schema)
    return json.hasPrefix("\"") ? String(json.dropFirst().dropLast()) : json
  }

  private func plain(_ schema: Node, depth: Int) -> String {
    switch schema["type"]?.text {
    case "object": object(schema, depth: depth)
    case "array": "[\((schema["items"]).map { json(of: $0, depth: depth + 1) } ?? "")]"
    case "integer": "\(Int(number(schema)))"
    case "number": "\(number(schema))"
    case "boolean": "true"
    case "null": "null"
    default: "\"\(string(schema))\""
    }
  }

  private func object(_ schema: Node, depth: Int) -> String {
    let required = Set((schema["required"]?.items ?? []).compactMap(\.text))
    let members = (schema["properties"]?.entries ?? []).filter { required.contains($0.key) }
    let texts = members.map { "\"\($0.key)\":\(json(of: $0.value, depth: depth + 1))" }
    return "{\(texts.joined(separator: ","))}"
  }

  private func number(_ schema: Node) -> Double {
    let low = schema["minimum"]?.number ?? schema["exclusiveMinimum"]?.number.map { $0 + 1 }
    let high = schema["maximum"]?.number ?? schema["exclusiveMaximum"]?.number.map { $0 - 1 }
    let value = max(low ?? 1, min(1, high ?? 1))
    return abs(value) < 1e9 ? value : 1
  }

  private func string(_ schema: Node) -> String {
    switch schema["format"]?.text {
    case "date": "2026-01-01"
    case "date-time": "2026-01-01T00:00:00Z"
    case "email": "vigie@example.org"
    case "uuid": "00000000-0000-4000-8000-000000000000"
    case "uri": "http://example.org"
    default:
      "vigie" + String(repeating: "x", count: max(0, Int(min(schema["minLength"]?.number ?? 0, 100)) - 5))
    }
  }

  private func literal(_ node: Node) -> String {
    node.string.map { "\"\($0)\"" } ?? node.text ?? "null"
  }

  /// The schema that a local reference names.
  private func resolved(_ reference: String) -> Node? {
    let parts = reference.split(separator: "/")
    guard parts.first == "#" else { return nil }
    return parts.dropFirst().reduce(Optional(document)) { node, key in node?[String(key)] }
  }
}
