import Artifacts

/// Puts together what several compose files say of the same service.
struct ComposeMerger {
  private let files: [ComposeFile]

  /// The files, the one that decides first.
  init(_ files: [ComposeFile]) {
    self.files = files
  }

  var services: [ComposeService] {
    var names: [String] = []
    var known: Set<String> = []
    for name in files.flatMap({ $0.services.map(\.name) }) where known.insert(name).inserted {
      names.append(name)
    }
    return names.compactMap { name in
      files.first { $0.service(name) != nil }.flatMap { service(name, in: $0, level: 0) }
    }
  }

  private func service(_ name: String, in file: ComposeFile, level: Int) -> ComposeService? {
    guard let own = file.service(name) else { return nil }
    let beside = files.filter { isBeside($0, file) && $0.path != file.path }
    let overrides = beside.filter { $0.folder == file.folder && $0.stem.contains("compose") }
      .filter { $0.path.contains("override") }.compactMap { $0.service(name) }
    let base = own.isComplete ? nil : beside.lazy.compactMap { $0.service(name) }.first
    var merged = extended(own, in: file, level: level)
    if let base { merged = base.overlaid(by: merged) }
    return overrides.reduce(merged) { $0.overlaid(by: $1) }
  }

  private func extended(
    _ service: ComposeService, in file: ComposeFile, level: Int
  ) -> ComposeService {
    guard level < 8, let parent = service.extended else { return service }
    let path = parent.file.flatMap { ContainerPath.inSubmission(file.folder, $0) } ?? file.path
    guard let other = files.first(where: { $0.path == path }),
      other.path != file.path || parent.service != service.name,
      let base = self.service(parent.service, in: other, level: level + 1)
    else { return service }
    return base.overlaid(by: service)
  }

  /// What a file refers to and neither it nor a file beside it or included defines.
  func undefinedReferences(of file: ComposeFile) -> [ComposeProblem] {
    guard file.problems.isEmpty else { return [] }
    let together = files.filter { isBeside($0, file) || includes(file, $0) }
    let references = ComposeReferences(file, together: together)
    return references.problems
  }

  /// Whether a file may be given to Compose together with another: from its folder or one above.
  private func isBeside(_ other: ComposeFile, _ file: ComposeFile) -> Bool {
    ContainerPath.below(other.folder, file.folder) != nil
  }

  private func includes(_ file: ComposeFile, _ other: ComposeFile) -> Bool {
    file.includes.contains { ContainerPath.inSubmission(file.folder, $0.value) == other.path }
  }
}
