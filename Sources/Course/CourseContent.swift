/// The files of a course by their path (`lessons/…`, `quizzes/…`, `solutions/…`): carried in the program or read from a folder.
public struct CourseContent: Sendable {
  private let files: [String: @Sendable () -> String]

  /// Content whose texts are made when they are first asked for.
  public init(lazily files: [String: @Sendable () -> String]) {
    self.files = files
  }

  /// Puts one together from its parts.
  public init(_ files: [String: String]) {
    self.init(lazily: files.mapValues { text in { text } })
  }

  /// The paths of every file, sorted.
  public var paths: [String] { files.keys.sorted() }

  /// The text of the file at a path.
  public func text(at path: String) -> String? { files[path]?() }
}
