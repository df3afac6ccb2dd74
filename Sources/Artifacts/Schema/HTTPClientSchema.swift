/// How servers of the Prometheus family speak HTTP to others; part of many sections.
enum HTTPClientSchema {
  static let client = Schema(
    "config.HTTPClientConfig",
    [
      .object { basicAuth }: "basic_auth",
      .object { authorization }: "authorization",
      .object { oauth2 }: "oauth2",
      .object { tls }: "tls_config",
      .text: "bearer_token no_proxy",
      .file: "bearer_token_file",
      .boolean: "follow_redirects enable_http2 proxy_from_environment",
      .url: "proxy_url",
      .map(.list(.text)): "proxy_connect_header",
      .map(.object { header }): "http_headers",
    ],
    rules: rules)

  private static let basicAuth = Schema(
    "config.plain",
    [
      .text: "username password username_ref password_ref",
      .file: "username_file password_file",
    ],
    rules: [
      Schema.atMostOne(
        "username", "username_file",
        message: "at most one of basic_auth username & username_file must be configured"),
      Schema.atMostOne(
        "password", "password_file",
        message: "at most one of basic_auth password & password_file must be configured"),
    ])

  private static let authorization = Schema(
    "config.plain",
    [.text: "type credentials credentials_ref", .file: "credentials_file"],
    rules: [
      Schema.atMostOne(
        "credentials", "credentials_file",
        message: "at most one of authorization credentials & credentials_file must be configured"),
      Schema.refuse("authorization type cannot be set to \"basic\", use \"basic_auth\" instead") {
        $0["type"]?.text?.lowercased() == "basic"
      },
    ])

  private static let oauth2 = Schema(
    "config.plain",
    [
      .text: """
      client_id client_secret client_secret_ref token_url no_proxy client_certificate_key_id \
      client_certificate_key client_certificate_key_ref grant_type iss audience \
      signature_algorithm
      """,
      .file: "client_secret_file client_certificate_key_file",
      .list(.text): "scopes",
      .map(.text): "endpoint_params",
      .map(.anything): "claims",
      .object { tls }: "tls_config",
      .url: "proxy_url",
      .boolean: "proxy_from_environment",
      .map(.list(.text)): "proxy_connect_header",
    ],
    rules: [
      Schema.required("client_id", message: "oauth2 client_id must be configured"),
      Schema.required("token_url", message: "oauth2 token_url must be configured"),
      Schema.atMostOne(
        "client_secret", "client_secret_file",
        message: "at most one of oauth2 client_secret & client_secret_file must be configured"),
    ])

  static let tls = Schema(
    "config.plain",
    [
      .text: "ca cert key ca_ref cert_ref key_ref server_name",
      .file: "ca_file cert_file key_file",
      .boolean: "insecure_skip_verify",
      tlsVersion: "min_version max_version",
    ],
    rules: [
      Schema.atMostOne(
        "ca", "ca_file", message: "at most one of ca and ca_file must be configured"),
      Schema.atMostOne(
        "cert", "cert_file", message: "at most one of cert and cert_file must be configured"),
      Schema.atMostOne(
        "key", "key_file", message: "at most one of key and key_file must be configured"),
      Schema.refuse(
        "exactly one of key or key_file must be configured when a client certificate is configured"
      ) { $0.hasAny("cert", "cert_file") && !$0.hasAny("key", "key_file") },
      Schema.refuse(
        "exactly one of cert or cert_file must be configured when a client key is configured"
      ) { $0.hasAny("key", "key_file") && !$0.hasAny("cert", "cert_file") },
    ])

  private static let tlsVersion = FieldType.word(["TLS10", "TLS11", "TLS12", "TLS13"]) {
    "unknown TLS version: \($0)"
  }

  private static let header = Schema(
    "config.Header", [.list(.text): "values secrets", .list(.file): "files"])

  private static let rules: [Schema.Rule] = [
    Schema.atMostOne(
      "bearer_token", "bearer_token_file",
      message: "at most one of bearer_token & bearer_token_file must be configured"),
    Schema.refuse(
      "at most one of basic_auth, oauth2, bearer_token & bearer_token_file must be configured"
    ) { $0.hasAny("basic_auth", "oauth2") && $0.hasAny("bearer_token", "bearer_token_file") },
    Schema.refuse("authorization is not compatible with bearer_token & bearer_token_file") {
      $0.hasAny("authorization") && $0.hasAny("bearer_token", "bearer_token_file")
    },
    Schema.refuse("at most one of basic_auth, oauth2 & authorization must be configured") { node in
      ["basic_auth", "oauth2", "authorization"].count { node.hasAny($0) } > 1
    },
    Schema.refuse("if proxy_from_environment is configured, proxy_url must not be configured") {
      $0["proxy_from_environment"]?.boolean == true && $0.hasAny("proxy_url")
    },
    Schema.refuse("if proxy_from_environment is configured, no_proxy must not be configured") {
      $0["proxy_from_environment"]?.boolean == true && $0.hasAny("no_proxy")
    },
    Schema.refuse("if no_proxy is configured, proxy_url must also be configured") {
      $0.hasAny("no_proxy") && !$0.hasAny("proxy_url")
        && $0["proxy_from_environment"]?.boolean != true
    },
    reservedHeaders,
  ]

  private static let reservedHeaders: Schema.Rule = { node in
    let reserved = Schema.words(
      "authorization host content-encoding content-length content-type user-agent connection "
        + "keep-alive proxy-authenticate proxy-authorization www-authenticate accept-encoding "
        + "x-prometheus-remote-write-version x-prometheus-remote-read-version "
        + "x-prometheus-scrape-timeout-seconds x-amz-date x-amz-security-token x-amz-content-sha256"
    )
    return (node["http_headers"]?.entries ?? []).compactMap { entry in
      guard reserved.contains(entry.key.lowercased()) else { return nil }
      return SyntaxProblem(
        message: "setting header \"\(entry.key)\" is not allowed", line: entry.line)
    }
  }
}

extension Node {
  /// Whether one of the keys has a value.
  func hasAny(_ keys: String...) -> Bool { keys.contains { filled($0) != nil } }
}
