public import Artifacts

/// A port that the code itself gives to its server, for example by `uvicorn.run(app, port=8000)`.
public struct ListeningPort: Sendable, Hashable {
  /// The number of the port.
  public let port: Int
  /// Where the code gives it.
  public let location: SourceLocation
}
