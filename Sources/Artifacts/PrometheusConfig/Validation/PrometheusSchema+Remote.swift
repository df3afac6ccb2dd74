extension PrometheusSchema {
  static let remoteWrite = Schema(
    "config.plain", including: [HTTPClientSchema.client],
    [
      .url: "url",
      .duration: "remote_timeout",
      .map(.text): "headers",
      .list(
        of: { RelabelSchema.rule },
        emptyItem: "empty or null relabeling rule in remote write config"):
        "write_relabel_configs",
      .text: "name",
      .boolean: "send_exemplars send_native_histograms round_robin_dns",
      .word(["prometheus.WriteRequest", "io.prometheus.write.v2.Request"]) {
        "invalid protobuf_message value: unknown type for remote write protobuf message \($0), "
          + "supported: prometheus.WriteRequest, io.prometheus.write.v2.Request"
      }: "protobuf_message",
      .object { queue }: "queue_config",
      .object { metadata }: "metadata_config",
      .object { sigv4 }: "sigv4",
      .map(.anything): "azuread google_iam",
    ],
    rules: [
      Schema.required("url", message: "url for remote_write is empty"),
      PrometheusRules.headers(PrometheusRules.authorizationHeader),
      singleAuthentication,
    ])

  private static let singleAuthentication: Schema.Rule = { node in
    let names = Schema.words("basic_auth authorization oauth2 sigv4 azuread google_iam")
    let present = names.filter { node.hasAny($0) }
    guard present.count > 1 else { return [] }
    let list = present.joined(separator: " ")
    return [
      SyntaxProblem(
        message:
          "at most one of basic_auth, authorization, oauth2, sigv4, azuread or google_iam must "
          + "be configured. Currently configured: [\(list)]", line: node.line)
    ]
  }

  private static let queue = Schema(
    "config.plain",
    [
      .integer: "capacity max_shards min_shards max_samples_per_send",
      .duration: "batch_send_deadline min_backoff max_backoff sample_age_limit",
      .boolean: "retry_on_http_429",
    ],
    rules: [
      positive("max_samples_per_send"), positive("min_shards"), positive("max_shards"),
      positive("capacity"),
      Schema.refuse("remote write queue max_shards must not be less than min_shards") {
        guard let most = $0["max_shards"]?.number, let least = $0["min_shards"]?.number else {
          return false
        }
        return most < least
      },
      Schema.refuse("remote write queue max_backoff must not be less than min_backoff") {
        let least = $0["min_backoff"]?.text.flatMap(ConfigDuration.milliseconds) ?? 30
        let most = $0["max_backoff"]?.text.flatMap(ConfigDuration.milliseconds) ?? 5000
        return most < least
      },
    ])

  private static func positive(_ field: String) -> Schema.Rule {
    Schema.refuse("remote write queue \(field) must be positive") {
      guard let number = $0[field]?.number else { return false }
      return number <= 0
    }
  }

  private static let metadata = Schema(
    "config.MetadataConfig",
    [.boolean: "send", .duration: "send_interval", .integer: "max_samples_per_send"])

  static let remoteRead = Schema(
    "config.plain", including: [HTTPClientSchema.client],
    [
      .url: "url",
      .duration: "remote_timeout",
      .natural: "chunked_read_limit",
      .map(.text): "headers required_matchers",
      .boolean: "read_recent filter_external_labels",
      .text: "name",
    ],
    rules: [
      Schema.required("url", message: "url for remote_read is empty"),
      PrometheusRules.headers(PrometheusRules.authorizationHeader),
    ])
}
