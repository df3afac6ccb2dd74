extension AlertmanagerRules {
  /// What a receiver takes from `global` where it does not say it itself.
  private struct Inheritance {
    let list: String
    /// Fields of the receiver of which one is enough.
    let own: [String]
    /// Fields of `global` of which one is enough otherwise; none where the server has a default.
    let global: [String]
    let message: String
  }

  private static let pairs = [
    ("slack_app_token", "slack_app_token_file"), ("slack_api_url", "slack_api_url_file"),
    ("opsgenie_api_key", "opsgenie_api_key_file"), ("victorops_api_key", "victorops_api_key_file"),
    ("telegram_bot_token", "telegram_bot_token_file"),
    ("smtp_auth_password", "smtp_auth_password_file"),
    ("smtp_auth_secret", "smtp_auth_secret_file"), ("rocketchat_token", "rocketchat_token_file"),
    ("rocketchat_token_id", "rocketchat_token_id_file"),
    ("mattermost_webhook_url", "mattermost_webhook_url_file"),
    ("wechat_api_secret", "wechat_api_secret_file"),
  ]

  private static let inherited = [
    Inheritance(
      list: "email_configs", own: ["smarthost"], global: ["smtp_smarthost"],
      message: "no global SMTP smarthost set"),
    Inheritance(
      list: "email_configs", own: ["from"], global: ["smtp_from"],
      message: "no global SMTP from set"),
    Inheritance(
      list: "opsgenie_configs", own: ["api_key", "api_key_file"],
      global: ["opsgenie_api_key", "opsgenie_api_key_file"],
      message: "no global OpsGenie API Key set either inline or in a file"),
    Inheritance(
      list: "wechat_configs", own: ["api_secret", "api_secret_file"],
      global: ["wechat_api_secret", "wechat_api_secret_file"],
      message: "no global Wechat ApiSecret set"),
    Inheritance(
      list: "wechat_configs", own: ["corp_id"], global: ["wechat_api_corp_id"],
      message: "no global Wechat CorpID set"),
    Inheritance(
      list: "victorops_configs", own: ["api_key", "api_key_file"],
      global: ["victorops_api_key", "victorops_api_key_file"],
      message: "no global VictorOps API Key set"),
    Inheritance(
      list: "telegram_configs", own: ["bot_token", "bot_token_file"],
      global: ["telegram_bot_token", "telegram_bot_token_file"],
      message: "missing bot_token or bot_token_file on telegram_config"),
    Inheritance(
      list: "jira_configs", own: ["api_url"], global: ["jira_api_url"],
      message: "no global Jira Cloud URL set"),
    Inheritance(
      list: "rocketchat_configs", own: ["token_id", "token_id_file"],
      global: ["rocketchat_token_id", "rocketchat_token_id_file"],
      message: "no global Rocketchat TokenID set either inline or in a file"),
    Inheritance(
      list: "rocketchat_configs", own: ["token", "token_file"],
      global: ["rocketchat_token", "rocketchat_token_file"],
      message: "no global Rocketchat Token set either inline or in a file"),
    Inheritance(
      list: "mattermost_configs", own: ["webhook_url", "webhook_url_file"],
      global: ["mattermost_webhook_url", "mattermost_webhook_url_file"],
      message: "missing webhook_url or webhook_url_file on mattermost_config"),
    Inheritance(
      list: "slack_configs",
      own: ["api_url", "api_url_file", "app_token", "app_token_file", "http_config"],
      global: ["slack_api_url", "slack_api_url_file", "slack_app_token", "slack_app_token_file"],
      message: "no global Slack API URL set either inline or in a file"),
  ]

  /// What receivers need is said once: by themselves or under `global`.
  static let globals: Schema.Rule = { node in
    let global = node["global"] ?? Node(.mapping([]), at: node)
    var problems = pairs.flatMap { pair in
      Schema.atMostOne(
        pair.0, pair.1, message: "at most one of \(pair.0) & \(pair.1) must be configured")(global)
    }
    problems += slackURL(global)
    for receiver in node["receivers"]?.items ?? [] {
      for rule in inherited where !rule.global.contains(where: { global.hasAny($0) }) {
        for config in receiver[rule.list]?.items ?? []
        where !rule.own.contains(where: { config.hasAny($0) }) {
          problems.append(SyntaxProblem(message: rule.message, line: config.line))
        }
      }
    }
    return problems
  }

  private static func slackURL(_ global: Node) -> [SyntaxProblem] {
    guard let token = global.filled("slack_app_token") ?? global.filled("slack_app_token_file"),
      global.hasAny("slack_api_url", "slack_api_url_file")
    else { return [] }
    let appURL = global["slack_app_url"]?.text ?? "https://slack.com/api/chat.postMessage"
    guard global["slack_api_url"]?.text != appURL else { return [] }
    return [
      SyntaxProblem(
        message:
          "at most one of slack_app_token/slack_app_token_file & "
          + "slack_api_url/slack_api_url_file must be configured", line: token.line)
    ]
  }
}
