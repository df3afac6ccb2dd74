/// What database the app's code uses.
public enum DatabaseKind: String, Sendable {
  case none
  case sqlite
  /// PostgreSQL, MySQL, MongoDB …: one that runs as a process of its own.
  case server
}
