import Artifacts
import Wording

extension CrossCheck {
  /// An address that begins with `postgresql://` wants psycopg2, which nothing installs.
  static let missingDriver = CrossCheck("stack.database_driver") { workspace in
    let stack = workspace.stack
    guard let api = stack.apiService,
      let variable = api.definition.environment.first(where: { isBare($0.value) }),
      !stack.installsDriver
    else { return [] }
    return [
      Finding(
        .warning, id: "stack.database_driver", at: variable.location,
        message: .missing(variable.name), help: .install)
    ]
  }

  private static func isBare(_ value: String?) -> Bool {
    guard let value else { return false }
    return value.hasPrefix("postgresql://") || value.hasPrefix("postgres://")
  }
}

extension Stack {
  /// Whether psycopg2 is installed, or the code names another driver itself.
  fileprivate var installsDriver: Bool {
    files.sources.contains { source in
      let name = source.name.lowercased()
      let isDependencies =
        name.contains("requirements") || name.contains("dockerfile")
        || ["pyproject.toml", "pipfile", "environment.yml", "environment.yaml", "setup.py"]
          .contains(name)
      if isDependencies && source.text.contains("psycopg2") { return true }
      return name.hasSuffix(".py") && source.text.contains("postgresql+")
    }
  }
}

extension Phrase {
  fileprivate static func missing(_ name: String) -> Phrase {
    Phrase(
      fr:
        "\(name) commence par «\u{A0}postgresql://\u{A0}», qui demande psycopg2 à SQLAlchemy 2.0, et rien ne l'installe",
      en:
        "\(name) begins with 'postgresql://', for which SQLAlchemy 2.0 wants psycopg2, and nothing installs it"
    )
  }

  fileprivate static let install = Phrase(
    fr:
      "ajoutez psycopg2-binary aux dépendances, ou écrivez «\u{A0}postgresql+psycopg://\u{A0}» avec psycopg",
    en: "add psycopg2-binary to the dependencies, or write 'postgresql+psycopg://' with psycopg")
}
