import Wording

/// The faults of an answer.
extension ProbeFault {
  /// A status that says no.
  static func status(_ reply: HTTPReply, url: String) -> ProbeFault {
    ProbeFault(
      .status, url: url,
      message: Phrase(
        fr: "le serveur répond HTTP \(reply.status)\(quoted(reply))",
        en: "the server answers HTTP \(reply.status)\(quoted(reply))"),
      help: help(forStatus: reply.status), status: reply.status)
  }

  private static func quoted(_ reply: HTTPReply) -> String {
    let line = reply.text.split(separator: "\n").first.map { String($0.prefix(120)) } ?? ""
    return line.isEmpty || reply.contentType == "text/html" ? "" : " ('\(line)')"
  }

  private static func help(forStatus status: Int) -> Phrase {
    switch status {
    case 401, 403:
      Phrase(
        fr: "le serveur veut des identifiants\u{A0}: voyez --grafana-token ou VIGIE_GRAFANA_TOKEN ; rien n'a été réessayé",
        en: "the server wants credentials: see --grafana-token or VIGIE_GRAFANA_TOKEN; nothing was tried again")
    case 404:
      Phrase(
        fr: "cette adresse n'existe pas sur ce serveur\u{A0}: est-ce le bon port, le bon chemin\u{A0}?",
        en: "this address does not exist on that server: is it the right port, the right path?")
    case 500...:
      Phrase(
        fr: "l'application échoue en répondant\u{A0}: lisez docker compose logs",
        en: "the application fails while it answers: read docker compose logs")
    default:
      Phrase(fr: "ouvrez cette adresse vous-même pour voir", en: "open this address yourself to see")
    }
  }

  /// A page where data was expected.
  static func contentType(_ reply: HTTPReply, url: String, expected: String) -> ProbeFault {
    ProbeFault(
      .contentType, url: url,
      message: Phrase(
        fr: "la réponse est du type '\(reply.contentType)', au lieu de '\(expected)'",
        en: "the answer is of type '\(reply.contentType)' instead of '\(expected)'"),
      help: Phrase(
        fr: "c'est sans doute la page d'un autre serveur, ou d'un écran de connexion\u{A0}: vérifiez le port",
        en: "it is probably the page of another server, or a login page: check the port"),
      status: reply.status)
  }

  /// Data that cannot be read.
  static func parse(_ reply: HTTPReply, url: String, reason: String) -> ProbeFault {
    ProbeFault(
      .parse, url: url,
      message: Phrase(
        fr: "la réponse ne se lit pas\u{A0}: \(reason)", en: "the answer cannot be read: \(reason)"),
      help: Phrase(
        fr: "Prometheus rejetterait cette réponse tout entière\u{A0}: corrigez la ligne nommée",
        en: "Prometheus would reject the whole of this answer: mend the line that is named"),
      status: reply.status)
  }
}
