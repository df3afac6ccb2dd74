import Artifacts

/// Where the code that a server serves is in the submission.
enum ServedModule: Sendable, Equatable {
  /// The file that is served.
  case file(String)
  /// The container holds no such module or file; the text is as the command has it.
  case missing(String)
  /// The file is there, but nothing in it has the name that is served.
  case noAttribute(String, in: String)
  /// The files do not tell.
  case unknown

  /// The file, where it was found.
  var path: String? {
    switch self {
    case .file(let path), .noAttribute(_, let path): path
    case .missing, .unknown: nil
    }
  }
}

/// Looks for the code that a server serves among the files of its container.
struct ModuleSearch {
  let server: ServerCommand
  /// The folder in which the server starts.
  let folder: String
  let environment: [String: String]
  let container: ContainerFiles
  let build: ServiceBuild?
  let files: StackFiles

  var result: ServedModule {
    guard !container.entries.isEmpty else { return .unknown }
    if let file = server.file { return found(file, at: [ContainerPath.joined(start, file)]) }
    guard let module = server.module else { return usualFiles }
    let places = folders.flatMap { folder in
      modulePaths(module).map { ContainerPath.joined(folder, $0) }
    }
    return found(module, at: places)
  }

  private var start: String { server.folder.map { ContainerPath.joined(folder, $0) } ?? folder }

  /// The folders from which Python imports.
  private var folders: [String] {
    let more = (environment["PYTHONPATH"] ?? "").split(separator: ":").map(String.init)
    return [start] + more.map { ContainerPath.joined(folder, $0) }
  }

  private func modulePaths(_ module: String) -> [String] {
    let path = module.split(separator: ".").joined(separator: "/")
    return [path + ".py", path + "/__init__.py", path + "/__main__.py"]
  }

  /// Where `fastapi run` looks when it is told no file.
  private var usualFiles: ServedModule {
    guard server.program == .fastapi else { return .unknown }
    let names = ["main.py", "app.py", "api.py", "app/main.py", "app/app.py", "app/api.py"]
    let places = names.map { ContainerPath.joined(start, $0) }
    guard let path = places.lazy.compactMap({ container.existingPath(at: $0, in: files) }).first
    else { return .unknown }
    return .file(path)
  }

  private func found(_ wanted: String, at places: [String]) -> ServedModule {
    let path = places.lazy.compactMap { container.existingPath(at: $0, in: files) }
      .first(where: files.isFile)
    guard let path = path ?? installed(wanted) else {
      return isFolderKnown ? .missing(wanted) : .unknown
    }
    guard let attribute = server.attribute, let text = files.source(path)?.text,
      !text.containsWord(attribute)
    else { return .file(path) }
    return .noAttribute(attribute, in: path)
  }

  /// A module of the project that the image installs as a package.
  private func installed(_ module: String) -> String? {
    guard build?.image?.installsProject == true, let context = build?.context else { return nil }
    let prefixes = ["", "src/"].map { context.isEmpty ? $0 : "\(context)/\($0)" }
    return prefixes.flatMap { prefix in modulePaths(module).map { prefix + $0 } }
      .first(where: files.isFile)
  }

  /// Whether the folder in which the server starts is said, and not left to an image that is not known.
  private var isFolderKnown: Bool {
    guard start == "/" else { return true }
    return build?.image.map { ServiceImage($0.base).base == "python" } ?? false
  }
}

extension String {
  /// Whether the text has a word: letters, digits and `_` stand neither before nor after it.
  func containsWord(_ word: String) -> Bool {
    let text = Array(utf8)
    let wanted = Array(word.utf8)
    guard let first = wanted.first, text.count >= wanted.count else { return false }
    for index in 0...(text.count - wanted.count) where text[index] == first {
      let end = index + wanted.count
      guard text[index..<end].elementsEqual(wanted) else { continue }
      let before = index > 0 && Self.isWordByte(text[index - 1])
      let after = end < text.count && Self.isWordByte(text[end])
      if !before && !after { return true }
    }
    return false
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
