extension ReceiverSchema {
  static let pagerduty = Schema(
    "config.plain", including: [notifier],
    [
      .text: """
      service_key routing_key client client_url description source severity class component \
      group
      """,
      .file: "service_key_file routing_key_file", .webURL: "url", .map(.anything): "details",
      .list(of: { Schema("config.PagerdutyImage", [.text: "src alt href"]) }): "images",
      .list(of: { Schema("config.PagerdutyLink", [.text: "href text"]) }): "links",
      .duration: "timeout",
    ],
    rules: [
      Schema.required(
        "routing_key", "service_key", "routing_key_file", "service_key_file",
        message: "missing service or routing key in PagerDuty config"),
      Schema.atMostOne(
        "routing_key", "routing_key_file",
        message: "at most one of routing_key & routing_key_file must be configured"),
      Schema.atMostOne(
        "service_key", "service_key_file",
        message: "at most one of service_key & service_key_file must be configured"),
    ])

  static let opsgenie = Schema(
    "config.plain", including: [notifier],
    [
      .text: "api_key message description source entity actions tags note priority",
      .file: "api_key_file", .webURL: "api_url", .map(.text): "details",
      .boolean: "update_alerts",
      .list(of: { Schema("config.OpsGenieConfigResponder", [.text: "id name username type"]) }):
        "responders",
    ],
    rules: [
      Schema.atMostOne(
        "api_key", "api_key_file",
        message: "at most one of api_key & api_key_file must be configured")
    ])

  static let wechat = Schema(
    "config.plain", including: [notifier],
    [
      .text: "api_secret corp_id message to_user to_party to_tag agent_id", .webURL: "api_url",
      .file: "api_secret_file",
      .word(["", "text", "markdown"]) {
        "weChat message type \($0.goQuoted) does not match valid options ^(text|markdown)$"
      }: "message_type",
    ])

  static let pushover = Schema(
    "config.plain", including: [notifier],
    [
      .text: "user_key token title message url url_title device sound priority",
      .file: "user_key_file token_file", .goDuration: "retry expire ttl",
      .boolean: "html monospace",
    ],
    rules: [
      Schema.required(
        "user_key", "user_key_file",
        message: "one of user_key or user_key_file must be configured"),
      Schema.atMostOne(
        "user_key", "user_key_file",
        message: "at most one of user_key & user_key_file must be configured"),
      Schema.required(
        "token", "token_file", message: "one of token or token_file must be configured"),
      Schema.atMostOne(
        "token", "token_file", message: "at most one of token & token_file must be configured"),
      Schema.refuse("at most one of monospace & html must be configured") {
        $0["html"]?.boolean == true && $0["monospace"]?.boolean == true
      },
    ])

  static let victorops = Schema(
    "config.plain", including: [notifier],
    [
      .text: """
      api_key routing_key message_type state_message entity_display_name monitoring_tool
      """,
      .file: "api_key_file", .webURL: "api_url", .map(.text): "custom_fields",
    ],
    rules: [
      Schema.required("routing_key", message: "missing Routing key in VictorOps config"),
      Schema.atMostOne(
        "api_key", "api_key_file",
        message: "at most one of api_key & api_key_file must be configured"),
    ])

  static let sns = Schema(
    "config.plain", including: [notifier],
    [
      .text: "api_url topic_arn phone_number target_arn subject message",
      .object { PrometheusSchema.sigv4 }: "sigv4", .map(.text): "attributes",
    ],
    rules: [
      Schema.required(
        "topic_arn", "phone_number", "target_arn",
        message: "must provide either a Target ARN, Topic ARN, or Phone Number for SNS config")
    ])

  static let telegram = Schema(
    "config.plain", including: [notifier],
    [
      .webURL: "api_url", .text: "bot_token message", .file: "bot_token_file chat_id_file",
      .integer: "chat_id message_thread_id", .boolean: "disable_notifications",
      .word(["", "Markdown", "MarkdownV2", "HTML"]) { _ in
        "unknown parse_mode on telegram_config, must be Markdown, MarkdownV2, HTML or empty string"
      }: "parse_mode",
    ],
    rules: [
      Schema.atMostOne(
        "bot_token", "bot_token_file",
        message: "at most one of bot_token & bot_token_file must be configured"),
      Schema.required(
        "chat_id", "chat_id_file", message: "missing chat_id on telegram_config"),
    ])

  static let webex = Schema(
    "config.plain", including: [notifier],
    [.webURL: "api_url", .text: "message room_id"],
    rules: [
      Schema.required("room_id", message: "missing room_id on webex_config"),
      Schema.refuse("missing webex_configs.http_config.authorization") {
        $0["http_config"]?.filled("authorization") == nil
      },
    ])

  static let jira = Schema(
    "config.plain", including: [notifier],
    [
      .webURL: "api_url",
      .text: """
      project priority issue_type reopen_transition resolve_transition wont_fix_resolution \
      api_type
      """,
      .anything: "summary description", .list(.text): "labels", .duration: "reopen_duration",
      .map(.anything): "fields",
    ],
    rules: [
      Schema.required("project", message: "missing project in jira_config"),
      Schema.required("issue_type", message: "missing issue_type in jira_config"),
    ])

  static let rocketchat = Schema(
    "config.plain", including: [notifier],
    [
      .webURL: "api_url",
      .text: """
      token token_id channel color title title_link text emoji icon_url image_url thumb_url
      """,
      .file: "token_file token_id_file", .boolean: "short_fields link_names",
      .list(.anything): "fields actions",
    ],
    rules: [
      Schema.atMostOne(
        "token", "token_file", message: "at most one of token & token_file must be configured"),
      Schema.atMostOne(
        "token_id", "token_id_file",
        message: "at most one of token_id & token_id_file must be configured"),
    ])

  static let mattermost = Schema(
    "config.plain", including: [notifier],
    [
      .webURL: "webhook_url", .file: "webhook_url_file",
      .text: "channel username text icon_url icon_emoji type", .list(.anything): "attachments",
      .anything: "props priority",
    ],
    rules: [
      Schema.atMostOne(
        "webhook_url", "webhook_url_file",
        message: "at most one of webhook_url & webhook_url_file must be configured")
    ])

  static let incidentio = Schema(
    "config.plain", including: [notifier],
    [
      .webURL: "url", .file: "url_file alert_source_token_file", .text: "alert_source_token",
      .natural: "max_alerts", .goDuration: "timeout", .anything: "metadata",
    ],
    rules: [
      Schema.required("url", "url_file", message: "one of url or url_file must be configured"),
      Schema.atMostOne(
        "url", "url_file", message: "at most one of url & url_file must be configured"),
    ])
}
