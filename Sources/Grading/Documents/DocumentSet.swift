public import Artifacts

/// The Markdown documents of a submission: veille, design note, PromQL notes, reports.
public struct DocumentSet: Sendable {
  public init(sources: [SourceText], submission: Submission) {}
}
