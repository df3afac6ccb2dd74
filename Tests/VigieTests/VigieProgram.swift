import Foundation

/// The real program, run as a user would run it.
struct VigieProgram {
  /// What a run left.
  struct Run {
    let status: Int32
    let output: String
    let errors: String
    /// The largest memory that any run of this test process has used so far, in bytes.
    let peakMemory: Int
    let seconds: Double
  }

  /// The folder in which it is run.
  var folder = FileManager.default.temporaryDirectory.path()
  /// Variables on top of an otherwise clean environment.
  var environment: [String: String] = [:]

  static let path = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "vigie").path()

  /// Runs the program to its end.
  func run(_ arguments: String..., input: String = "") throws -> Run {
    try run(arguments, input: input)
  }

  func run(_ arguments: [String], input: String = "") throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: Self.path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = clean.merging(environment) { $1 }
    let files = try Streams(input: input)
    defer { files.remove() }
    process.standardInput = try FileHandle(forReadingFrom: files.input)
    process.standardOutput = try FileHandle(forWritingTo: files.output)
    process.standardError = try FileHandle(forWritingTo: files.errors)
    let start = ContinuousClock.now
    try process.run()
    process.waitUntilExit()
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    return Run(
      status: process.terminationStatus,
      output: try String(contentsOf: files.output, encoding: .utf8),
      errors: try String(contentsOf: files.errors, encoding: .utf8),
      peakMemory: Self.peakMemoryOfChildren, seconds: seconds)
  }

  private var clean: [String: String] {
    ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "LANG": "fr_FR.UTF-8"]
  }

  private static var peakMemoryOfChildren: Int {
    var usage = rusage()
    getrusage(-1, &usage)
    return Int(usage.ru_maxrss) * 1024
  }
}

/// Files for the streams of a run: they hold any amount without blocking.
private struct Streams {
  let folder: URL
  var input: URL { folder.appending(path: "in") }
  var output: URL { folder.appending(path: "out") }
  var errors: URL { folder.appending(path: "err") }

  init(input text: String) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "vigie-run-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try text.write(to: input, atomically: false, encoding: .utf8)
    try Data().write(to: output)
    try Data().write(to: errors)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }
}
