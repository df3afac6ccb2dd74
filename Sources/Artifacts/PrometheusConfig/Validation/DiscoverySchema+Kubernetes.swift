extension DiscoverySchema {
  static let kubernetes = Schema(
    "kubernetes.plain", including: [HTTPClientSchema.client],
    [
      .url: "", .text: "api_server role", .file: "kubeconfig_file",
      .object { namespaces }: "namespaces", .list(of: { selector }): "selectors",
      .object { attachments }: "attach_metadata",
    ],
    rules: [
      role(in: roles.joined(separator: " "), missing: missingRole) {
        "unknown Kubernetes SD role \($0.goQuoted)"
      },
      connection, selectors,
    ])

  private static let roles = Schema.words("node pod service endpoints endpointslice ingress")
  private static let missingRole =
    "role missing (one of: pod, service, endpoints, endpointslice, node, ingress)"

  private static let namespaces = Schema(
    "kubernetes.plain", [.boolean: "own_namespace", .list(.text): "names"])

  private static let selector = Schema(
    "kubernetes.SelectorConfig", [.text: "role label field"])

  private static let attachments = Schema(
    "kubernetes.AttachMetadataConfig", [.boolean: "node namespace"])

  /// The first thing that is wrong with how the server is reached.
  private static let connection: Schema.Rule = { node in
    let ownClient = HTTPClientSchema.client.fields.keys.contains { key in
      key != "follow_redirects" && key != "enable_http2" && node.hasAny(key)
    }
    let ownsNamespace = node["namespaces"]?["own_namespace"]?.boolean == true
    let hasServer = node.hasAny("api_server")
    let hasFile = node.hasAny("kubeconfig_file")
    let message: String? =
      if hasServer && hasFile {
        "cannot use 'kubeconfig_file' and 'api_server' simultaneously"
      } else if hasFile && ownClient {
        "cannot use a custom HTTP client configuration together with 'kubeconfig_file'"
      } else if !hasServer && !hasFile && ownClient {
        "to use custom HTTP client configuration please provide the 'api_server' URL explicitly"
      } else if hasServer && ownsNamespace {
        "cannot use 'api_server' and 'namespaces.own_namespace' simultaneously"
      } else if hasFile && ownsNamespace {
        "cannot use 'kubeconfig_file' and 'namespaces.own_namespace' simultaneously"
      } else {
        nil
      }
    return message.map { [SyntaxProblem(message: $0, line: node.line)] } ?? []
  }

  /// The roles by which the objects of each role can be selected.
  private static let selectable: [String: [String]] = [
    "pod": ["pod"], "service": ["service"], "node": ["node"], "ingress": ["ingress"],
    "endpoints": ["pod", "service", "endpoints"],
    "endpointslice": ["pod", "service", "endpointslice"],
  ]

  private static let selectors: Schema.Rule = { node in
    let role = node["role"]?.text ?? ""
    var allowed = selectable[role] ?? []
    if role != "node", node["attach_metadata"]?["node"]?.boolean == true { allowed.append("node") }
    var known: Set<String> = []
    return (node["selectors"]?.items ?? []).compactMap { selector in
      let chosen = selector["role"]?.text ?? ""
      if !known.insert(chosen).inserted {
        return SyntaxProblem(
          message: "duplicated selector role: \(chosen)", line: selector.line)
      }
      guard !allowed.contains(chosen) else { return nil }
      let list = allowed.joined(separator: ", ")
      return SyntaxProblem(
        message: "\(role) role supports only \(list) selectors", line: selector.line)
    }
  }
}
