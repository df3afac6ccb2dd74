/// One simple command of a shell line or script: its words without quotes, and where it stands.
public struct ShellCommand: Sendable, Equatable {
  /// The words, variables as written.
  public let words: [String]
  /// The line, from 1, inside the text that was split.
  public let line: Int

  /// A command of these words.
  public init(words: [String], line: Int) {
    self.words = words
    self.line = line
  }
}

/// A shell text split into its simple commands, as far as a grader needs it: quotes, escapes, comments,
/// line continuations and separators are understood; nothing is expanded, nothing is run.
public struct ShellScript: Sendable, Equatable {
  /// The commands in their order; `sh -c "…"` is opened.
  public let commands: [ShellCommand]

  /// Splits a text.
  public init(_ text: String) {
    self.init(text, level: 0)
  }

  init(commands: [ShellCommand]) {
    self.commands = commands
  }

  private init(_ text: String, level: Int) {
    var splitter = ShellSplitter(text)
    let commands = splitter.split()
    guard level < 3 else {
      self.commands = commands
      return
    }
    self.commands = commands.flatMap { Self.opened($0, level: level) }
  }

  /// The commands of a list of words, as Docker's exec form has them.
  public init(words: [String], line: Int) {
    commands = Self.opened(ShellCommand(words: words, line: line), level: 0)
  }

  private static func opened(_ command: ShellCommand, level: Int) -> [ShellCommand] {
    guard let script = innerScript(of: command.words) else { return [command] }
    let inner = ShellScript(script, level: level + 1).commands
    return inner.map { ShellCommand(words: $0.words, line: command.line + $0.line - 1) }
  }

  private static func innerScript(of words: [String]) -> String? {
    let shells: Set<String> = ["sh", "bash", "ash", "dash", "zsh"]
    guard let shell = words.firstIndex(where: { shells.contains(Self.name($0)) }) else {
      return nil
    }
    let rest = words[(shell + 1)...]
    guard let flag = rest.firstIndex(where: { $0.hasPrefix("-") && $0.hasSuffix("c") }) else {
      return nil
    }
    return rest[flag...].dropFirst().first
  }

  /// The program of a word: the last part of its path.
  static func name(_ word: String) -> String {
    word.split(separator: "/").last.map(String.init) ?? word
  }
}
