import Artifacts

/// The answer of a running Prometheus to an instant query.
public struct QueryAnswer: Sendable, Equatable {
  /// A value with its labels.
  public struct Item: Sendable, Equatable {
    public let labels: [String: String]
    /// As Prometheus prints it: `0.5`, `NaN`, `+Inf`.
    public let value: String
  }

  /// `vector`, `scalar`, `string` or `matrix`.
  public let type: String
  public let items: [Item]

  public init(type: String, items: [Item]) {
    self.type = type
    self.items = items
  }

  /// Reads the document of `/api/v1/query`; nil for anything else.
  init?(_ node: Node) {
    guard let data = node["data"], let type = data["resultType"]?.text else { return nil }
    self.type = type
    if type == "scalar" || type == "string" {
      let value = data["result"]?.items?.last?.text ?? ""
      items = [Item(labels: [:], value: value)]
    } else {
      items = (data["result"]?.items ?? []).map(Self.item)
    }
  }

  private static func item(_ node: Node) -> Item {
    let labels = (node["metric"]?.entries ?? []).map { ($0.key, $0.value.text ?? "") }
    let value = node["value"]?.items?.last?.text ?? ""
    return Item(labels: Dictionary(labels) { $1 }, value: value)
  }

  /// A short account: how many series, and the first values.
  public var summary: String {
    guard !items.isEmpty else { return "0 series" }
    let values = items.prefix(3).map(\.value).joined(separator: ", ")
    return "\(items.count) series: \(values)\(items.count > 3 ? ", …" : "")"
  }

  /// Whether there is a value that is a number.
  public var hasData: Bool { items.contains { $0.value != "NaN" } }
}
