/// The ways in which Alertmanager notifies people.
enum ReceiverSchema {
  static let receiver = Schema(
    "config.plain",
    [
      .text: "name",
      .list(of: { email }): "email_configs",
      .list(of: { slack }): "slack_configs",
      .list(of: { webhook }): "webhook_configs",
      .list(of: { pagerduty }): "pagerduty_configs",
      .list(of: { opsgenie }): "opsgenie_configs",
      .list(of: { wechat }): "wechat_configs",
      .list(of: { pushover }): "pushover_configs",
      .list(of: { victorops }): "victorops_configs",
      .list(of: { sns }): "sns_configs",
      .list(of: { telegram }): "telegram_configs",
      .list(of: { webex }): "webex_configs",
      .list(of: { discord }): "discord_configs",
      .list(of: { teams("title summary text") }): "msteams_configs",
      .list(of: { teams("title text") }): "msteamsv2_configs",
      .list(of: { jira }): "jira_configs",
      .list(of: { rocketchat }): "rocketchat_configs",
      .list(of: { mattermost }): "mattermost_configs",
      .list(of: { incidentio }): "incidentio_configs",
    ],
    rules: [Schema.required("name", message: "missing name in receiver")])

  /// What all ways of notifying have.
  static let notifier = Schema(
    "config.plain",
    [.boolean: "send_resolved", .object { HTTPClientSchema.client }: "http_config"])

  private static let email = Schema(
    "config.plain",
    [
      .boolean: "send_resolved require_tls force_implicit_tls",
      .text:
        "to from hello smarthost auth_username auth_password auth_secret auth_identity html text",
      .file: "auth_password_file auth_secret_file",
      .map(.text): "headers",
      .object { HTTPClientSchema.tls }: "tls_config",
      .anything: "threading",
    ],
    rules: [
      Schema.required("to", message: "missing to address in email config"),
      AlertmanagerRules.hostPort("smarthost"),
      { node in
        var names: Set<String> = []
        return (node["headers"]?.entries ?? []).compactMap { entry in
          guard !names.insert(entry.key.lowercased()).inserted else { return nil }
          return SyntaxProblem(
            message: "duplicate header \(entry.key.goQuoted) in email config", line: entry.line)
        }
      },
    ])

  private static let slack = Schema(
    "config.plain", including: [notifier],
    [
      .webURL: "api_url app_url",
      .file: "api_url_file app_token_file",
      .text: """
      app_token channel username color title title_link pretext text footer fallback \
      callback_id icon_emoji icon_url image_url thumb_url message_text
      """,
      .list(of: { slackField }): "fields",
      .list(of: { slackAction }): "actions",
      .list(.text): "mrkdwn_in",
      .boolean: "short_fields link_names update_message",
      .duration: "timeout",
    ],
    rules: [
      Schema.atMostOne(
        "api_url", "api_url_file",
        message: "at most one of api_url & api_url_file must be configured"),
      Schema.atMostOne(
        "app_token", "app_token_file",
        message: "at most one of app_token & app_token_file must be configured"),
      Schema.refuse(
        "update_message can only be used with bot tokens. api_url must be set to "
          + "https://slack.com/api/chat.postMessage"
      ) { node in
        guard node["update_message"]?.boolean == true, let url = node["api_url"]?.text else {
          return false
        }
        return url != "https://slack.com/api/chat.postMessage"
      },
    ])

  private static let slackField = Schema(
    "config.plain", [.text: "title value", .boolean: "short"],
    rules: [
      Schema.required("title", message: "missing title in Slack field configuration"),
      Schema.required("value", message: "missing value in Slack field configuration"),
    ])

  private static let slackAction = Schema(
    "config.plain",
    [
      .text: "type text url style name value",
      .object {
        Schema(
          "config.plain", [.text: "text title ok_text dismiss_text"],
          rules: [
            Schema.required("text", message: "missing text in Slack confirmation configuration")
          ])
      }: "confirm",
    ],
    rules: [
      Schema.required("type", message: "missing type in Slack action configuration"),
      Schema.required("text", message: "missing text in Slack action configuration"),
      Schema.required(
        "url", "name", message: "missing name or url in Slack action configuration"),
    ])

  private static let webhook = Schema(
    "config.plain", including: [notifier],
    [
      .text: "url", .file: "url_file", .natural: "max_alerts", .goDuration: "timeout",
      .anything: "payload",
    ],
    rules: [
      Schema.required("url", "url_file", message: "one of url or url_file must be configured"),
      Schema.atMostOne(
        "url", "url_file", message: "at most one of url & url_file must be configured"),
      { node in
        guard let field = node.filled("url"), let text = field.text, !text.contains("{{") else {
          return []
        }
        return ScalarSyntax.problem(in: text, of: field, as: .webURL).map {
          [SyntaxProblem(message: $0, line: field.line)]
        } ?? []
      },
    ])

  private static let discord = Schema(
    "config.plain", including: [notifier],
    [
      .webURL: "webhook_url", .file: "webhook_url_file",
      .text: "content title message username avatar_url",
    ],
    rules: webhookURL)

  private static func teams(_ texts: String) -> Schema {
    Schema(
      "config.plain", including: [notifier],
      [.webURL: "webhook_url", .file: "webhook_url_file", .text: texts], rules: webhookURL)
  }

  private static let webhookURL: [Schema.Rule] = [
    Schema.required(
      "webhook_url", "webhook_url_file",
      message: "one of webhook_url or webhook_url_file must be configured"),
    Schema.atMostOne(
      "webhook_url", "webhook_url_file",
      message: "at most one of webhook_url & webhook_url_file must be configured"),
  ]
}
