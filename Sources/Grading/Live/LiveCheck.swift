import Wording

/// How one criterion of the running stack is judged. A server that cannot be asked makes it `blocked`, never `fail`.
public struct LiveCheck: Sendable {
  public let criterion: String
  public let judge: @Sendable (LiveScene) -> Judgement

  public init(_ criterion: String, judge: @escaping @Sendable (LiveScene) -> Judgement) {
    self.criterion = criterion
    self.judge = judge
  }

  /// A check of what one server answered.
  static func of<Observation: Sendable>(
    _ server: @escaping @Sendable (LiveStack) -> Result<Observation, ProbeFault>,
    _ criterion: String,
    judge: @escaping @Sendable (Observation, LiveScene) -> Judgement
  ) -> LiveCheck {
    LiveCheck(criterion) { scene in
      switch server(scene.stack) {
      case .success(let observation): judge(observation, scene)
      case .failure(let fault): Judgement(fault)
      }
    }
  }
}

extension Judgement {
  /// What a fault of a probe means for a criterion.
  init(_ fault: ProbeFault) {
    let needsCredentials = fault.status == 401 || fault.status == 403
    self.init(
      fault.isUnreachable || needsCredentials ? .blocked : .fail,
      fault.message.map { "\(fault.url): \($0)" }, help: fault.help, evidence: fault.evidence)
  }
}
