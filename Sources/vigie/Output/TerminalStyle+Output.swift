import Reporting
import Terminal

extension TerminalStyle {
  /// The style of standard output.
  static func forOutput(color: ColorChoice) -> TerminalStyle {
    let style = TextStyle.forOutput(nil, color: color, detail: .toMend)
    return TerminalStyle(
      usesColor: style.usesColor, usesUnicode: style.usesUnicode, width: style.width)
  }
}
