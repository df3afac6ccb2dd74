extension DiscoverySchema {
  static let digitalocean = Schema(
    "digitalocean.plain", including: [HTTPClientSchema.client],
    [.integer: "port", .duration: "refresh_interval"])

  static let eureka = Schema(
    "eureka.plain", including: [HTTPClientSchema.client],
    [.text: "server", .duration: "refresh_interval"],
    rules: [
      Schema.required("server", message: "eureka_sd: empty or null eureka server"),
      { node in
        guard let field = node.filled("server"), let url = field.text.flatMap(URLParts.init) else {
          return []
        }
        guard url.scheme.isEmpty || url.host.isEmpty else { return [] }
        return [
          SyntaxProblem(message: "eureka_sd: invalid eureka server URL", line: field.line)
        ]
      },
    ])

  static let gce = Schema(
    "gce.plain",
    [
      .text: "project zone filter tag_separator", .integer: "port", .duration: "refresh_interval",
    ],
    rules: [
      Schema.required("project", message: "GCE SD configuration requires a project"),
      Schema.required("zone", message: "GCE SD configuration requires a zone"),
    ])

  static let hetzner = Schema(
    "hetzner.plain", including: [HTTPClientSchema.client],
    [.text: "role label_selector", .integer: "port", .duration: "refresh_interval"],
    rules: [
      role(in: "hcloud robot", missing: "role missing (one of: robot, hcloud)") {
        "unknown role \($0.goQuoted)"
      }
    ])

  static let ionos = Schema(
    "ionos.plain", including: [HTTPClientSchema.client],
    [.text: "datacenter_id", .integer: "port", .duration: "refresh_interval"],
    rules: [Schema.required("datacenter_id", message: "datacenter id can't be empty")])

  static let kuma = Schema(
    "xds.plain", including: [HTTPClientSchema.client],
    [.text: "server client_id", .duration: "refresh_interval fetch_timeout"],
    rules: [Schema.required("server", message: "kuma SD server must not be empty: ")])

  static let linode = Schema(
    "linode.plain", including: [HTTPClientSchema.client],
    [.text: "region tag_separator", .integer: "port", .duration: "refresh_interval"])

  static let marathon = Schema(
    "marathon.plain", including: [HTTPClientSchema.client],
    [
      .list(.text): "servers", .text: "auth_token", .file: "auth_token_file",
      .duration: "refresh_interval",
    ],
    rules: [
      Schema.required(
        "servers", message: "marathon_sd: must contain at least one Marathon server"),
      Schema.atMostOne(
        "auth_token", "auth_token_file",
        message: "marathon_sd: at most one of auth_token & auth_token_file must be configured"),
      Schema.refuse(
        "marathon_sd: at most one of basic_auth, auth_token & auth_token_file must be configured"
      ) { $0.hasAny("basic_auth") && $0.hasAny("auth_token", "auth_token_file") },
    ])

  static let zookeeper = Schema(
    "zookeeper.plain", [.list(.text): "servers paths", .duration: "timeout"],
    rules: [
      Schema.required(
        "servers", message: "nerve SD config must contain at least one Zookeeper server"),
      Schema.required("paths", message: "nerve SD config must contain at least one path"),
      { node in
        (node["paths"]?.items ?? []).compactMap { item in
          guard let path = item.text, !path.hasPrefix("/") else { return nil }
          let message = "nerve SD config paths must begin with '/': \(path)"
          return SyntaxProblem(message: message, line: item.line)
        }
      },
    ])

  static let nomad = Schema(
    "nomad.plain", including: [HTTPClientSchema.client],
    [
      .text: "namespace region server tag_separator", .boolean: "allow_stale",
      .duration: "refresh_interval",
    ])

  static let oracle = Schema(
    "oci.plain",
    [
      .text: "tenancy user fingerprint key_passphrase region compartment auth_method",
      .file: "key_file", .list(.text): "compartments", .integer: "port",
      .duration: "refresh_interval",
    ])

  static let openstack = Schema(
    "openstack.plain",
    [
      .text: """
      identity_endpoint username userid password project_name project_id domain_name domain_id \
      application_credential_name application_credential_id application_credential_secret role \
      region availability
      """,
      .integer: "port", .boolean: "all_tenants", .duration: "refresh_interval",
      .object { HTTPClientSchema.tls }: "tls_config",
    ],
    rules: [
      { node in
        guard let field = node["availability"], let text = field.text else { return [] }
        guard !["public", "internal", "admin"].contains(text) else { return [] }
        let message = "unknown availability \(text), must be one of admin, internal or public"
        return [SyntaxProblem(message: message, line: field.line)]
      },
      role(
        in: "hypervisor instance loadbalancer",
        missing: "role missing (one of: instance, hypervisor, loadbalancer)"
      ) {
        "unknown OpenStack SD role \($0.goQuoted)"
      },
      Schema.required("region", message: "openstack SD configuration requires a region"),
    ])

  static let outscale = Schema(
    "outscale.plain", including: [HTTPClientSchema.client],
    [
      .text: "endpoint region access_key secret_key tag_separator", .file: "secret_key_file",
      .integer: "port", .duration: "refresh_interval",
    ],
    rules: [
      Schema.required(
        "secret_key", "secret_key_file",
        message: "one of secret_key & secret_key_file must be configured"),
      Schema.atMostOne(
        "secret_key", "secret_key_file",
        message: "at most one of secret_key & secret_key_file must be configured"),
    ])

  static let ovhcloud = Schema(
    "ovhcloud.plain",
    [
      .text: "endpoint application_key application_secret consumer_key service",
      .duration: "refresh_interval",
    ],
    rules: [
      Schema.required("endpoint", message: "endpoint can not be empty"),
      Schema.required("application_key", message: "application key can not be empty"),
      Schema.required("application_secret", message: "application secret can not be empty"),
      Schema.required("consumer_key", message: "consumer key can not be empty"),
    ])

  static let puppetdb = Schema(
    "puppetdb.plain", including: [HTTPClientSchema.client],
    [
      .url: "url", .text: "query", .integer: "port", .boolean: "include_parameters",
      .duration: "refresh_interval",
    ],
    rules: [
      Schema.required("url", message: "URL is missing"),
      Schema.required("query", message: "query missing"),
    ])

  static let scaleway = Schema(
    "scaleway.plain", including: [HTTPClientSchema.client],
    [
      .text: "project_id api_url zone access_key secret_key name_filter role",
      .file: "secret_key_file", .list(.text): "tags_filter", .integer: "port",
      .duration: "refresh_interval",
    ],
    rules: [
      role(in: "instance baremetal", missing: "role missing (one of: instance, baremetal)") {
        "unknown role \($0.goQuoted)"
      },
      Schema.required("project_id", message: "project_id is mandatory"),
      Schema.required("access_key", message: "access_key is mandatory"),
      Schema.required(
        "secret_key", "secret_key_file",
        message: "one of secret_key & secret_key_file must be configured"),
      Schema.atMostOne(
        "secret_key", "secret_key_file",
        message: "at most one of secret_key & secret_key_file must be configured"),
    ])

  static let stackit = Schema(
    "stackit.plain", including: [HTTPClientSchema.client],
    [
      .text: """
      project region endpoint service_account_key private_key service_account_key_path \
      private_key_path credentials_file_path
      """,
      .integer: "port", .duration: "refresh_interval",
    ],
    rules: [
      Schema.refuse("invalid endpoint") { node in
        guard let text = node.filled("endpoint")?.text else { return false }
        return URLParts(text) == nil
      }
    ])

  static let triton = Schema(
    "triton.plain",
    [
      .text: "account dns_suffix endpoint role", .list(.text): "groups", .integer: "port version",
      .duration: "refresh_interval", .object { HTTPClientSchema.tls }: "tls_config",
    ],
    rules: [
      role(in: "container cn", missing: nil) { _ in
        "triton SD configuration requires role to be 'container' or 'cn'"
      },
      Schema.required("account", message: "triton SD configuration requires an account"),
      Schema.required("dns_suffix", message: "triton SD configuration requires a dns_suffix"),
      Schema.required("endpoint", message: "triton SD configuration requires an endpoint"),
    ])

  static let uyuni = Schema(
    "uyuni.plain", including: [HTTPClientSchema.client],
    [.text: "server username password entitlement separator", .duration: "refresh_interval"],
    rules: [
      Schema.required("server", message: "uyuni SD configuration requires server host"),
      Schema.required("username", message: "uyuni SD configuration requires a username"),
      Schema.required("password", message: "uyuni SD configuration requires a password"),
    ])

  static let vultr = Schema(
    "vultr.plain", including: [HTTPClientSchema.client],
    [.integer: "port", .duration: "refresh_interval"])
}
