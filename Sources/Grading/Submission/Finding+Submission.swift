import Artifacts
import Wording

/// What a reader of submissions has to say.
extension Finding {
  static func tooManyEntries(_ bound: Int) -> Finding {
    Finding(
      .warning, id: "submission.too_many_files", at: SourceLocation(path: "."),
      message: Phrase(
        fr: "plus de \(bound) fichiers et dossiers\u{A0}: le reste n'a pas été lu",
        en: "more than \(bound) files and folders: the rest was not read"),
      help: Phrase(
        fr: "retirez du dépôt ce que des outils y ont mis (environnements, caches, données)",
        en: "take out of the repository what tools put there (environments, caches, data)"))
  }

  static func tooDeep(_ path: String, _ bound: Int) -> Finding {
    Finding(
      .warning, id: "submission.too_deep", at: SourceLocation(path: path),
      message: Phrase(
        fr: "dossiers imbriqués sur plus de \(bound) niveaux\u{A0}: celui-ci n'a pas été lu",
        en: "folders nested more than \(bound) deep: this one was not read"))
  }

  static func tooLarge(_ path: String, _ size: Int, _ bound: Int) -> Finding {
    Finding(
      .info, id: "submission.file_too_large", at: SourceLocation(path: path),
      message: Phrase(
        fr:
          "\(size) octets, plus que les \(bound) qui sont lus d'un fichier\u{A0}: il n'a pas été lu",
        en: "\(size) bytes, more than the \(bound) that are read of one file: it was not read"))
  }

  static func tooMuch(_ path: String, _ bound: Int) -> Finding {
    Finding(
      .warning, id: "submission.too_many_bytes", at: SourceLocation(path: path),
      message: Phrase(
        fr: "le dépôt dépasse \(bound) octets de texte\u{A0}: ce fichier n'a pas été lu",
        en: "the repository holds more than \(bound) bytes of text: this file was not read"))
  }

  static func notUTF8(_ path: String) -> Finding {
    Finding(
      .info, id: "submission.not_utf8", at: SourceLocation(path: path),
      message: Phrase(
        fr: "ce fichier n'est pas en UTF-8\u{A0}: les octets illisibles ont été remplacés",
        en: "this file is not UTF-8: the unreadable bytes were replaced"),
      help: Phrase(fr: "enregistrez-le en UTF-8", en: "save it as UTF-8"))
  }

  static func more(_ count: Int, of id: String) -> Finding {
    Finding(
      .info, id: id, at: SourceLocation(path: "."),
      message: Phrase(
        fr: "et \(count) de plus du même genre", en: "and \(count) more of the same kind"))
  }

  /// A link that leads out of the submission, or nowhere.
  public static func linkNotFollowed(_ path: String, to target: String) -> Finding {
    Finding(
      .warning, id: "submission.link_not_followed", at: SourceLocation(path: path),
      message: Phrase(
        fr: "lien vers '\(target)', hors du dépôt ou introuvable\u{A0}: il n'a pas été suivi",
        en: "a link to '\(target)', outside the repository or nowhere: it was not followed"),
      help: Phrase(
        fr: "mettez le fichier lui-même dans le dépôt",
        en: "put the file itself into the repository"))
  }

  /// Something that is neither a file, a folder nor a link: a pipe, a socket, a device.
  public static func notAFile(_ path: String) -> Finding {
    Finding(
      .warning, id: "submission.not_a_file", at: SourceLocation(path: path),
      message: Phrase(
        fr:
          "ni un fichier ni un dossier (tube, socket ou périphérique)\u{A0}: il n'a pas été ouvert",
        en: "neither a file nor a folder (pipe, socket or device): it was not opened"))
  }

  /// A file or folder that the system refuses to read.
  public static func unreadable(_ path: String, reason: String) -> Finding {
    Finding(
      .warning, id: "submission.unreadable", at: SourceLocation(path: path),
      message: Phrase(
        fr: "lecture refusée par le système\u{A0}: \(reason)",
        en: "the system refuses to read it: \(reason)"))
  }
}
