import ArgumentParser
import PromQL

/// `vigie promql format`: lays an expression out over several lines.
struct PromQLFormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Lay an expression out over as many lines as it needs.")

  @OptionGroup var dialect: DialectOption

  @Option(help: "The longest part that stays on one line.")
  var width = 100

  @OptionGroup var argument: ExpressionArgument

  func validate() throws {
    guard width > 0 else { throw ValidationError("--width must be above zero") }
  }

  func run() throws {
    let (_, expression) = try argument.parsed(dialect.dialect)
    Output.write(expression.formatted(width: width) + "\n")
  }
}
