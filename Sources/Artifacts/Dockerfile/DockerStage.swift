/// A stage of a Dockerfile.
public struct DockerStage: Sendable, Equatable {
  /// The image or stage that it begins with.
  public let image: String
  /// The name given with `AS`.
  public let name: String?
  /// The instructions after `FROM`.
  public let instructions: [DockerInstruction]
  /// Where it begins.
  public let location: SourceLocation

  init?(_ instructions: [DockerInstruction], variables: [String: String]) {
    guard let from = instructions.first else { return nil }
    let words = from.words
    guard let image = words.first else { return nil }
    self.image = Interpolation(variables).apply(to: image).text
    let isNamed = words.count >= 3 && words[1].lowercased() == "as"
    name = isNamed ? words[2] : nil
    self.instructions = Array(instructions.dropFirst())
    location = from.location
  }

  /// The last instruction of a name, which is the one that counts for `CMD` and `ENTRYPOINT`.
  public func last(_ name: String) -> DockerInstruction? {
    instructions.last { $0.name == name }
  }
}
