import Artifacts

/// A change of a metric's value, as a line of code does it.
struct Effect {
  /// What is changed.
  enum Target: Hashable {
    case metric(Int)
    /// Whatever a function is given: its calls tell.
    case parameter(String, of: Int)
  }

  let target: Target
  /// `inc`, `observe`, `time` ….
  let method: String
  /// The call that does it.
  let call: PythonExpression
  /// The labels that it gives, by position or name.
  let labels: PythonCall?
  /// The scope in which it stands.
  let scope: Int

  /// The same change of something else.
  func retargeted(_ target: Target) -> Effect {
    Effect(target: target, method: method, call: call, labels: labels, scope: scope)
  }
}

/// The methods that change a metric.
enum UpdateMethod {
  static let all: Set<String> = [
    "inc", "dec", "set", "observe", "info", "state", "time", "count_exceptions",
    "track_inprogress", "set_function", "set_to_current_time", "add", "record", "set_value",
    "add_metric", "sub",
  ]
}
