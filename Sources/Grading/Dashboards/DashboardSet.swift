public import Artifacts

/// Every Grafana dashboard of a submission, and the screenshots that may stand in for one.
public struct DashboardSet: Sendable {
  public init(sources: [SourceText], submission: Submission) {}
}
