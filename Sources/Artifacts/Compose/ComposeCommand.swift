/// The command or entrypoint of a service.
public struct ComposeCommand: Sendable, Equatable {
  /// The words, as the program gets them.
  public let words: [String]
  /// The commands that it comes to: `sh -c "…"` is opened.
  public let script: ShellScript
  /// Where it is written.
  public let location: SourceLocation

  init?(_ node: Node, path: String) {
    location = SourceLocation(path: path, line: node.line)
    if let items = node.items {
      words = items.compactMap(\.text)
      script = ShellScript(words: words, line: 1)
    } else {
      guard let text = node.text else { return nil }
      let split = ShellScript(joined: text)
      words = split.commands.flatMap(\.words)
      script = ShellScript(text)
    }
  }

  /// The value of an option of the form `--name=value` or `--name value`.
  public func option(_ name: String) -> String? {
    CommandArguments(words[...]).value(of: [name])
  }
}

extension ShellScript {
  /// Splits a text without opening `sh -c`.
  fileprivate init(joined text: String) {
    var splitter = ShellSplitter(text)
    self.init(commands: splitter.split())
  }
}
