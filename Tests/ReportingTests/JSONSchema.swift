import Foundation

/// The part of JSON Schema that our own schema uses.
struct JSONSchema {
  private let root: [String: Any]

  /// A schema of the project by its file name.
  init(named name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Reporting/Schema/\(name)")
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    root = object as? [String: Any] ?? [:]
  }

  /// What is wrong with a document, by its path.
  func problems(with document: Any) -> [String] { problems(document, root, "$") }

  private func problems(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      let name = reference.split(separator: "/").last.map(String.init) ?? ""
      let definitions = root["$defs"] as? [String: [String: Any]]
      return problems(value, definitions?[name] ?? [:], path)
    }
    return typeProblems(value, schema, path) + enumProblems(value, schema, path)
      + objectProblems(value, schema, path) + arrayProblems(value, schema, path)
  }

  private func typeProblems(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    let types = (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] } ?? []
    guard !types.isEmpty, !types.contains(where: { matches(value, $0) }) else { return [] }
    return ["\(path): not of type \(types.joined(separator: " or "))"]
  }

  private func matches(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "null": value is NSNull
    case "boolean": (value as? NSNumber).map { CFBoolean.isBoolean($0) } ?? false
    case "number": value is NSNumber
    case "integer": (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } ?? false
    default: false
    }
  }

  private func enumProblems(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    guard let allowed = schema["enum"] as? [String], let text = value as? String,
      !allowed.contains(text)
    else { return [] }
    return ["\(path): '\(text)' is not allowed"]
  }

  private func objectProblems(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    guard let object = value as? [String: Any] else { return [] }
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    let required = schema["required"] as? [String] ?? []
    let missing = required.filter { object[$0] == nil }.map { "\(path): '\($0)' is missing" }
    let unknown =
      schema["additionalProperties"] as? Bool == false
      ? object.keys.filter { properties[$0] == nil }.map { "\(path): '\($0)' is unknown" } : []
    let inner = properties.sorted { $0.key < $1.key }.flatMap { key, schema in
      object[key].map { problems($0, schema, "\(path).\(key)") } ?? []
    }
    return missing + unknown + inner
  }

  private func arrayProblems(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    guard let items = value as? [Any], let schema = schema["items"] as? [String: Any] else {
      return []
    }
    return items.enumerated().flatMap { problems($1, schema, "\(path)[\($0)]") }
  }
}

private enum CFBoolean {
  static func isBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}
