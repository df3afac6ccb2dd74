import Artifacts

extension StringProtocol {
  /// Whether a text stands in this one, byte by byte: many times faster than by characters.
  func contains(_ part: String) -> Bool { ByteSearch.contains(part, in: self) }
}
