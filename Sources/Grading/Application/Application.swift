public import Artifacts

/// The learner's Python code read as one program: the FastAPI app, its metrics, its routes.
public struct Application: Sendable {
  public init(sources: [SourceText]) {}
}
