/// How much of a compose file is looked at; what lies beyond is no learner's work.
enum ComposeBounds {
  /// Services of a file.
  static let services = 200
  /// Ports, and mounts, of a service.
  static let items = 200
  /// Problems that are told.
  static let problems = 50
}
