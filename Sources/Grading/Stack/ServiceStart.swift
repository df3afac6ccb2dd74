import Artifacts

/// What a container runs when it starts.
enum ServiceStart: Sendable {
  /// A Python web server.
  case server(ServerCommand, at: SourceLocation)
  /// Something else; the words as they are written.
  case other([String], at: SourceLocation)
  /// Nothing that the files tell: the image's own command.
  case imageDefault

  /// The server, where it is one.
  var server: ServerCommand? {
    guard case .server(let command, _) = self else { return nil }
    return command
  }

  var location: SourceLocation? {
    switch self {
    case .server(_, let location), .other(_, let location): location
    case .imageDefault: nil
    }
  }
}

extension ServiceStart {
  /// What starts a service: Compose's own words, else those of the Dockerfile, scripts opened.
  init(
    _ service: ComposeService?, build: ServiceBuild?, environment: [String: String],
    files: ContainerFiles, in stackFiles: StackFiles
  ) {
    let lines = StartLines(service, build: build)
    guard let script = lines.script else {
      self = .imageDefault
      return
    }
    if let server = ServerCommand(in: script, environment: environment) {
      self = .server(server, at: lines.location(of: server.line))
      return
    }
    let folder = service?.workingDirectory ?? build?.image?.workingDirectory ?? "/"
    let copied = Self.scripts(named: script, folder: folder, files: files, in: stackFiles)
    for source in copied {
      let inner = ShellScript(source.text)
      guard let server = ServerCommand(in: inner, environment: environment) else { continue }
      self = .server(server, at: SourceLocation(path: source.path, line: server.line))
      return
    }
    self = .other(script.commands.flatMap(\.words), at: lines.location(of: nil))
  }

  /// The start scripts of the submission that a command runs.
  private static func scripts(
    named script: ShellScript, folder: String, files: ContainerFiles, in stackFiles: StackFiles
  ) -> [SourceText] {
    script.commands.flatMap(\.words).compactMap { word in
      guard !word.hasPrefix("-"), word.contains(".") || word.contains("/") else { return nil }
      let place = ContainerPath.joined(folder, word)
      let path = files.existingPath(at: place, in: stackFiles)
      return path.flatMap(stackFiles.source)
    }
  }
}

/// The words with which a container starts, and where they stand.
private struct StartLines {
  let script: ShellScript?
  private let base: SourceLocation
  private let isRelative: Bool

  init(_ service: ComposeService?, build: ServiceBuild?) {
    let image = build?.image
    let path = build?.dockerfilePath ?? ""
    if let entrypoint = service?.entrypoint, !entrypoint.words.isEmpty {
      script = Self.joined(entrypoint.script, service?.command?.words ?? [])
      base = entrypoint.location
      isRelative = true
    } else if let command = service?.command, !command.words.isEmpty {
      let entrypoint = image?.entrypoint?.execForm ?? []
      let whole = entrypoint.isEmpty ? nil : ShellScript(words: entrypoint + command.words, line: 1)
      script = whole ?? command.script
      base = command.location
      isRelative = true
    } else {
      script = image?.startScript
      base = (image?.command ?? image?.entrypoint)?.location ?? SourceLocation(path: path)
      isRelative = false
    }
  }

  private static func joined(_ script: ShellScript, _ words: [String]) -> ShellScript {
    guard let last = script.commands.last, script.commands.count == 1 else { return script }
    return ShellScript(words: last.words + words, line: last.line)
  }

  func location(of line: Int?) -> SourceLocation {
    guard let line else { return base }
    return SourceLocation(
      path: base.path, line: isRelative ? base.line + line - 1 : line)
  }
}
