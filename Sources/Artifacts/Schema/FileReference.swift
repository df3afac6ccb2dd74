/// A file, or a pattern of files, that a configuration names.
public struct FileReference: Sendable, Equatable {
  /// What the server does with the file.
  public enum Kind: Sendable, Equatable {
    /// Rule files; a pattern.
    case rules
    /// More scrape configurations; a pattern.
    case scrapeConfigs
    /// Targets of `file_sd_configs`; a pattern.
    case targets
    /// Templates of notifications; a pattern.
    case templates
    /// A certificate or a key.
    case certificate
    /// A password, token or key.
    case secret
    /// Something else, such as a log that is written.
    case other

    init(field: String) {
      switch field {
      case "rule_files": self = .rules
      case "scrape_config_files": self = .scrapeConfigs
      case "files": self = .targets
      case "templates": self = .templates
      case "ca_file", "cert_file", "key_file": self = .certificate
      case "query_log_file", "scrape_failure_log_file": self = .other
      default: self = .secret
      }
    }
  }

  /// What the file is for.
  public let kind: Kind
  /// The path as it is written.
  public let path: String
  /// The line on which it is written.
  public let line: Int
}
