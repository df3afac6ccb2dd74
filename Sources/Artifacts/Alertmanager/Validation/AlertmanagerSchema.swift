/// The fields of a configuration of Alertmanager.
enum AlertmanagerSchema {
  static let config = Schema(
    "config.plain",
    [
      .object { global }: "global",
      .object { route }: "route",
      .list(of: { inhibition }): "inhibit_rules",
      .list(of: { ReceiverSchema.receiver }): "receivers",
      .list(.file): "templates",
      .list(of: { timeInterval("mute time interval") }): "mute_time_intervals",
      .list(of: { timeInterval("time interval") }): "time_intervals",
      .anything: "tracing",
    ],
    rules: [
      AlertmanagerRules.rootRoute, AlertmanagerRules.receivers, AlertmanagerRules.intervals,
      AlertmanagerRules.globals,
    ])

  private static let global = Schema(
    "config.plain",
    [
      .duration: "resolve_timeout",
      .object { HTTPClientSchema.client }: "http_config",
      .webURL: """
      jira_api_url slack_api_url slack_app_url pagerduty_url opsgenie_api_url wechat_api_url \
      victorops_api_url telegram_api_url webex_api_url rocketchat_api_url mattermost_webhook_url
      """,
      .text: """
      smtp_from smtp_hello smtp_auth_username smtp_auth_password smtp_auth_secret \
      smtp_auth_identity slack_app_token opsgenie_api_key wechat_api_secret wechat_api_corp_id \
      victorops_api_key telegram_bot_token rocketchat_token rocketchat_token_id smtp_smarthost
      """,
      .file: """
      smtp_auth_password_file smtp_auth_secret_file slack_api_url_file slack_app_token_file \
      opsgenie_api_key_file victorops_api_key_file telegram_bot_token_file \
      rocketchat_token_file rocketchat_token_id_file mattermost_webhook_url_file \
      wechat_api_secret_file
      """,
      .boolean: "smtp_require_tls smtp_force_implicit_tls",
      .object { HTTPClientSchema.tls }: "smtp_tls_config",
    ],
    rules: [AlertmanagerRules.hostPort("smtp_smarthost")])

  static let route: Schema = Schema(
    "config.plain",
    [
      .text: "receiver",
      .list(.text): "group_by matchers mute_time_intervals active_time_intervals",
      .map(.text): "match",
      .map(.regex): "match_re",
      .boolean: "continue",
      .list(of: subroute): "routes",
      .duration: "group_wait group_interval repeat_interval",
    ],
    rules: [
      AlertmanagerRules.groupBy, AlertmanagerRules.labelNames("match"),
      AlertmanagerRules.expressions("match_re"), AlertmanagerRules.matchers("matchers"),
      AlertmanagerRules.notZero("group_interval"), AlertmanagerRules.notZero("repeat_interval"),
    ])

  /// A route below another one; the reader bounds how deep they go.
  @Sendable private static func subroute() -> Schema { route }

  private static let inhibition = Schema(
    "config.plain",
    [
      .text: "name",
      .map(.text): "source_match target_match",
      .map(.regex): "source_match_re target_match_re",
      .list(.text): "source_matchers target_matchers equal",
      .list(.anything): "sources",
    ],
    rules: [
      AlertmanagerRules.labelNames("source_match"), AlertmanagerRules.labelNames("target_match"),
      AlertmanagerRules.expressions("source_match_re"),
      AlertmanagerRules.expressions("target_match_re"),
      AlertmanagerRules.matchers("source_matchers"),
      AlertmanagerRules.matchers("target_matchers"),
    ])

  private static func timeInterval(_ noun: String) -> Schema {
    Schema(
      "config.plain", [.text: "name", .list(of: { period }): "time_intervals"],
      rules: [Schema.required("name", message: "missing name in \(noun)")])
  }

  private static let period = Schema(
    "timeinterval.TimeInterval",
    [
      .list(of: { timeRange }): "times",
      .list(.text): "weekdays days_of_month months years",
      .text: "location",
    ])

  private static let timeRange = Schema(
    "timeinterval.yamlTimeRange", [.text: "start_time end_time"],
    rules: [
      Schema.refuse("both start and end times must be provided") {
        $0.hasAny("start_time") != $0.hasAny("end_time")
      }
    ])
}
