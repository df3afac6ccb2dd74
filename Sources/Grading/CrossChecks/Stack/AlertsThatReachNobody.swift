import Artifacts
import Wording

extension CrossCheck {
  /// Alerts are sent nowhere, or to receivers that tell nobody.
  static let silentAlerts = CrossCheck("stack.alerts_reach_nobody") { workspace in
    let stack = workspace.stack
    return stack.emptyAlerting + stack.silentReceivers
  }
}

extension Stack {
  fileprivate var emptyAlerting: [Finding] {
    guard let config = prometheusConfig, let alerting = config.alerting,
      config.alertmanagers.isEmpty
    else { return [] }
    return [
      Finding(
        .warning, id: "stack.alertmanager_without_target", at: alerting, message: .noTarget,
        help: .addTarget)
    ]
  }

  fileprivate var silentReceivers: [Finding] {
    guard let config = alertmanager.config else { return [] }
    let routed = Set(config.routedReceivers.map(\.value))
    let deliberate: Set<String> = ["null", "blackhole", "devnull", "void"]
    return config.receivers.filter {
      !$0.notifies && routed.contains($0.name) && !deliberate.contains($0.name.lowercased())
    }.map {
      Finding(
        .warning, id: "stack.receiver_notifies_nobody", at: $0.location,
        message: .silent($0.name), help: .addIntegration)
    }
  }
}

extension Phrase {
  fileprivate static let noTarget = Phrase(
    fr: "la section alerting n'a aucune cible\u{A0}: les alertes n'arrivent nulle part",
    en: "the section alerting has no target: alerts get nowhere")

  fileprivate static let addTarget = Phrase(
    fr: "écrivez «\u{A0}targets: ['alertmanager:9093']\u{A0}» et ajoutez ce service à compose",
    en: "write 'targets: ['alertmanager:9093']' and add that service to compose")

  fileprivate static func silent(_ name: String) -> Phrase {
    Phrase(
      fr:
        "le récepteur «\u{A0}\(name)\u{A0}» ne prévient personne\u{A0}: il n'a ni e-mail, ni webhook, ni Slack",
      en: "the receiver '\(name)' tells nobody: it has no e-mail, no webhook, no Slack")
  }

  fileprivate static let addIntegration = Phrase(
    fr:
      "ajoutez-lui «\u{A0}webhook_configs\u{A0}», «\u{A0}email_configs\u{A0}» ou «\u{A0}discord_configs\u{A0}»",
    en: "give it 'webhook_configs', 'email_configs' or 'discord_configs'")
}
