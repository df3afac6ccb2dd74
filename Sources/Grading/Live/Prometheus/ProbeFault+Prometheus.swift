import Artifacts
import Wording

extension ProbeFault {
  /// An answer that is no Prometheus's.
  static func notPrometheus(_ answer: JSONAnswer) -> ProbeFault {
    ProbeFault(
      .parse, url: answer.url,
      message: Phrase(
        fr: "ce serveur répond en JSON, mais pas comme Prometheus",
        en: "this server answers with JSON, but not as Prometheus does"),
      help: Phrase(
        fr: "est-ce le port de Prometheus (9090) ou celui de l'application\u{A0}?",
        en: "is it Prometheus's port (9090) or the application's?"),
      status: answer.reply.status)
  }

  /// A query that Prometheus refuses, in its own words.
  static func query(_ query: String, _ reply: HTTPReply, url: String) -> ProbeFault {
    let reason = reply.json?["error"]?.text ?? "HTTP \(reply.status)"
    return ProbeFault(
      .series, url: url,
      message: Phrase(
        fr: "Prometheus refuse '\(query)'\u{A0}: \(reason)",
        en: "Prometheus refuses '\(query)': \(reason)"),
      help: Phrase(
        fr: "corrigez la requête dans l'onglet Graph de Prometheus",
        en: "mend the query in Prometheus's Graph tab"),
      status: reply.status)
  }
}
