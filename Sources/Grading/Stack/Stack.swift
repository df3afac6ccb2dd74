public import Artifacts

/// The learner's infrastructure read as one system: compose, Dockerfiles, Prometheus, rules, Alertmanager.
public struct Stack: Sendable {
  public init(sources: [SourceText], submission: Submission) {}
}
