import Artifacts
import Testing

@Suite(.enabled(if: ReferenceMaterial.isThere, ReferenceMaterial.absence))
struct AlertmanagerConfigReferenceTests {
  static let folder = "promql/config/alertmanager_testdata"

  /// The reason for which Alertmanager's own tests expect each file to be refused.
  static let reasons = [
    "mattermost-both-webhook-url-and-file":
      "at most one of mattermost_webhook_url & mattermost_webhook_url_file must be configured",
    "mattermost-valid-receiver-both-webhook-url-and-file":
      "at most one of mattermost_webhook_url & mattermost_webhook_url_file must be configured",
    "nil-match_re-route": "invalid regexp value for \"invalid_label\"",
    "opsgenie-default-apikey-old-team": "field teams not found in type config.plain",
    "rocketchat-both-token-and-tokenfile":
      "at most one of rocketchat_token & rocketchat_token_file must be configured",
    "rocketchat-both-tokenid-and-tokenidfile":
      "at most one of rocketchat_token_id & rocketchat_token_id_file must be configured",
    "rocketchat-no-token": "no global Rocketchat Token set either inline or in a file",
    "slack-both-file-and-url":
      "at most one of slack_api_url & slack_api_url_file must be configured",
    "slack-both-url-and-token":
      "at most one of slack_app_token/slack_app_token_file & slack_api_url/slack_api_url_file "
      + "must be configured",
    "slack-no-api-url-or-token": "no global Slack API URL set either inline or in a file",
    "slack-update-message-and-webhook":
      "update_message can only be used with bot tokens. api_url must be set to "
      + "https://slack.com/api/chat.postMessage",
    "smtp-both-password-and-file":
      "at most one of smtp_auth_password & smtp_auth_password_file must be configured",
    "telegram-both-bot-token-and-file":
      "at most one of telegram_bot_token & telegram_bot_token_file must be configured",
    "telegram-no-bot-token": "missing bot_token or bot_token_file on telegram_config",
    "victorops-both-file-and-apikey":
      "at most one of victorops_api_key & victorops_api_key_file must be configured",
    "wechat-no-api-secret": "no global Wechat ApiSecret set",
  ]

  @Test func `every configuration is judged as Alertmanager's own tests expect`() throws {
    for name in try ReferenceMaterial.names(in: Self.folder) {
      let node = try Node(yaml: try ReferenceMaterial.source("\(Self.folder)/\(name)"))
      let found = AlertmanagerConfigValidator.problems(in: node).map(\.message)
      let key = String(name.dropFirst("conf.".count).dropLast(".yml".count))
      if let reason = Self.reasons[key] {
        #expect(found.contains(reason), "\(name): \(found)")
      } else {
        #expect(found == [], "\(name)")
      }
    }
  }
}
