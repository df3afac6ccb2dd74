/// What a server is told to serve.
struct ServerTarget {
  let module: String?
  let attribute: String?
  let file: String?

  init(_ program: ServerCommand.Program, _ arguments: CommandArguments) {
    guard program == .fastapi else {
      self.init(reference: arguments.loose.first(where: Self.isReference))
      return
    }
    if let entrypoint = arguments.value(of: ["-e", "--entrypoint"]) {
      self.init(reference: entrypoint)
    } else {
      let path = arguments.loose.first { $0.hasSuffix(".py") || $0.contains("/") }
      self.init(module: nil, attribute: arguments.value(of: ["--app"]), file: path)
    }
  }

  private init(module: String?, attribute: String?, file: String?) {
    self.module = module
    self.attribute = attribute
    self.file = file
  }

  private init(reference: String?) {
    let parts = reference?.split(separator: ":", maxSplits: 1).map(String.init) ?? []
    self.init(
      module: parts.first, attribute: parts.dropFirst().first.map { $0.prefixName }, file: nil)
  }

  /// Whether a word is `module:attribute`, and no address or URL.
  private static func isReference(_ word: String) -> Bool {
    let parts = word.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let module = parts.first?.utf8.first, let name = parts.last?.utf8.first
    else { return false }
    return isNameStart(module) && isNameStart(name)
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

extension String {
  /// The name with which a text such as `create_app()` begins.
  fileprivate var prefixName: String {
    String(prefix { $0.isLetter || $0.isNumber || $0 == "_" })
  }
}
