/// Something for which Docker refuses a compose file.
public struct ComposeProblem: Sendable, Equatable {
  /// What is wrong.
  public enum Kind: Sendable, Equatable {
    case syntax(String)
    case duplicateKey(String)
    case notAMapping
    case unknownTopLevelKey(String, meant: String?)
    case noServices
    case badServiceName(String)
    case unknownKey(String, of: String, meant: String?)
    case wrongType(String, expected: ComposeType)
    case neitherImageNorBuild(service: String)
    case undefined(ComposeResource, name: String, service: String)
    case malformedPort(String, service: String)
    case malformedMount(String, service: String)
    case malformedVariable(String)
  }

  /// What is wrong.
  public let kind: Kind
  /// Where it is written.
  public let location: SourceLocation

  /// A problem and its place.
  public init(_ kind: Kind, at location: SourceLocation) {
    self.kind = kind
    self.location = location
  }

  static func duplicates(in node: Node, path: String) -> [ComposeProblem] {
    node.allDuplicateEntries.map {
      ComposeProblem(.duplicateKey($0.key), at: SourceLocation(path: path, line: $0.line))
    }
  }
}

/// A kind of thing that a compose file defines under a top-level key and services refer to.
public enum ComposeResource: String, Sendable, CaseIterable {
  case service, volume, network, config, secret

  var key: String { rawValue + "s" }
}

/// A type that Docker wants of a value in a compose file.
public enum ComposeType: Sendable, Equatable {
  case text, mapping, list, listOrMapping, textOrList, textOrMapping
  /// `NAME: value` pairs, or a list of `NAME=value`.
  case variables
  /// A list of texts.
  case listOfTexts
}
