import Subprocess

/// Runs git on a repository that strangers wrote: whatever lets a repository run a program or reach a network is off.
struct GitProgram {
  /// The repository: a bare one, or a folder with a `.git`.
  let directory: String

  /// What git prints; nil when it ends with an error.
  func output(
    _ arguments: [String], input: [UInt8] = [], limit: Int
  ) async throws -> [UInt8]? {
    let result = try await run(
      .name("git"),
      arguments: Arguments(["-C", directory, "--no-pager"] + Self.guards + arguments),
      environment: .inherit.updating(Self.environment),
      input: .array(input), output: .bytes(limit: limit), error: .discarded)
    return result.terminationStatus.isSuccess ? result.standardOutput : nil
  }

  private static let guards = [
    "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.pager=cat",
    "core.attributesFile=/dev/null",
    "protocol.allow=never", "safe.directory=*", "diff.external=", "credential.helper=",
    "uploadpack.packObjectsHook=",
  ].flatMap { ["-c", $0] }

  private static let environment: [Environment.Key: String?] = [
    "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_REPLACE_OBJECTS": "1", "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0",
    "GIT_ATTR_NOSYSTEM": "1", "GIT_DIR": nil, "GIT_WORK_TREE": nil, "LC_ALL": "C",
  ]
}
