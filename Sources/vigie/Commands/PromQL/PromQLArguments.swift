public import ArgumentParser
public import PromQL
public import TimeSeries
import Wording

extension Dialect: ExpressibleByArgument {}

extension SeriesDataFormat: ExpressibleByArgument {}

/// The option of every command that reads PromQL.
struct DialectOption: ParsableArguments {
  @Option(help: "The version of Prometheus: v3 (3.14) or v2 (2.42).")
  var dialect: Dialect = .v3
}

/// Text for people, or JSON for programs.
enum PlainFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// An expression on the command line, or on the standard input.
struct ExpressionArgument: ParsableArguments {
  @Argument(help: "The expression; '-' or none for the standard input.")
  var expression: String?

  /// The expression's text.
  func text() throws -> String {
    if let expression, expression != "-" { return expression }
    return String(decoding: try ByteStream.bytes(of: "-"), as: UTF8.self)
  }

  /// The expression's text and its tree; an error is shown with a caret and ends the program.
  func parsed(_ dialect: Dialect) throws -> (text: String, expression: PromQL.Expression) {
    let text = try text()
    do {
      return (text, try PromQL.Expression(parsing: text, dialect: dialect))
    } catch {
      Output.error(error.rendered(in: text))
      throw ExitStatus.notPassing
    }
  }
}
