public import Artifacts

/// The documents of a submission: veille, design note, PromQL notes, reports. What they are is told by their content;
/// names break ties.
public struct DocumentSet: Sendable {
  /// Every document with its statements, in the order of their paths.
  package let texts: [LearnerDocument]
  /// The same documents with where they answer the questions of phase 0.
  package let readings: [VeilleReading]
  /// The load tests that each document records.
  package let loadTests: [[LoadTest]]
  /// The veille, with where it answers each question.
  package let veilleReading: VeilleReading?
  /// The note on the dashboard's design.
  package let design: DesignNote?
  /// The report on the load tests.
  package let stressReport: LearnerDocument?
  /// Documents that only a human can read: PDF, Word and the like.
  public let unreadable: [SubmissionFile]

  /// Documents of which only the beginning is read.
  package let tooLong: [String]

  /// The bytes of a document that are read.
  static let longest = 400_000

  /// Locates the documents among a submission's own text files.
  public init(sources: [SourceText], submission: Submission) {
    let found = sources.filter(Self.isDocument)
    let texts = found.map { LearnerDocument($0.beginning(Self.longest)) }
    tooLong = found.filter { $0.text.utf8.count > Self.longest }.map(\.path)
    self.texts = texts
    readings = texts.map(VeilleReading.init)
    loadTests = texts.map { LoadTests(in: $0).recorded }
    veilleReading = Self.veille(among: readings)
    design = DesignNote.found(among: texts)
    stressReport = Self.report(among: texts, loadTests)
    unreadable = submission.files.filter(Self.isUnreadable)
  }

  /// Every document of the learner's own; the course's text is left out.
  public var documents: [MarkdownDocument] { texts.map(\.document) }
  /// The answers to the questions of phase 0.
  public var veille: MarkdownDocument? { veilleReading?.document.document }
  /// The note on the dashboard's design.
  public var designNote: MarkdownDocument? { design?.document.document }
  /// The report on the load tests.
  public var report: MarkdownDocument? { stressReport?.document }

  // MARK: Locating

  private static let extensions = [".md", ".markdown", ".mdown", ".mkd", ".rst", ".txt", ".adoc"]
  private static let noDocuments = [
    "requirements", "constraints", "license", "licence", "robots", "cmakelists", "manifest",
    "dockerfile", "makefile", "procfile", "gemfile", "jenkinsfile", "codeowners", "version",
  ]

  private static func isDocument(_ source: SourceText) -> Bool {
    let name = source.name.lowercased()
    guard !noDocuments.contains(where: name.hasPrefix) else { return false }
    return extensions.contains(where: name.hasSuffix) || (!name.contains(".") && isProse(source))
  }

  /// Whether a file without an extension is written for people.
  private static func isProse(_ source: SourceText) -> Bool {
    !source.text.hasPrefix("#!") && source.text.utf8.contains(0x20)
  }

  private static func isUnreadable(_ file: SubmissionFile) -> Bool {
    guard file.source == nil else { return false }
    let path = file.path.lowercased()
    return [".pdf", ".docx", ".doc", ".odt", ".pptx", ".pages"].contains(where: path.hasSuffix)
  }

  private static func veille(among readings: [VeilleReading]) -> VeilleReading? {
    let candidates = readings.filter { reading in
      let document = reading.document
      if document.isNamed("veille") { return true }
      let isNear = document.isNamed("observab", "research", "concept", "recherche")
      return reading.questionsNamed >= (isNear ? 1 : 3)
    }
    return candidates.max { Self.weight($0) < Self.weight($1) }
  }

  private static func weight(_ reading: VeilleReading) -> Int {
    let name = reading.document.isNamed("veille") ? 4 : 0
    return (name + reading.questionsNamed) * 100_000 + min(reading.document.ownWordCount, 99_999)
  }

  private static func report(
    among texts: [LearnerDocument], _ loadTests: [[LoadTest]]
  ) -> LearnerDocument? {
    let named = texts.filter { document in
      document.isNamed("rapport", "report")
        || document.isNamed("stress", "load_test", "loadtest", "charge", "locust")
    }
    let measured = zip(texts, loadTests).filter { !$1.isEmpty }.map(\.0)
    let both = named.filter { document in measured.contains { $0.path == document.path } }
    return both.first ?? named.first { $0.isNamed("stress", "charge", "load") } ?? measured.first
      ?? named.first
  }
}

extension SourceText {
  /// The text up to the last line that ends within a number of bytes.
  fileprivate func beginning(_ limit: Int) -> SourceText {
    guard text.utf8.count > limit else { return self }
    let bytes = text.utf8.prefix(limit)
    let tail = bytes.suffix(limit / 10)
    let end = tail.lastIndex(of: 0x0A) ?? bytes.endIndex
    return SourceText(
      path: path, text: String(decoding: bytes[..<end], as: UTF8.self), wasRepaired: wasRepaired)
  }
}
