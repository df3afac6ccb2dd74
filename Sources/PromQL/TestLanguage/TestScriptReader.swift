import TimeSeries
import Wording

/// Reads the commands of a test script, line by line.
struct TestScriptReader {
  struct Problem: Error {
    let line: Int
    let phrase: Phrase
  }

  /// The lines without the spaces around them; comments are empty lines.
  private let lines: [Substring]
  /// The index of the line that is read next.
  private var position = 0
  /// The series of a load that cannot be read; the others are loaded all the same.
  private var unreadable: [Problem] = []

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      let line = $0.trimmed
      return line.hasPrefix("#") ? "" : line
    }
  }

  mutating func read() -> [TestCommand] {
    var commands: [TestCommand] = []
    while position < lines.count {
      guard !lines[position].isEmpty else {
        position += 1
        continue
      }
      do {
        commands.append(try readCommand())
      } catch {
        commands.append(invalid(error))
        while let line = nextLine, !line.isEmpty { position += 1 }
      }
      commands += unreadable.map(invalid)
      unreadable = []
    }
    return commands
  }

  private func invalid(_ problem: Problem) -> TestCommand {
    .invalid(line: problem.line, text: String(lines[problem.line - 1]), problem.phrase)
  }

  /// The line that is read next, or nil at the end.
  var nextLine: Substring? { position < lines.count ? lines[position] : nil }

  /// The number of the line that was read last.
  var lineNumber: Int { position }

  /// The next line of a command's body, or nil where an empty line or the text ends it.
  mutating func readBodyLine() -> Substring? {
    guard let line = nextLine, !line.isEmpty else { return nil }
    position += 1
    return line
  }

  func problem(_ phrase: Phrase) -> Problem { Problem(line: lineNumber, phrase: phrase) }

  private mutating func readCommand() throws(Problem) -> TestCommand {
    let line = lines[position]
    position += 1
    var words = line.words
    let name = words.next()?.lowercased() ?? ""
    if name == "clear" { return .clear }
    if name.hasPrefix("load") { return try readLoad(step: words.next()) }
    if name.hasPrefix("eval") { return .evaluate(try readEvaluation(line)) }
    throw problem(.unknownCommand(name))
  }

  private mutating func readLoad(step: Substring?) throws(Problem) -> TestCommand {
    guard let step else { throw problem(.missingStep) }
    let milliseconds = try duration(step)
    var series: [SeriesNotation] = []
    while let line = readBodyLine() {
      if line.contains("}@st ") { continue }
      do {
        series.append(try notation(line))
      } catch {
        unreadable.append(error)
      }
    }
    return .load(step: milliseconds, series)
  }

  func duration(_ text: some StringProtocol) throws(Problem) -> Int64 {
    switch DurationText.parse(String(text)) {
    case .success(let milliseconds): return milliseconds
    case .failure(let error): throw problem(Phrase(verbatim: error.message))
    }
  }

  func notation(_ line: Substring) throws(Problem) -> SeriesNotation {
    do {
      return try SeriesNotation(parsing: String(line))
    } catch {
      throw problem(Phrase(verbatim: "\(error)"))
    }
  }
}

extension Phrase {
  fileprivate static func unknownCommand(_ name: String) -> Phrase {
    Phrase(
      fr: "commande inconnue «\u{A0}\(name)\u{A0}»\u{A0}: on attend load, clear ou eval",
      en: "unknown command '\(name)': load, clear or eval is expected")
  }

  fileprivate static let missingStep = Phrase(
    fr: "il manque l'intervalle entre les valeurs, par exemple load 5m",
    en: "the time between the values is missing, for example load 5m")
}
