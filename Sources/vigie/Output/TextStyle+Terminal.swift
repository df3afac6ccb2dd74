import Foundation
import Reporting

extension TextStyle {
  /// The style that fits standard output, or a file.
  static func forOutput(
    _ path: String?, color: ColorChoice, detail: Detail
  ) -> TextStyle {
    let isFile = path != nil && path != "-"
    return TextStyle(
      usesColor: isFile ? color == .always : color.isOn(forDescriptor: 1),
      usesUnicode: isFile || localeIsUnicode, width: isFile ? 80 : terminalWidth, detail: detail)
  }

  private static var localeIsUnicode: Bool {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    guard let locale else { return true }
    return locale.uppercased().contains("UTF-8") || locale.uppercased().contains("UTF8")
  }

  private static var terminalWidth: Int {
    var size = winsize()
    if ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) } ?? 80
  }
}
