import ArgumentParser
import Course
import Foundation
import Wording

/// Runs a command and turns what it throws into a message and an exit code.
@main
enum Program {
  static func main() async {
    do {
      var command = try Vigie.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let code as ExitCode {
      exit(code.rawValue)
    } catch {
      exit(report(error).rawValue)
    }
  }

  private static func report(_ error: any Error) -> ExitStatus {
    switch error {
    case let status as ExitStatus: return status
    case let error as InputError:
      Output.error(
        "vigie: \(error.phrase.text(in: Language.preferred(Language.asked(in: CommandLine.arguments))))"
      )
      return .usage
    case let error as CourseError:
      Output.error("vigie: \(error)")
      return .invalidCourse
    default: return reportParsing(error)
    }
  }

  private static func reportParsing(_ error: any Error) -> ExitStatus {
    let message = Vigie.fullMessage(for: error)
    switch Vigie.exitCode(for: error) {
    case .success:
      Output.write(message + "\n")
      return .success
    case .validationFailure:
      Output.error(message)
      return .usage
    default:
      if !message.isEmpty { Output.error("vigie: \(message)") }
      return .ownFault
    }
  }
}
