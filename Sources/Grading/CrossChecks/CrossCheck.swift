/// A question about several files at once, answered by findings.
public struct CrossCheck: Sendable {
  /// A stable name, `area.what_is_looked_at`.
  public let id: String
  /// What is worth saying beside the criteria.
  public let findings: @Sendable (Workspace) throws -> [Finding]

  /// Puts one together from its parts.
  public init(_ id: String, findings: @escaping @Sendable (Workspace) throws -> [Finding]) {
    self.id = id
    self.findings = findings
  }
}
