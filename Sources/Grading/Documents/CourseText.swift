public import Artifacts

/// Recognises the course's own text in a learner's repository: it is no evidence for anything.
public enum CourseText {
  /// Whether a file is mostly made of the course's own lines.
  public static func isCourseText(_ source: SourceText) -> Bool { false }
}
