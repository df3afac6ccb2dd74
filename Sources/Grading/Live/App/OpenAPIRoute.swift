import Artifacts

/// A route of an app as its OpenAPI document tells it.
struct OpenAPIRoute: Sendable, Equatable {
  let method: HTTPRequest.Method
  let path: String
  /// The names of the parameters in the path.
  let pathParameters: [String]
  /// The parameters of the query without which the route refuses, with a value each.
  let requiredQuery: [String: String]
  /// A body that the route's schema allows; nil where it wants none.
  let body: String?

  /// Whether it can be called without writing anything.
  var isReading: Bool { method == .get }

  /// The routes of a document, but for the documentation and the metrics themselves.
  static func routes(of document: Node) -> [OpenAPIRoute] {
    (document["paths"]?.entries ?? []).flatMap { path in
      (path.value.entries ?? []).compactMap { entry in
        HTTPRequest.Method(rawValue: entry.key.uppercased()).map {
          OpenAPIRoute($0, path: path.key, entry.value, in: document)
        }
      }
    }
  }

  private init(
    _ method: HTTPRequest.Method, path: String, _ operation: Node, in document: Node
  ) {
    self.method = method
    self.path = path
    let parameters = operation["parameters"]?.items ?? []
    pathParameters = parameters.filter { $0["in"]?.text == "path" }.compactMap { $0["name"]?.text }
    let query = parameters.filter { $0["in"]?.text == "query" && $0["required"]?.boolean == true }
    requiredQuery = Dictionary(
      query.compactMap { parameter in
        let value = SchemaExample(document: document).text(of: parameter["schema"])
        return parameter["name"]?.text.map { ($0, value) }
      }, uniquingKeysWith: { $1 })
    let schema = operation["requestBody"]?["content"]?["application/json"]?["schema"]
    body = schema.map { SchemaExample(document: document).json(of: $0) }
  }
}
