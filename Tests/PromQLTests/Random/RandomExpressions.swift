extension SeededGenerator {
  /// The text of an expression that yields an instant vector.
  mutating func vector(depth: Int) -> String {
    guard depth > 0 else { return selector() }
    switch Int.random(in: 0..<9, using: &self) {
    case 0, 1: return "\(pick(SeededGenerator.rangeFunctions))(\(range(depth: depth - 1)))"
    case 2: return aggregation(depth: depth)
    case 3: return operation(depth: depth)
    case 4: return "\(pick(SeededGenerator.elementFunctions))(\(vector(depth: depth - 1)))"
    case 5: return withScalars(depth: depth)
    case 6: return "-(\(vector(depth: depth - 1)))"
    case 7: return setOperation(depth: depth)
    default: return selector()
    }
  }

  private static let rangeFunctions = [
    "rate", "increase", "delta", "irate", "idelta", "avg_over_time", "sum_over_time",
    "min_over_time", "max_over_time", "count_over_time", "last_over_time", "stddev_over_time",
    "changes", "resets", "deriv", "absent_over_time", "present_over_time",
  ]
  private static let elementFunctions = [
    "abs", "ceil", "exp", "ln", "sqrt", "sgn", "round", "timestamp", "hour", "day_of_week",
    "absent",
  ]

  private mutating func selector() -> String {
    let conditions = [
      "", #"{job="x"}"#, #"{job=~"x|y"}"#, #"{instance!="0"}"#, #"{job!~"z.*",instance=""}"#,
    ]
    return pick(["a_total", "b_total", "gauge", "h_bucket"]) + pick(conditions) + modifiers()
  }

  private mutating func modifiers() -> String {
    (chance(0.1) ? pick([" offset 1m", " offset -3m", " offset 37s"]) : "")
      + (chance(0.1) ? pick([" @ 1800", " @ 0", " @ start()", " @ end()"]) : "")
  }

  private mutating func range(depth: Int) -> String {
    if chance(0.3) {
      return "(\(vector(depth: depth)))\(pick(["[5m:1m]", "[7m:50s]", "[3m:]"]))" + modifiers()
    }
    return pick(["a_total", "b_total", "gauge", "h_bucket"])
      + pick(["[1m]", "[5m]", "[37s]", "[11m]"])
      + modifiers()
  }

  private mutating func aggregation(depth: Int) -> String {
    let operand = vector(depth: depth - 1)
    let grouping = pick(["", " by (job)", " without (instance)", " by (le, job)", " by (__name__)"])
    switch Int.random(in: 0..<4, using: &self) {
    case 0: return "topk\(grouping)(\(pick(["1", "2", "-1"])), \(operand))"
    case 1: return "quantile\(grouping)(\(scalar()), \(operand))"
    default:
      let name = pick(["sum", "avg", "count", "min", "max", "stddev", "stdvar", "group"])
      return "\(name)\(grouping)(\(operand))"
    }
  }

  private mutating func operation(depth: Int) -> String {
    let symbol = pick(["+", "-", "*", "/", "%", "^", "atan2", ">", "<=", "==", "!= bool", "< bool"])
    let matching = pick(["", "on (job)", "ignoring (instance)", "on (job) group_left"])
    return "(\(vector(depth: depth - 1))) \(symbol) \(matching) (\(vector(depth: depth - 1)))"
  }

  private mutating func setOperation(depth: Int) -> String {
    let matching = pick(["", "on (job)", "ignoring (instance)"])
    return "(\(vector(depth: depth - 1))) \(pick(["and", "or", "unless"])) \(matching) "
      + "(\(vector(depth: depth - 1)))"
  }

  private mutating func withScalars(depth: Int) -> String {
    let operand = vector(depth: depth - 1)
    return pick([
      "(\(operand)) * \(scalar())", "\(scalar()) > (\(operand))", "clamp(\(operand), 1, 50)",
      "histogram_quantile(\(scalar()), \(operand))", "vector(scalar(\(operand)))",
      #"label_replace(\#(operand), "job", "$1", "instance", "(.*)")"#,
      #"label_join(\#(operand), "both", "-", "job", "le")"#,
      "predict_linear(gauge[5m], \(scalar()))", "quantile_over_time(\(scalar()), gauge[5m])",
    ])
  }

  private mutating func scalar() -> String {
    pick(["0.5", "1", "-2", "0", "NaN", "Inf", "time() / 1000", "scalar(gauge)", "1e300"])
  }
}
