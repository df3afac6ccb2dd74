/// The ways in which Prometheus finds targets, one field each in a job.
enum DiscoverySchema {
  static let all = Schema(
    "discovery.Configs",
    [
      .list(of: { targetGroup }): "static_configs",
      .list(of: { file }): "file_sd_configs",
      .list(of: { dns }): "dns_sd_configs",
      .list(of: { http }): "http_sd_configs",
      .list(of: { docker("docker") }): "docker_sd_configs",
      .list(of: { docker("dockerswarm") }): "dockerswarm_sd_configs",
      .list(of: { kubernetes }): "kubernetes_sd_configs",
      .list(of: { consul }): "consul_sd_configs",
      .list(of: { aws("ec2") }): "ec2_sd_configs",
      .list(of: { aws("lightsail") }): "lightsail_sd_configs",
      .list(of: { aws("aws") }):
        "aws_sd_configs ecs_sd_configs msk_sd_configs elasticache_sd_configs",
      .list(of: { azure }): "azure_sd_configs",
      .list(of: { digitalocean }): "digitalocean_sd_configs",
      .list(of: { eureka }): "eureka_sd_configs",
      .list(of: { gce }): "gce_sd_configs",
      .list(of: { hetzner }): "hetzner_sd_configs",
      .list(of: { ionos }): "ionos_sd_configs",
      .list(of: { kuma }): "kuma_sd_configs",
      .list(of: { linode }): "linode_sd_configs",
      .list(of: { marathon }): "marathon_sd_configs",
      .list(of: { zookeeper }): "nerve_sd_configs serverset_sd_configs",
      .list(of: { nomad }): "nomad_sd_configs",
      .list(of: { oracle }): "oci_sd_configs",
      .list(of: { openstack }): "openstack_sd_configs",
      .list(of: { outscale }): "outscale_sd_configs",
      .list(of: { ovhcloud }): "ovhcloud_sd_configs",
      .list(of: { puppetdb }): "puppetdb_sd_configs",
      .list(of: { scaleway }): "scaleway_sd_configs",
      .list(of: { stackit }): "stackit_sd_configs",
      .list(of: { triton }): "triton_sd_configs",
      .list(of: { uyuni }): "uyuni_sd_configs",
      .list(of: { vultr }): "vultr_sd_configs",
    ])

  private static let targetGroup = Schema(
    "struct { Targets []string \"yaml:\\\"targets\\\"\"; Labels model.LabelSet \"yaml:\\\"labels\\\"\" }",
    [.list(.text): "targets", .map(.text): "labels"],
    rules: [labelNames])

  private static let labelNames: Schema.Rule = { node in
    (node["labels"]?.entries ?? []).compactMap { entry in
      guard !entry.key.isLabelName else { return nil }
      return SyntaxProblem(
        message: "\(entry.key.goQuoted) is not a valid label name", line: entry.line)
    }
  }

  private static let file = Schema(
    "file.plain", [.list(.file): "files", .duration: "refresh_interval"],
    rules: [
      Schema.required(
        "files", message: "file service discovery config must contain at least one path name"),
      filePatterns,
    ])

  /// Files of targets end in `.json`, `.yml` or `.yaml`, with one wildcard at most, in the last part.
  private static let filePatterns: Schema.Rule = { node in
    (node["files"]?.items ?? []).compactMap { item in
      guard let path = item.text else { return nil }
      let lowered = path.lowercased()
      let ends = [".json", ".yml", ".yaml"].contains { lowered.hasSuffix($0) }
      let star = path.firstIndex(of: "*")
      guard ends, star.map({ !path[$0...].contains("/") }) ?? true else {
        return SyntaxProblem(
          message: "path name \(path.goQuoted) is not valid for file discovery", line: item.line)
      }
      return nil
    }
  }

  private static let dns = Schema(
    "dns.plain",
    [
      .list(.text): "names", .text: "type", .integer: "port", .duration: "refresh_interval",
    ],
    rules: [
      Schema.required("names", message: "DNS-SD config must contain at least one SRV record name"),
      { node in
        let type = (node["type"]?.text ?? "SRV").uppercased()
        guard type != "SRV" else { return [] }
        guard ["A", "AAAA", "MX", "NS"].contains(type) else {
          let message = "invalid DNS-SD records type \(node["type"]?.text ?? "")"
          return [SyntaxProblem(message: message, line: node["type"]?.line ?? node.line)]
        }
        guard !["MX", "NS"].contains(type), node["port"] == nil else { return [] }
        return [
          SyntaxProblem(
            message: "a port is required in DNS-SD configs for all record types except SRV",
            line: node.line)
        ]
      },
    ])

  private static let http = Schema(
    "http.plain", including: [HTTPClientSchema.client],
    [.url: "url", .duration: "refresh_interval"],
    rules: [
      Schema.required("url", message: "URL is missing"),
      { node in
        guard let field = node.filled("url"), let url = field.text.flatMap(URLParts.init) else {
          return []
        }
        guard url.scheme == "http" || url.scheme == "https" else {
          return [
            SyntaxProblem(message: "URL scheme must be 'http' or 'https'", line: field.line)
          ]
        }
        return url.host.isEmpty
          ? [SyntaxProblem(message: "host is missing in URL", line: field.line)] : []
      },
    ])

  private static let filter = Schema("moby.Filter", [.text: "name", .list(.text): "values"])

  private static func docker(_ kind: String) -> Schema {
    let isSwarm = kind == "dockerswarm"
    return Schema(
      "moby.plain", including: [HTTPClientSchema.client],
      [
        .text: isSwarm ? "host role" : "host host_networking_host",
        .integer: "port", .boolean: isSwarm ? "" : "match_first_network",
        .list(of: { filter }): "filters", .duration: "refresh_interval",
      ],
      rules: [
        Schema.required("host", message: "host missing"),
        role(
          in: isSwarm ? "services nodes tasks" : "",
          missing: "role missing (one of: tasks, services, nodes)"
        ) {
          "invalid role \($0), expected tasks, services, or nodes"
        },
      ])
  }

  /// A `role` that is one of the words; where there are none, nothing is asked.
  static func role(
    in words: String, missing: String?, unknown: @escaping @Sendable (String) -> String
  ) -> Schema.Rule {
    let roles = Schema.words(words)
    return { node in
      guard !roles.isEmpty else { return [] }
      guard let field = node.filled("role"), let text = field.text else {
        return missing.map { [SyntaxProblem(message: $0, line: node.line)] } ?? []
      }
      return roles.contains(text) ? [] : [SyntaxProblem(message: unknown(text), line: field.line)]
    }
  }

  private static let consul = Schema(
    "consul.plain", including: [HTTPClientSchema.client],
    [
      .text: """
      server path_prefix token datacenter namespace partition tag_separator scheme username \
      password filter health_filter
      """,
      .boolean: "allow_stale", .duration: "refresh_interval",
      .list(.text): "services tags", .map(.text): "node_meta",
    ],
    rules: [
      Schema.refuse("consul SD configuration requires a server address") {
        $0["server"].map { $0.text?.isEmpty ?? true } ?? false
      },
      Schema.refuse(
        "at most one of consul SD configuration username and password and basic auth can be configured"
      ) {
        $0.hasAny("username", "password") && $0.hasAny("basic_auth")
      },
    ])

  private static func aws(_ kind: String) -> Schema {
    Schema(
      "aws.plain", including: [HTTPClientSchema.client],
      [
        .text: "endpoint region access_key secret_key profile role_arn external_id role",
        .integer: "port request_concurrency", .duration: "refresh_interval",
        .list(of: { filter }): "filters", .list(.text): "clusters",
      ])
  }

  private static let azure = Schema(
    "azure.plain", including: [HTTPClientSchema.client],
    [
      .text:
        "environment subscription_id tenant_id client_id client_secret resource_group authentication_method",
      .integer: "port", .duration: "refresh_interval",
    ],
    rules: [
      Schema.required(
        "subscription_id", message: "azure SD configuration requires a subscription_id"),
      { node in
        let method = node["authentication_method"]?.text ?? "OAuth"
        guard method == "OAuth" else {
          guard !["ManagedIdentity", "SDK", "WorkloadIdentity", ""].contains(method) else {
            return []
          }
          let message =
            "unknown authentication_type \(method.goQuoted). Supported types are \"OAuth\", \"ManagedIdentity\" or \"SDK\""
          return [SyntaxProblem(message: message, line: node.line)]
        }
        return ["tenant_id", "client_id", "client_secret"].filter { !node.hasAny($0) }.map {
          SyntaxProblem(message: "azure SD configuration requires a \($0)", line: node.line)
        }
      },
    ])
}
