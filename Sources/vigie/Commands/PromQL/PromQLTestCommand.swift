import ArgumentParser
import PromQL
import Wording

/// `vigie promql test`: runs scripts of Prometheus's own test language.
struct PromQLTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run scripts of Prometheus's own test language.",
    discussion: "Exit codes: 0 all evaluations pass, 1 some do not, 2 a file cannot be read.")

  @OptionGroup var dialect: DialectOption

  @Option(help: "text, or json: an array with a row for each evaluation.")
  var format: PlainFormat = .text

  @Option(name: .customLong("lang"), help: "The language: fr or en.")
  var language: Language?

  @Argument(help: "Scripts, '-' for the standard input.")
  var files: [String]

  func run() throws {
    var rows: [TestRow] = []
    for file in files {
      let script = TestScript(parsing: try text(of: file))
      rows += script.run(dialect: dialect.dialect).map {
        TestRow(file: file, outcome: $0, language: .preferred(language))
      }
    }
    switch format {
    case .text: Output.write(TestRow.text(of: rows))
    case .json: Output.write(TestRow.json(of: rows))
    }
    guard rows.allSatisfy(\.outcome.isPassed) else { throw ExitStatus.notPassing }
  }

  private func text(of file: String) throws -> String {
    do {
      return String(decoding: try ByteStream.bytes(of: file), as: UTF8.self)
    } catch {
      throw InputError(phrase: Phrase(verbatim: "\(error)"))
    }
  }
}
