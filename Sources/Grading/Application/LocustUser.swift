public import Artifacts

/// A class of Locust's `HttpUser` or `FastHttpUser` in a submission.
public struct LocustUser: Sendable, Equatable {
  /// Its name in the code.
  public let name: String
  /// Where it stands.
  public let location: SourceLocation
  /// What it does, as far as its own class and its bases tell.
  public let tasks: [Task]

  /// A task: what a simulated user does again and again.
  public struct Task: Sendable, Equatable {
    /// Its name in the code.
    public let name: String
    /// How often it is chosen, against the other tasks.
    public let weight: Int
    /// Where it stands.
    public let location: SourceLocation
    /// What it asks of the app.
    public let requests: [Request]
  }

  /// A request of a task.
  public struct Request: Sendable, Equatable {
    /// The HTTP method, in capitals.
    public let method: String
    /// The path as it is written, `{…}` for what a run fills in; nil where only a run can tell it.
    public let path: String?
    /// Where it stands.
    public let location: SourceLocation
  }
}
