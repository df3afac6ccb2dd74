import Foundation
import Wording

/// Where the program writes: data to standard output, messages to standard error.
enum Output {
  static func write(_ text: String) { write(text, to: 1) }

  /// A line on standard error.
  static func error(_ text: String) { write(text + "\n", to: 2) }

  /// Writes to a file, or to standard output for nil or `-`.
  static func write(_ text: String, toFile path: String?) throws {
    guard let path, path != "-" else { return write(text) }
    do {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    } catch {
      throw InputError.cannotWrite(path, error.localizedDescription)
    }
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        let count = Foundation.write(
          descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
        guard count > 0 || errno == EINTR else { return }
        start += max(0, count)
      }
    }
  }
}

extension InputError {
  fileprivate static func cannotWrite(_ path: String, _ reason: String) -> InputError {
    InputError(
      phrase: Phrase(
        fr: "impossible d'écrire '\(path)'\u{A0}: \(reason)",
        en: "cannot write '\(path)': \(reason)"))
  }
}
