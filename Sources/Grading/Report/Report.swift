public import Course

/// What Vigie says of a submission: the contract that every format is made from.
public struct Report: Sendable {
  /// What was read.
  public struct Subject: Sendable, Equatable {
    /// The name.
    public let name: String
    /// The path inside the submission.
    public let path: String
    /// The commit that was read, where one is known.
    public let commit: String?
    /// `sha256:` and the digest of all that was read.
    public let digest: String

    /// Puts one together from its parts.
    public init(name: String, path: String, commit: String?, digest: String) {
      self.name = name
      self.path = path
      self.commit = commit
      self.digest = digest
    }
  }

  /// The course by which it is judged.
  public let course: Course
  /// What was read.
  public let subject: Subject
  /// Every criterion that was asked for, in the order of the course.
  public let results: [CriterionResult]
  /// What is worth saying beside the criteria.
  public let findings: [Finding]

  /// Puts one together from its parts.
  public init(
    course: Course, subject: Subject, results: [CriterionResult], findings: [Finding]
  ) {
    self.course = course
    self.subject = subject
    self.results = results
    self.findings = findings
  }
}

extension Report {
  /// The results on the required criteria: those that the score is made of.
  public var requiredResults: [CriterionResult] {
    results.filter { $0.criterion.level == .required }
  }

  /// The results on the bonus criteria.
  public var bonusResults: [CriterionResult] { results.filter { $0.criterion.level == .bonus } }

  /// The score over the required criteria.
  public var score: Score { Score(of: requiredResults) }

  /// The points of the bonus criteria.
  public var bonus: Score { Score(of: bonusResults) }

  /// Whether something is left that a human, a server or a new version of Vigie must tell.
  public var isProvisional: Bool { results.contains { $0.verdict.isProvisional } }

  /// Whether every required criterion that counts is passed.
  public var isPassing: Bool {
    requiredResults.allSatisfy { $0.verdict == .pass || $0.verdict == .notApplicable }
  }

  /// The result on a criterion.
  public func result(_ id: String) -> CriterionResult? { results.first { $0.criterion.id == id } }

  /// The results of one phase.
  public func results(inPhase phase: String) -> [CriterionResult] {
    results.filter { $0.criterion.phase == phase }
  }

  /// The levels of the course, lowest first. A level needs those below it.
  public var levels: [LevelResult] {
    var criteria: [String] = []
    return course.levels.map { level in
      criteria += level.criteria
      return LevelResult(level: level, missing: criteria.filter { !isEarned($0) })
    }
  }

  private func isEarned(_ id: String) -> Bool {
    guard let verdict = result(id)?.verdict else { return false }
    return verdict == .pass || verdict == .notApplicable
  }
}
