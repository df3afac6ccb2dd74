import Wording

/// What the user named cannot be used: a usage error, exit code 2.
struct InputError: Error, Equatable {
  let phrase: Phrase

  static func notThere(_ path: String) -> InputError {
    InputError(
      phrase: Phrase(
        fr: "'\(path)' est introuvable\u{A0}: vérifiez le chemin",
        en: "'\(path)' is not there: check the path"))
  }

  static func notAFolder(_ path: String) -> InputError {
    InputError(
      phrase: Phrase(
        fr: "'\(path)' n'est pas un dossier\u{A0}: donnez celui du dépôt à vérifier",
        en: "'\(path)' is not a folder: name the one of the repository to check"))
  }
}
