public import Wording

extension ComposeProblem {
  /// What is wrong, for people.
  public var phrase: Phrase {
    switch kind {
    case .syntax(let message): .syntax(message)
    case .duplicateKey(let key): .duplicate(key)
    case .notAMapping: .notAMapping
    case .unknownTopLevelKey(let key, let meant): .unknownTopLevel(key) + .meant(meant)
    case .noServices: .noServices
    case .badServiceName(let name): .badName(name)
    case .unknownKey(let key, let owner, let meant): .unknown(key, of: owner) + .meant(meant)
    case .wrongType(let key, let type): .wrongType(key, type)
    case .neitherImageNorBuild(let service): .nothingToRun(service)
    case .undefined(let resource, let name, let service): .undefined(resource, name, service)
    case .malformedPort(let text, let service): .malformedPort(text, service)
    case .malformedMount(let text, let service): .malformedMount(text, service)
    case .malformedVariable(let text): .malformedVariable(text)
    }
  }
}

extension Phrase {
  fileprivate static func syntax(_ message: String) -> Phrase {
    Phrase(fr: "ce n'est pas du YAML valide (\(message))", en: "it is no valid YAML (\(message))")
  }

  fileprivate static func duplicate(_ key: String) -> Phrase {
    Phrase(
      fr: "la clé «\u{A0}\(key)\u{A0}» est écrite deux fois au même endroit",
      en: "the key '\(key)' is written twice in the same place")
  }

  fileprivate static let notAMapping = Phrase(
    fr: "le fichier ne contient pas de clés", en: "the file holds no keys")

  fileprivate static func unknownTopLevel(_ key: String) -> Phrase {
    Phrase(
      fr: "clé de premier niveau inconnue «\u{A0}\(key):\u{A0}»",
      en: "unknown top-level key '\(key):'")
  }

  fileprivate static func meant(_ word: String?) -> Phrase {
    guard let word else { return Phrase(verbatim: "") }
    return Phrase(
      fr: " (vouliez-vous «\u{A0}\(word):\u{A0}»\u{A0}?)", en: " (did you mean '\(word):'?)")
  }

  fileprivate static let noServices = Phrase(
    fr: "aucun service sous «\u{A0}services:\u{A0}»", en: "no service under 'services:'")

  fileprivate static func badName(_ name: String) -> Phrase {
    Phrase(
      fr: "«\u{A0}\(name)\u{A0}» n'est pas un nom de service possible",
      en: "'\(name)' is no possible name of a service")
  }

  fileprivate static func unknown(_ key: String, of owner: String) -> Phrase {
    Phrase(
      fr: "clé inconnue «\u{A0}\(key):\u{A0}» dans «\u{A0}\(owner)\u{A0}»",
      en: "unknown key '\(key):' in '\(owner)'")
  }

  fileprivate static func wrongType(_ key: String, _ type: ComposeType) -> Phrase {
    Phrase(
      fr: "«\u{A0}\(key)\u{A0}» doit être \(type.phrase.french)",
      en: "'\(key)' must be \(type.phrase.english)")
  }

  fileprivate static func nothingToRun(_ service: String) -> Phrase {
    Phrase(
      fr: "le service «\u{A0}\(service)\u{A0}» n'a ni «\u{A0}image\u{A0}» ni «\u{A0}build\u{A0}»",
      en: "the service '\(service)' has neither 'image' nor 'build'")
  }

  fileprivate static func undefined(
    _ resource: ComposeResource, _ name: String, _ service: String
  ) -> Phrase {
    let noun =
      switch resource {
      case .service: "le service"
      case .volume: "le volume"
      case .network: "le réseau"
      case .config: "la configuration"
      case .secret: "le secret"
      }
    return Phrase(
      fr:
        "le service «\u{A0}\(service)\u{A0}» utilise \(noun) «\u{A0}\(name)\u{A0}» que rien ne définit",
      en: "the service '\(service)' uses the \(resource.rawValue) '\(name)' that nothing defines")
  }

  fileprivate static func malformedPort(_ text: String, _ service: String) -> Phrase {
    Phrase(
      fr: "port illisible «\u{A0}\(text)\u{A0}» dans le service «\u{A0}\(service)\u{A0}»",
      en: "unreadable port '\(text)' in the service '\(service)'")
  }

  fileprivate static func malformedMount(_ text: String, _ service: String) -> Phrase {
    Phrase(
      fr: "montage illisible «\u{A0}\(text)\u{A0}» dans le service «\u{A0}\(service)\u{A0}»",
      en: "unreadable mount '\(text)' in the service '\(service)'")
  }

  fileprivate static func malformedVariable(_ text: String) -> Phrase {
    Phrase(
      fr:
        "variable mal écrite dans «\u{A0}\(text)\u{A0}» (un dollar seul s'écrit «\u{A0}$$\u{A0}»)",
      en: "malformed variable in '\(text)' (a plain dollar is written '$$')")
  }
}

extension ComposeType {
  /// The type with its article, for a message.
  fileprivate var phrase: Phrase {
    switch self {
    case .text: Phrase(fr: "un texte (entre guillemets)", en: "a text (in quotes)")
    case .mapping: Phrase(fr: "un ensemble de clés", en: "a mapping")
    case .list: Phrase(fr: "une liste", en: "a list")
    case .listOrMapping: Phrase(fr: "une liste ou un ensemble de clés", en: "a list or a mapping")
    case .textOrList: Phrase(fr: "un texte ou une liste de textes", en: "a text or a list of texts")
    case .textOrMapping: Phrase(fr: "un chemin ou un ensemble de clés", en: "a path or a mapping")
    case .variables:
      Phrase(
        fr: "des paires «\u{A0}NOM: valeur\u{A0}» ou une liste de «\u{A0}NOM=valeur\u{A0}»",
        en: "pairs 'NAME: value' or a list of 'NAME=value'")
    case .listOfTexts: Phrase(fr: "une liste de textes", en: "a list of texts")
    }
  }
}
