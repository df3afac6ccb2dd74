/// A value with the place where it is written.
public struct Located<Value: Sendable & Equatable>: Sendable, Equatable {
  /// The value.
  public let value: Value
  /// Where it is written.
  public let location: SourceLocation

  /// A value and its place.
  public init(_ value: Value, at location: SourceLocation) {
    self.value = value
    self.location = location
  }

  /// The line, from 1.
  public var line: Int { location.line }
}

extension Node {
  /// The text of a scalar with its place in a file; nil for null and collections.
  public func located(in path: String) -> Located<String>? {
    text.map { Located($0, at: SourceLocation(path: path, line: line)) }
  }

  /// The texts of a scalar, or of the scalars of a sequence, with their places.
  public func locatedList(in path: String) -> [Located<String>] {
    (items ?? [self]).compactMap { $0.located(in: path) }
  }
}
