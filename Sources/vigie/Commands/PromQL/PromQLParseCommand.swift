import ArgumentParser
import PromQL
import Wording

/// `vigie promql parse`: whether an expression is valid, and its canonical form.
struct PromQLParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Tell whether an expression is valid, and print it in canonical form.",
    discussion: """
      With --jsonl, an expression a line is read from the standard input: as it is, as a JSON \
      string if every line is one, or as an object with the member "query". For each a line \
      {"ok","error":{"message","start","end"},"canonical"} is printed.
      Exit codes: 0 valid, 1 not valid; with --jsonl always 0.
      """)

  @OptionGroup var dialect: DialectOption

  @Flag(help: "Read an expression a line and print a line of JSON for each.")
  var jsonl = false

  @OptionGroup var argument: ExpressionArgument

  func run() throws {
    guard jsonl else {
      let (_, expression) = try argument.parsed(dialect.dialect)
      return Output.write("\(expression)\n")
    }
    let lines = ExpressionLines(try ByteStream.bytes(of: "-"))
    var output = ""
    for bytes in lines.expressions {
      output += ParseVerdict(of: bytes, dialect: dialect.dialect).json + "\n"
      if output.utf8.count > 1 << 16 {
        Output.write(output)
        output = ""
      }
    }
    Output.write(output)
  }
}
