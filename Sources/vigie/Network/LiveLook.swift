import Grading

/// Asks the servers of a submission, as the user's options say.
struct LiveLook {
  let options: LiveOptions

  /// What the servers answer; nil where they are not to be asked.
  func stack(of workspace: Workspace) async -> LiveStack? {
    guard options.mode != .off else { return nil }
    let addresses = options.addresses(of: workspace)
    let urls = addresses.all.filter(\.isAllowed).map(\.url)
    let client = LiveClient(faults: TCPPreflight().faults(of: urls))
    let observer = LiveObserver(
      addresses: addresses, port: client.port, credentials: options.credentials,
      mayWrite: options.exercise)
    let stack = await observer.stack(of: workspace, queries: LiveQueries.of(workspace))
    await client.shutdown()
    return stack
  }
}
