/// A Dockerfile: its stages with their instructions.
public struct Dockerfile: Sendable, Equatable {
  /// The path inside the submission.
  public let path: String
  /// The stages in the order of the file.
  public let stages: [DockerStage]

  /// Reads a Dockerfile; nil for a text without `FROM` at its beginning.
  public init?(_ source: SourceText) {
    var lines = DockerfileLines(source)
    let instructions = lines.instructions()
    guard let first = instructions.first, first.name == "FROM" || first.name == "ARG" else {
      return nil
    }
    path = source.path
    stages = Self.stages(of: instructions)
    guard !stages.isEmpty else { return nil }
  }

  /// Stages beyond are no learner's work.
  private static let limit = 60

  private static func stages(of instructions: [DockerInstruction]) -> [DockerStage] {
    var variables: [String: String] = [:]
    var stages: [DockerStage] = []
    var current: [DockerInstruction] = []
    func close() {
      guard let stage = DockerStage(current, variables: variables) else { return }
      stages.append(stage)
    }
    for instruction in instructions {
      guard stages.count < limit else { break }
      if instruction.name == "FROM" {
        close()
        current = [instruction]
      } else if current.isEmpty {
        variables.merge(instruction.assignments) { $1 }
      } else {
        current.append(instruction)
      }
    }
    close()
    return stages
  }

  /// The stage that a build with this target ends in; the last one without a target.
  public func stage(_ target: String?) -> DockerStage? {
    guard let target else { return stages.last }
    return stages.last { $0.name?.lowercased() == target.lowercased() }
      ?? Int(target).flatMap { stages.indices.contains($0) ? stages[$0] : nil }
  }

  /// A stage with those that it is built upon, the first one first.
  public func chain(_ target: String?) -> [DockerStage] {
    guard var stage = stage(target) else { return [] }
    var chain = [stage]
    while chain.count <= stages.count, let base = base(of: stage) {
      chain.insert(base, at: 0)
      stage = base
    }
    return chain
  }

  private func base(of stage: DockerStage) -> DockerStage? {
    stages.last {
      $0.name?.lowercased() == stage.image.lowercased() && $0.location.line < stage.location.line
    }
  }
}

extension DockerInstruction {
  /// The variables that `ARG` or `ENV` sets: `NAME=value …`, or the old `NAME value`.
  var assignments: [String: String] {
    let pairs = ShellScript(arguments).commands.first?.words ?? []
    if let first = pairs.first, !first.contains("="), name == "ENV", pairs.count > 1 {
      return [first: pairs.dropFirst().joined(separator: " ")]
    }
    var variables: [String: String] = [:]
    for pair in pairs {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = parts.first, parts.count == 2 else { continue }
      variables[String(name)] = String(parts[1])
    }
    return variables
  }
}
