/// A variable of a dashboard.
public struct DashboardVariable: Sendable, Equatable {
  /// What a variable takes its values from.
  public enum Kind: String, Sendable {
    case query
    case interval
    case custom
    case datasource
    case constant
    case textbox
    case adhoc
    case other
  }

  /// The line on which the variable begins.
  public let line: Int
  /// The name, without `$`.
  public let name: String
  /// What it takes its values from.
  public let kind: Kind
  /// The query, or the list of values; empty where there is none.
  public let query: String
  /// The values that are chosen now.
  public let current: [String]
  /// The values that can be chosen.
  public let options: [String]
  /// What stands for *All*.
  public let allValue: String?
}

extension DashboardVariable {
  /// A value that stands for the variable: the chosen one, else the first that can be chosen.
  var value: String? {
    let chosen = current.first { $0 != "$__all" && !$0.hasPrefix("$__auto") && !$0.isEmpty }
    return chosen ?? listed.first { $0 != "$__all" && !$0.hasPrefix("$__auto") && !$0.isEmpty }
  }

  /// Whether *All* is chosen.
  var isAll: Bool { current.contains("$__all") || current == ["All"] }

  private var listed: [String] {
    guard options.isEmpty, kind == .custom || kind == .interval || kind == .constant else {
      return options
    }
    return query.split(separator: ",").map { String($0).withoutOuterSpace }
  }
}
