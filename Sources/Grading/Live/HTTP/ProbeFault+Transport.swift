import Wording

/// The faults of the way to a server.
extension ProbeFault {
  /// Nothing says where a server is.
  static func noAddress(of name: String) -> ProbeFault {
    ProbeFault(
      .address, url: name,
      message: Phrase(
        fr: "rien ne dit où il écoute\u{A0}: aucun service de compose ne publie son port",
        en: "nothing says where it listens: no compose service publishes its port"),
      help: Phrase(
        fr: "publiez son port dans docker-compose.yml, ou donnez --\(name) URL",
        en: "publish its port in docker-compose.yml, or give --\(name) URL"))
  }

  /// The host's name is not known.
  public static func unknownName(_ url: String, host: String) -> ProbeFault {
    ProbeFault(
      .name, url: url,
      message: Phrase(
        fr: "le nom '\(host)' ne mène nulle part depuis cette machine",
        en: "the name '\(host)' leads nowhere from this machine"),
      help: Phrase(
        fr: "un nom de service de compose n'existe qu'entre conteneurs\u{A0}: d'ici, utilisez localhost et le port publié",
        en: "a compose service name exists between containers only: from here use localhost and the published port"))
  }

  /// Nobody listens.
  public static func refusedConnection(_ url: String) -> ProbeFault {
    ProbeFault(
      .connection, url: url,
      message: Phrase(
        fr: "personne n'écoute à cette adresse (connexion refusée)",
        en: "nobody listens at this address (connection refused)"),
      help: Phrase(
        fr: "lancez la pile (docker compose up -d), puis regardez docker compose ps et les ports publiés",
        en: "start the stack (docker compose up -d), then look at docker compose ps and the published ports"))
  }

  /// The secure connection could not be made.
  public static func tls(_ url: String, reason: String) -> ProbeFault {
    ProbeFault(
      .tls, url: url,
      message: Phrase(
        fr: "la connexion TLS échoue\u{A0}: \(reason)", en: "the TLS connection fails: \(reason)"),
      help: Phrase(
        fr: "la pile du cours parle HTTP simple\u{A0}: essayez http:// au lieu de https://",
        en: "the course's stack speaks plain HTTP: try http:// instead of https://"))
  }

  /// No whole answer in time.
  public static func tooSlow(_ url: String, seconds: Double) -> ProbeFault {
    ProbeFault(
      .time, url: url,
      message: Phrase(
        fr: "pas de réponse complète en \(Int(seconds))\u{A0}s",
        en: "no whole answer within \(Int(seconds)) s"),
      help: Phrase(
        fr: "le conteneur est peut-être bloqué ou en train de démarrer\u{A0}: regardez docker compose logs",
        en: "the container may be stuck or still starting: look at docker compose logs"))
  }

  /// Redirects that lead elsewhere or never end.
  public static func redirected(_ url: String, to target: String) -> ProbeFault {
    ProbeFault(
      .redirect, url: url,
      message: Phrase(
        fr: "la réponse renvoie vers '\(target)', qui n'a pas été suivi (autre serveur, ou trop de renvois)",
        en: "the answer redirects to '\(target)', which was not followed (another server, or too many)"),
      help: Phrase(
        fr: "donnez l'adresse finale, ou corrigez la boucle de renvois",
        en: "give the final address, or mend the loop of redirects"))
  }

  /// An answer past the bound.
  public static func tooLarge(_ url: String, bound: Int) -> ProbeFault {
    ProbeFault(
      .size, url: url,
      message: Phrase(
        fr: "la réponse dépasse \(bound) octets\u{A0}: la lecture a été arrêtée",
        en: "the answer passes \(bound) bytes: reading was stopped"),
      help: Phrase(
        fr: "une page /metrics saine tient en quelques centaines de Kio\u{A0}: cherchez une étiquette aux valeurs sans fin",
        en: "a sound /metrics page is some hundred KiB: look for a label with endless values"))
  }

  /// An address that a submission names and that is not this machine.
  public static func refusedAddress(_ url: String) -> ProbeFault {
    ProbeFault(
      .refused, url: url,
      message: Phrase(
        fr: "le dépôt nomme une adresse qui n'est pas cette machine\u{A0}: elle n'a pas été appelée",
        en: "the repository names an address that is not this machine: it was not called"),
      help: Phrase(
        fr: "si c'est voulu, donnez-la vous-même (--app, --prometheus, --grafana, --alertmanager)",
        en: "if it is meant, name it yourself (--app, --prometheus, --grafana, --alertmanager)"))
  }

  /// Something else went wrong on the way.
  public static func transport(_ url: String, reason: String) -> ProbeFault {
    ProbeFault(
      .connection, url: url,
      message: Phrase(
        fr: "la connexion échoue\u{A0}: \(reason)", en: "the connection fails: \(reason)"),
      help: Phrase(
        fr: "vérifiez l'adresse et que le serveur tourne", en: "check the address and that the server runs"))
  }
}
