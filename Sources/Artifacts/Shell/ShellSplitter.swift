/// Cuts a shell text into simple commands, byte by byte.
struct ShellSplitter {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var commandLine = 1
  private var word: [UInt8] = []
  private var hasWord = false
  private var words: [String] = []
  private var commands: [ShellCommand] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  mutating func split() -> [ShellCommand] {
    while index < bytes.count { step() }
    endCommand()
    return commands
  }

  private mutating func step() {
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"): endWord()
    case UInt8(ascii: "\n"):
      endCommand()
      line += 1
    case UInt8(ascii: ";"), UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "("),
      UInt8(ascii: ")"):
      endCommand()
    case UInt8(ascii: "#") where !hasWord: skipComment()
    case UInt8(ascii: "'"): quoted(by: byte)
    case UInt8(ascii: "\""): quoted(by: byte)
    case UInt8(ascii: "\\"): escaped()
    case UInt8(ascii: "$") where next == UInt8(ascii: "{"): braced()
    default: take(byte)
    }
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ byte: UInt8) {
    if !hasWord && words.isEmpty { commandLine = line }
    hasWord = true
    word.append(byte)
  }

  private mutating func skipComment() {
    while let byte = next, byte != UInt8(ascii: "\n") { index += 1 }
  }

  private mutating func escaped() {
    guard let byte = next else { return }
    index += 1
    if byte == UInt8(ascii: "\n") {
      line += 1
    } else {
      take(byte)
    }
  }

  private mutating func quoted(by quote: UInt8) {
    if !hasWord && words.isEmpty { commandLine = line }
    hasWord = true
    while let byte = next {
      index += 1
      if byte == quote { return }
      if byte == UInt8(ascii: "\n") { line += 1 }
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\""), let escaped = next {
        index += 1
        word.append(escaped)
      } else {
        word.append(byte)
      }
    }
  }

  private mutating func braced() {
    take(UInt8(ascii: "$"))
    while let byte = next {
      index += 1
      if byte == UInt8(ascii: "\n") { line += 1 }
      word.append(byte)
      if byte == UInt8(ascii: "}") { return }
    }
  }

  private mutating func endWord() {
    if hasWord { words.append(String(decoding: word, as: UTF8.self)) }
    word.removeAll(keepingCapacity: true)
    hasWord = false
  }

  private mutating func endCommand() {
    endWord()
    if !words.isEmpty { commands.append(ShellCommand(words: words, line: commandLine)) }
    words = []
  }
}
