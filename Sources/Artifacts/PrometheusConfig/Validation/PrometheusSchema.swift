/// The fields of a configuration of Prometheus 3.
enum PrometheusSchema {
  static let config = Schema(
    "config.plain",
    [
      .object { global }: "global",
      .object { runtime }: "runtime",
      .object { alerting }: "alerting",
      .list(.file): "rule_files scrape_config_files",
      .list(of: { scrapeConfig }, emptyItem: "empty or null scrape config section"):
        "scrape_configs",
      .object { storage }: "storage",
      .object { tracing }: "tracing",
      .list(of: { remoteWrite }, emptyItem: "empty or null remote write config section"):
        "remote_write",
      .list(of: { remoteRead }, emptyItem: "empty or null remote read config section"):
        "remote_read",
      .object { otlp }: "otlp",
    ],
    rules: [
      PrometheusRules.filePatterns("rule_files", "invalid rule file path"),
      PrometheusRules.filePatterns("scrape_config_files", "invalid scrape config file path"),
      PrometheusRules.jobNames, PrometheusRules.intervals, PrometheusRules.legacyNames,
      PrometheusRules.uniqueNames(in: "remote_write", "remote write"),
      PrometheusRules.uniqueNames(in: "remote_read", "remote read"),
    ])

  static let scrapeConfigFile = Schema(
    "config.ScrapeConfigs",
    [
      .list(of: { scrapeConfig }, emptyItem: "empty or null scrape config section"):
        "scrape_configs"
    ],
    rules: [PrometheusRules.jobNames, PrometheusRules.intervals])

  private static let global = Schema(
    "config.plain",
    [
      .duration: "scrape_interval scrape_timeout evaluation_interval rule_query_offset",
      .list(.text): "scrape_protocols",
      .file: "query_log_file scrape_failure_log_file",
      .map(.text): "external_labels",
      .byteCount: "body_size_limit",
      .natural: """
      sample_limit target_limit label_limit label_name_length_limit label_value_length_limit \
      keep_dropped_targets native_histogram_bucket_limit
      """,
      .text: "metric_name_escaping_scheme",
      validationScheme: "metric_name_validation_scheme",
      .boolean: """
      scrape_native_histograms convert_classic_histograms_to_nhcb \
      always_scrape_classic_histograms extra_scrape_metrics
      """,
      .decimal: "native_histogram_min_bucket_factor",
    ],
    rules: [
      PrometheusRules.externalLabels, PrometheusRules.scrapeProtocols,
      PrometheusRules.timeout("global scrape timeout greater than scrape interval"),
      PrometheusRules.escapingScheme("global"),
    ])

  private static let validationScheme = FieldType.word(["", "utf8", "legacy"]) {
    "unrecognized ValidationScheme: \"\($0)\""
  }

  private static let runtime = Schema("config.RuntimeConfig", [.integer: "gogc"])

  private static let alerting = Schema(
    "config.plain",
    [
      .list(of: { RelabelSchema.rule }, emptyItem: "empty or null alert relabeling rule"):
        "alert_relabel_configs",
      .list(of: { alertmanager }): "alertmanagers",
    ])

  private static let alertmanager = Schema(
    "config.plain", including: [HTTPClientSchema.client, DiscoverySchema.all],
    [
      .object { sigv4 }: "sigv4",
      .text: "scheme path_prefix",
      .duration: "timeout",
      .word(["v2"]) { "expected Alertmanager api version to be one of [v2] but got \($0)" }:
        "api_version",
      .list(
        of: { RelabelSchema.rule },
        emptyItem: "empty or null Alertmanager target relabeling rule"): "relabel_configs",
      .list(
        of: { RelabelSchema.rule },
        emptyItem: "empty or null Alertmanager alert relabeling rule"): "alert_relabel_configs",
    ],
    rules: [
      PrometheusRules.staticTargets,
      Schema.refuse(
        "at most one of basic_auth, authorization, oauth2, & sigv4 must be configured"
      ) { $0.hasAny("sigv4") && $0.hasAny("basic_auth", "authorization", "oauth2") },
    ])

  static let scrapeConfig = Schema(
    "config.plain", including: [HTTPClientSchema.client, DiscoverySchema.all],
    [
      .text: "job_name metrics_path scheme metric_name_escaping_scheme fallback_scrape_protocol",
      .boolean: """
      honor_labels honor_timestamps track_timestamps_staleness scrape_native_histograms \
      always_scrape_classic_histograms convert_classic_histograms_to_nhcb enable_compression \
      extra_scrape_metrics scrape_classic_histograms
      """,
      .map(.list(.text)): "params",
      .duration: "scrape_interval scrape_timeout",
      .list(.text): "scrape_protocols",
      .file: "scrape_failure_log_file",
      .byteCount: "body_size_limit",
      .natural: """
      sample_limit target_limit label_limit label_name_length_limit label_value_length_limit \
      native_histogram_bucket_limit keep_dropped_targets
      """,
      .decimal: "native_histogram_min_bucket_factor",
      validationScheme: "metric_name_validation_scheme",
      .list(
        of: { RelabelSchema.rule },
        emptyItem: "empty or null target relabeling rule in scrape config"): "relabel_configs",
      .list(
        of: { RelabelSchema.rule },
        emptyItem: "empty or null metric relabeling rule in scrape config"):
        "metric_relabel_configs",
    ],
    rules: [
      Schema.required("job_name", message: "job_name is empty"), PrometheusRules.staticTargets,
      PrometheusRules.scrapeProtocols, PrometheusRules.fallbackProtocol,
      PrometheusRules.escapingScheme("scrape config"),
    ])

  static let sigv4 = Schema(
    "sigv4.plain",
    [
      .text: "region access_key secret_key profile role_arn external_id service_name",
      .boolean: "use_fips_sts_endpoint",
    ],
    rules: [
      Schema.refuse(
        "must provide a AWS SigV4 Access key and Secret Key if credentials are specified in the SigV4 config"
      ) {
        $0.hasAny("access_key") != $0.hasAny("secret_key")
      }
    ])

  private static let storage = Schema(
    "config.StorageConfig", [.object { tsdb }: "tsdb", .object { exemplars }: "exemplars"])

  private static let exemplars = Schema("config.ExemplarsConfig", [.integer: "max_exemplars"])

  private static let tsdb = Schema(
    "config.plain",
    [
      .duration: "out_of_order_time_window",
      .object { retention }: "retention",
      .decimal: "stale_series_compaction_threshold",
      .object { chunkEncoding }: "chunk_encoding",
    ])

  private static let chunkEncoding = Schema(
    "config.plain",
    [
      .word(["xor", "xor2"]) {
        "'storage.tsdb.chunk_encoding.floats' must be 'xor' or 'xor2', or the field must be "
          + "omitted entirely, got \"\($0)\""
      }: "floats"
    ])

  private static let retention = Schema(
    "config.plain", [.duration: "time", .byteCount: "size", .decimal: "percentage"],
    rules: [
      Schema.refuse("'storage.tsdb.retention.size' must be greater than or equal to 0") {
        $0["size"]?.text?.hasPrefix("-") == true
      },
      Schema.refuse("'storage.tsdb.retention.percentage' must be in the range [0, 100]") {
        guard let share = $0["percentage"]?.number else { return false }
        return !(0...100).contains(share)
      },
    ])

  private static let tracing = Schema(
    "config.plain",
    [
      .word(["http", "grpc"]) {
        "expected tracing client type to be to be http or grpc, but got \($0)"
      }: "client_type",
      .text: "endpoint",
      .decimal: "sampling_fraction",
      .boolean: "insecure",
      .object { HTTPClientSchema.tls }: "tls_config",
      .map(.text): "headers",
      .word(["", "gzip"]) {
        "invalid compression type \($0) provided, valid options: gzip"
      }: "compression",
      .duration: "timeout",
    ],
    rules: [
      PrometheusRules.headers("custom authorization header configuration is not yet supported"),
      Schema.required("endpoint", message: "tracing endpoint must be set"),
    ])

  private static let otlp = Schema(
    "config.plain",
    [
      .boolean: """
      promote_all_resource_attributes keep_identifying_resource_attributes \
      convert_histograms_to_nhcb promote_scope_metadata label_name_underscore_sanitization \
      label_name_preserve_multiple_underscores
      """,
      .list(.text): "promote_resource_attributes ignore_resource_attributes",
      .word(
        Schema.words(
          "UnderscoreEscapingWithSuffixes UnderscoreEscapingWithoutSuffixes "
            + "NoUTF8EscapingWithSuffixes NoTranslation")
      ) { "unsupported OTLP translation strategy \"\($0)\"" }: "translation_strategy",
    ],
    rules: [
      Schema.refuse(
        "'promote_all_resource_attributes' and 'promote_resource_attributes' cannot be "
          + "configured simultaneously"
      ) {
        $0["promote_all_resource_attributes"]?.boolean == true
          && $0.hasAny("promote_resource_attributes")
      },
      Schema.refuse(
        "'ignore_resource_attributes' is only effective when 'promote_all_resource_attributes' "
          + "is set to true"
      ) {
        $0["promote_all_resource_attributes"]?.boolean != true
          && $0.hasAny("ignore_resource_attributes")
      },
    ])
}
