public import Artifacts

/// A configuration that a program of the stack reads, or should.
struct ConfigurationFile: Sendable {
  /// Whether the program is given it.
  enum Delivery: Sendable, Equatable {
    /// The file stands where the program reads it.
    case mounted(at: SourceLocation)
    /// Something is mounted there that does not exist in the submission.
    case missing(String, at: SourceLocation)
    /// Nothing is mounted there.
    case absent
    /// There is no service that would read it.
    case noService
  }

  /// Where the program is told to read.
  let place: String
  let delivery: Delivery
  /// The path in the submission of what stands there.
  let path: String?

  /// Whether the file stands where the program reads it.
  var isMounted: Bool {
    guard case .mounted = delivery else { return false }
    return true
  }

  /// The configuration at a place of a service's container.
  init(at place: String, of service: StackService?, in files: StackFiles) {
    self.place = place
    guard let service else {
      delivery = .noService
      path = nil
      return
    }
    guard let entry = service.files.entry(at: place),
      let found = service.files.submissionPath(at: place)
    else {
      delivery = .absent
      path = nil
      return
    }
    path = found
    delivery =
      files.isFile(found) ? .mounted(at: entry.location) : .missing(found, at: entry.location)
  }
}
