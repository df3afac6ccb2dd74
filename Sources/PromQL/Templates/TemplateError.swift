/// Why a template cannot be read or filled in.
public struct TemplateError: Error, Sendable, Equatable {
  /// What is wrong, in the words of Go's `text/template`.
  public let message: String
  /// The line inside the template, from 1.
  public let line: Int

  init(_ message: String, line: Int) {
    self.message = message
    self.line = line
  }
}

extension TemplateError: CustomStringConvertible {
  /// Line and message.
  public var description: String { "\(line): \(message)" }
}
