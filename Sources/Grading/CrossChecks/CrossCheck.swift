/// A question about several files at once, answered by findings.
public struct CrossCheck: Sendable {
  /// A stable name, `area.what_is_looked_at`.
  public let id: String
  public let findings: @Sendable (Workspace) throws -> [Finding]

  public init(_ id: String, findings: @escaping @Sendable (Workspace) throws -> [Finding]) {
    self.id = id
    self.findings = findings
  }
}
