public import Artifacts

/// A submission with everything that Vigie understood of it: what checks look at.
public struct Workspace: Sendable {
  /// What was read of the learner.
  public let submission: Submission
  /// The learner's own text files: the course's text that lies about in the repository is left out.
  public let sources: [SourceText]
  /// The Python code as one program.
  public let application: Application
  /// The infrastructure as one system.
  public let stack: Stack
  /// The dashboards that the learner made.
  public let dashboards: DashboardSet
  /// The documents that the learner wrote.
  public let documents: DocumentSet
  /// What the dashboards show, with what the application and the rules define.
  let dashboardMeaning: DashboardMeaning
  /// The queries that documents write down.
  let notedQueries: [NotedQuery]

  /// Locates and reads the artifacts of a submission.
  public init(_ submission: Submission) {
    self.submission = submission
    sources = submission.files.compactMap(\.source).filter { !CourseText.isCourseText($0) }
    application = Application(sources: sources)
    stack = Stack(submission: submission, application: application)
    dashboards = DashboardSet(sources: sources, submission: submission)
    documents = DocumentSet(sources: sources, submission: submission)
    dashboardMeaning = DashboardMeaning(dashboards, application: application, stack: stack)
    notedQueries = NotedQueries.all(in: documents, sources)
  }
}
