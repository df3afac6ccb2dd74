/// What a live check looks at: what the files say, and what the servers answered.
public struct LiveScene: Sendable {
  public let workspace: Workspace
  public let stack: LiveStack

  public init(workspace: Workspace, stack: LiveStack) {
    self.workspace = workspace
    self.stack = stack
  }
}
