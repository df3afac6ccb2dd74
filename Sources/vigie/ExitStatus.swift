/// What the program tells its caller; thrown by a command to end with it.
enum ExitStatus: Int32, Error {
  case success = 0
  /// Some required criteria are not passed, or an answer is wrong.
  case notPassing = 1
  case usage = 2
  /// A server that was asked for cannot be reached.
  case unreachable = 3
  /// The course's content is invalid.
  case invalidCourse = 4
  /// Vigie's own fault.
  case ownFault = 70
  case interrupted = 130
}
