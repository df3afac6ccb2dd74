public import ArgumentParser
import Foundation
public import Wording

extension Language: ExpressibleByArgument {}

extension Language {
  /// The language that a command line asks for, also where the line is wrong.
  static func asked(in arguments: [String]) -> Language? {
    let value = arguments.lazy.compactMap { argument in
      argument.hasPrefix("--lang=") ? String(argument.dropFirst(7)) : nil
    }.first
    let next = zip(arguments, arguments.dropFirst()).first { $0.0 == "--lang" }?.1
    return (value ?? next).flatMap(Language.init(rawValue:))
  }

  /// The language that the user asked for, else the locale's, else French.
  static func preferred(_ asked: Language? = nil) -> Language {
    if let asked { return asked }
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return locale.flatMap(Language.init(locale:)) ?? .french
  }
}
