/// How much of a submission is read. What lies past a bound is told, never read and never silent.
public struct ReadingBounds: Sendable, Equatable {
  /// Files and folders that are looked at.
  public var entries = 20_000
  /// Bytes of one file.
  public var bytesPerFile = 2 << 20
  /// Bytes of all files together.
  public var bytesInAll = 48 << 20
  /// Folders within folders.
  public var depth = 24

  /// Puts one together from its parts.
  public init() {}
}
