import Artifacts

/// Follows the `COPY` instructions of a Dockerfile into the submission.
struct BuildCopier {
  private let dockerfile: Dockerfile
  private let context: String
  private let stackFiles: StackFiles
  private let ignored: IgnoredFiles
  /// What stages hold, by the line on which they begin.
  private var stages: [Int: ContainerFiles] = [:]
  /// Sources that the context does not hold and that `.gitignore` does not leave out either.
  private(set) var missing: [Located<String>] = []

  init(_ dockerfile: Dockerfile, context: String, files: StackFiles) {
    self.dockerfile = dockerfile
    self.context = context
    stackFiles = files
    ignored = IgnoredFiles(files)
  }

  mutating func files(of image: DockerImage, level: Int = 0) -> ContainerFiles {
    var result = ContainerFiles()
    guard level < 8 else { return result }
    for copy in image.copies {
      for source in copy.sources {
        add(source, copy, image: image, to: &result, level: level)
      }
    }
    return result
  }

  private mutating func add(
    _ source: String, _ copy: DockerImage.Copy, image: DockerImage,
    to result: inout ContainerFiles, level: Int
  ) {
    for path in paths(source, copy, level: level) {
      let isFolder = stackFiles.isFolder(path)
      let keepsName = copy.isFolder || isKnownFolder(copy.destination, image, result)
      let name = path.split(separator: "/").last.map(String.init) ?? ""
      let place =
        isFolder || !keepsName
        ? copy.destination : ContainerPath.joined(copy.destination, name)
      result.add(path, at: place, location: copy.location)
    }
  }

  private func isKnownFolder(
    _ path: String, _ image: DockerImage, _ files: ContainerFiles
  ) -> Bool {
    path == image.workingDirectory || path == "/"
      || files.entries.contains { ContainerPath.below(path, $0.container)?.isEmpty == false }
  }

  private mutating func paths(
    _ source: String, _ copy: DockerImage.Copy, level: Int
  ) -> [String] {
    if let stage = copy.stage { return stagePaths(source, stage, copy, level: level) }
    let relative = String(source.drop { $0 == "/" })
    guard let path = ContainerPath.inSubmission(context, relative.isEmpty ? "." : relative) else {
      missing.append(Located(source, at: copy.location))
      return []
    }
    let found = stackFiles.matches(path)
    if found.isEmpty && !Glob.isPattern(path) && !ignored.contain(path) {
      missing.append(Located(source, at: copy.location))
    }
    return found
  }

  private mutating func stagePaths(
    _ source: String, _ stage: String, _ copy: DockerImage.Copy, level: Int
  ) -> [String] {
    let earlier = dockerfile.chain(stage)
    guard let last = earlier.last, last.location.line < copy.location.line else { return [] }
    let line = last.location.line
    let inner = stages[line] ?? files(of: DockerImage(earlier), level: level + 1)
    stages[line] = inner
    let path = ContainerPath.joined("/", source)
    return inner.existingPath(at: path, in: stackFiles).map { [$0] } ?? []
  }
}
