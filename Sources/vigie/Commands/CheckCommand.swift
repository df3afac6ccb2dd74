import ArgumentParser
import Course
import Grading
import Reporting
import Wording

/// Judges a learner's repository.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Judge a learner's repository: read only, nothing of it is run.",
    discussion: """
      Exit codes: 0 all required criteria pass, 1 some do not, 2 usage, 3 a server that was \
      asked for cannot be reached, 4 the course's content is invalid, 70 Vigie's own fault.
      """)

  @Argument(help: "The repository: a folder, or with --rev any git repository.")
  var repository = "."

  @Option(name: .customLong("rev"), help: "Read this commit of a git repository (bare or not).")
  var revision: String?

  @Option(help: "The form of the report: text, json or markdown.")
  var format: ReportFormat = .text

  @Option(help: "Judge one phase only: 0, 1, 2, 3, 3a, 3b, 4, 5 or 6.")
  var phase: String?

  @Option(parsing: .upToNextOption, help: "Judge these criteria only.")
  var only: [String] = []

  @Option(help: "Explain a criterion: what is judged, why, how to earn it.")
  var explain: String?

  @Option(name: .shortAndLong, help: "Write the report to this file.")
  var output: String?

  @Option(help: "Colour: auto, always or never.")
  var color: ColorChoice = .auto

  @Flag(name: .shortAndLong, help: "Show the criteria that are earned too.")
  var verbose = false

  @OptionGroup var courseOptions: CourseOptions

  func run() async throws {
    let course = try courseOptions.course()
    let language = Language.preferred(courseOptions.language)
    if let explain {
      return Output.write(try explanation(of: explain, in: course, language))
    }
    let scope = try scope(in: course)
    let report = Grader(course: course).report(on: try await submission(), scope: scope)
    try Output.write(
      format.text(of: report, tool: Version.current, in: language, style: style), toFile: output)
    guard report.isPassing else { throw ExitStatus.notPassing }
  }

  private var style: TextStyle {
    let all = verbose || !only.isEmpty
    return .forOutput(output, color: color, detail: all ? .everything : .toMend)
  }

  private func submission() async throws -> Submission {
    if let revision {
      var reader = GitReader(repository, revision: revision)
      return try await reader.submission()
    }
    if BareRepository.isOne(repository) {
      var reader = GitReader(repository, revision: "HEAD")
      return try await reader.submission()
    }
    var reader = try FolderReader(repository)
    return reader.submission()
  }

  private func scope(in course: Course) throws -> GradingScope {
    if let phase {
      guard !course.criteria(inPhase: phase).isEmpty else {
        throw InputError.noPhase(phase, in: course)
      }
      return .phase(phase)
    }
    guard !only.isEmpty else { return .everything }
    let ids = only.flatMap { $0.split(separator: ",").map(String.init) }
    for id in ids where course.criterion(id) == nil { throw InputError.noCriterion(id, in: course) }
    return .criteria(Set(ids))
  }

  private func explanation(
    of id: String, in course: Course, _ language: Language
  ) throws -> String {
    guard let criterion = course.criterion(id) else { throw InputError.noCriterion(id, in: course) }
    return CriterionExplanation(language: language, style: style).text(of: criterion, in: course)
  }
}

extension InputError {
  fileprivate static func noPhase(_ phase: String, in course: Course) -> InputError {
    let known = course.phases.map(\.id).joined(separator: ", ")
    return InputError(
      phrase: Phrase(
        fr: "le cours n'a pas de phase '\(phase)'\u{A0}: choisissez parmi \(known)",
        en: "the course has no phase '\(phase)': choose among \(known)"))
  }

  static func noCriterion(_ id: String, in course: Course) -> InputError {
    let near = Spelling.nearest(to: id, among: course.criteria.map(\.id))
    return InputError(
      phrase: Phrase(
        fr:
          "le cours n'a pas de critère '\(id)'\(near.map { "\u{A0}: vouliez-vous dire '\($0)'\u{A0}?" } ?? "")",
        en: "the course has no criterion '\(id)'\(near.map { ": did you mean '\($0)'?" } ?? "")"))
  }
}
