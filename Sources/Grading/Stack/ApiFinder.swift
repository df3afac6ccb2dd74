import Artifacts

/// Finds the service that runs the learner's FastAPI app, by what it builds and starts.
struct ApiFinder {
  let application: Application
  let files: StackFiles

  /// The service that is most surely the API; nil where none can be.
  func best(of services: [StackService]) -> StackService? {
    let scored = services.map { (service: $0, score: score($0)) }.filter { $0.score > 0 }
    return scored.enumerated().max {
      ($0.element.score, -$0.offset) < ($1.element.score, -$1.offset)
    }?.element.service
  }

  private func score(_ service: StackService) -> Int {
    guard service.role == .unknown || service.role == .api else { return 0 }
    if service.start.server != nil { return serverScore(service) }
    if let build = service.build { return buildScore(build, service) }
    return imageScore(service)
  }

  private func serverScore(_ service: StackService) -> Int {
    let start = ApiStart(service, application: application, in: files)
    guard let path = start.module.path else {
      let isPython = service.start.server?.program == .python
      return isPython && !Self.hasApiName(service) ? 0 : nameScore(service, 60)
    }
    if path == application.appFile { return nameScore(service, 100) }
    let text = files.source(path)?.text ?? ""
    if text.containsWord("FastAPI") { return nameScore(service, 90) }
    guard service.start.server?.program == .python else { return nameScore(service, 70) }
    let serves = ["uvicorn", "hypercorn", "granian"].contains(where: text.containsWord)
    return serves ? nameScore(service, 60) : 0
  }

  private func buildScore(_ build: ServiceBuild, _ service: StackService) -> Int {
    if case .other = service.start, service.command != nil { return 0 }
    guard let context = build.context, let app = application.appFile else {
      return nameScore(service, 20)
    }
    guard ContainerPath.below(context, app) != nil else { return nameScore(service, 0) }
    return nameScore(service, build.image == nil ? 45 : 50)
  }

  /// An image of the learner's own, pushed to a registry: what it is called and opens must do.
  private func imageScore(_ service: StackService) -> Int {
    guard service.image != nil, Self.hasApiName(service) else { return 0 }
    return 15
  }

  private func nameScore(_ service: StackService, _ score: Int) -> Int {
    score + (Self.hasApiName(service) ? 5 : 0)
  }

  private static func hasApiName(_ service: StackService) -> Bool {
    let name = (service.name + " " + (service.image?.value ?? "")).lowercased()
    return ["api", "app", "backend", "fastapi", "web", "server"].contains { name.contains($0) }
  }
}
