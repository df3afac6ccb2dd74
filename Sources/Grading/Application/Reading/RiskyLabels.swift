import Artifacts

/// Finds labels that get a new value for every user, object or address.
enum RiskyLabels {
  /// The labels of a metric that are risky by their name, or by a value that code gives them.
  static func labels(
    of fact: MetricReader.Facts, at location: SourceLocation, _ effects: [Effect],
    _ program: Program
  ) -> [RiskyLabel] {
    var found = fact.labels.filter(isRisky).map { RiskyLabel(name: $0, location: location) }
    for effect in effects {
      guard let call = effect.labels else { continue }
      for (place, argument) in call.arguments.enumerated() {
        let isListed = argument.name == nil && fact.labels.indices.contains(place)
        let name = argument.name ?? (isListed ? fact.labels[place] : "")
        guard !name.isEmpty, isUnbounded(argument.value),
          !found.contains(where: { $0.name == name })
        else { continue }
        found.append(
          RiskyLabel(name: name, location: program.location(effect.call.line, in: effect.scope)))
      }
    }
    return found
  }

  private static func isRisky(_ label: String) -> Bool {
    let name = label.lowercased()
    return name.hasSuffix("_id") || name.hasSuffix("_uuid") || riskyNames.contains(name)
  }

  private static let riskyNames: Set<String> = [
    "id", "uuid", "email", "mail", "ip", "client_ip", "ip_address", "token", "timestamp",
    "username", "user_name", "user", "utilisateur", "url", "session", "query",
  ]

  /// `request.url.path`, `str(item_id)`, `user.email`.
  private static func isUnbounded(_ value: PythonExpression) -> Bool {
    if let call = value.call, call.callee.lastName == "str", let inner = call.positional.first {
      return isUnbounded(inner)
    }
    guard let name = value.dottedName?.lowercased() else { return false }
    return name.hasSuffix("request.url.path") || name.hasSuffix("request.url")
      || name.hasSuffix("_id") || name.hasSuffix(".id") || name.hasSuffix("email")
      || name.hasSuffix("client.host") || name == "id"
  }
}
