import ArgumentParser
import Foundation

/// When colour is used.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto
  case always
  case never

  /// Whether a stream gets colour: by the user's word, then NO_COLOR, CLICOLOR_FORCE, TERM, and what the stream is.
  func isOn(forDescriptor descriptor: Int32) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      if environment["NO_COLOR"].map({ !$0.isEmpty }) ?? false { return false }
      if let force = environment["CLICOLOR_FORCE"], force != "0", !force.isEmpty { return true }
      return environment["TERM"] != "dumb" && isatty(descriptor) == 1
    }
  }
}
