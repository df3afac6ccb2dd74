import Artifacts
import Wording

extension CrossCheck {
  /// Compose mounts paths that the submission does not have.
  static let missingMounts = CrossCheck("stack.mount_missing") { workspace in
    let stack = workspace.stack
    let ignored = IgnoredFiles(stack.files)
    let found = stack.services.lazy.flatMap { service in
      service.definition.mounts.lazy.compactMap { mount -> Finding? in
        guard case .bind(let written) = mount.kind, Self.mustExist(written, mount.target),
          let path = service.folder.path(written, in: stack.files),
          !stack.files.exists(path), !ignored.contain(path)
        else { return nil }
        return Finding(
          .warning, id: "stack.mount_missing", at: mount.location,
          message: .missing(path, mount: mount, near: stack.files.nearest(to: path)),
          help: .correct)
      }
    }
    return Array(found.prefix(20))
  }

  /// Whether a mount is of something that the learner wrote: a folder for data may be made by Docker.
  private static func mustExist(_ source: String, _ target: String) -> Bool {
    guard !source.contains("${"), !source.contains(".sock"), !source.hasPrefix("/") else {
      return source.hasPrefix("${PWD}")
    }
    let name = source.split(separator: "/").last ?? ""
    let looksLikeFile = name.dropFirst().contains(".")
    let configured = ["/etc/", "/docker-entrypoint-initdb.d", "/var/lib/grafana/dashboards"]
    return looksLikeFile || configured.contains { target.hasPrefix($0) }
  }
}

extension Phrase {
  fileprivate static func missing(_ path: String, mount: ComposeMount, near: String?) -> Phrase {
    let base = Phrase(
      fr: "compose monte «\u{A0}\(mount.text)\u{A0}», mais \(path) n'existe pas",
      en: "compose mounts '\(mount.text)', but \(path) does not exist")
    guard let near else { return base }
    return base
      + Phrase(
        fr: "\u{A0}; vouliez-vous «\u{A0}\(near)\u{A0}»\u{A0}?", en: "; did you mean '\(near)'?")
  }

  fileprivate static let correct = Phrase(
    fr:
      "corrigez le chemin, vu depuis le dossier du fichier compose\u{A0}; sinon Docker crée un dossier vide à cet endroit",
    en:
      "correct the path, as seen from the compose file's folder; else Docker makes an empty folder there"
  )
}
