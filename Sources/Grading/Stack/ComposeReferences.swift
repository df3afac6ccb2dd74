import Artifacts

/// What the services of a compose file refer to, held against what is defined.
struct ComposeReferences {
  private(set) var problems: [ComposeProblem] = []
  private let together: [ComposeFile]

  init(_ file: ComposeFile, together: [ComposeFile]) {
    self.together = together
    for service in file.services { check(service) }
  }

  private mutating func check(_ service: ComposeService) {
    if !isRunnable(service) {
      problems.append(
        ComposeProblem(.neitherImageNorBuild(service: service.name), at: service.location))
    }
    for mount in service.mounts {
      guard case .volume(let name?) = mount.kind else { continue }
      check(.volume, name, of: service, at: mount.location)
    }
    for network in service.networks where network.name != "default" {
      check(.network, network.name, of: service, at: network.location)
    }
    for config in service.configs {
      check(.config, config.source, of: service, at: config.location)
    }
    for secret in service.secrets {
      check(.secret, secret.source, of: service, at: secret.location)
    }
    for dependency in service.dependencies {
      check(.service, dependency.service, of: service, at: dependency.location)
    }
  }

  private func isRunnable(_ service: ComposeService) -> Bool {
    service.isComplete || service.extended != nil
      || together.contains { $0.service(service.name)?.isComplete == true }
  }

  private mutating func check(
    _ resource: ComposeResource, _ name: String, of service: ComposeService,
    at location: SourceLocation
  ) {
    guard !name.contains("$"), !isDefined(resource, name) else { return }
    problems.append(
      ComposeProblem(.undefined(resource, name: name, service: service.name), at: location))
  }

  private func isDefined(_ resource: ComposeResource, _ name: String) -> Bool {
    together.contains { file in
      resource == .service
        ? file.service(name) != nil : file.definitions[resource]?.contains(name) == true
    }
  }
}
