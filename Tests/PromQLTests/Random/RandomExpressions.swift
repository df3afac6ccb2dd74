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
    "changes", "resets", "deriv", "absent_over_time", "present_over_time", "stdvar_over_time",
  ]
  private static let elementFunctions = [
    "abs", "ceil", "exp", "ln", "sqrt", "sgn", "round", "timestamp", "hour", "day_of_week",
    "absent", "year", "month", "minute", "day_of_month", "day_of_year", "days_in_month", "sort",
    "sort_desc", "floor", "log2", "atan", "histogram_count",
  ]

  private mutating func selector() -> String {
    let conditions = [
      "", #"{job="x"}"#, #"{job=~"x|y"}"#, #"{instance!="0"}"#, #"{job!~"z.*",instance=""}"#,
    ]
    return pick(["a_total", "b_total", "gauge", "h_bucket"]) + pick(conditions) + modifiers()
  }

  private mutating func modifiers() -> String {
    (chance(0.1) ? pick([" offset 1m", " offset -3m", " offset 37s"]) : "")
      + (chance(0.1)
        ? pick([" @ \(origin + 1800)", " @ \(origin)", " @ start()", " @ end()"]) : "")
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
    switch Int.random(in: 0..<6, using: &self) {
    case 0: return "topk\(grouping)(\(pick(["1", "2", "-1"])), \(inOrder()))"
    case 4: return "bottomk\(grouping)(\(pick(["1", "2", "scalar(gauge)"])), \(inOrder()))"
    case 5: return "count_values\(grouping)(\"value\", round(\(operand)))"
    case 1: return "quantile\(grouping)(\(scalar()), \(operand))"
    default:
      let name = pick(["sum", "avg", "count", "min", "max", "stddev", "stdvar", "group"])
      return "\(name)\(grouping)(\(operand))"
    }
  }

  /// A vector whose order is certain: it decides which of equal values are chosen.
  private mutating func inOrder() -> String {
    chance(0.5) ? selector() : "\(pick(SeededGenerator.rangeFunctions))(\(range(depth: 0)))"
  }

  private mutating func operation(depth: Int) -> String {
    let symbol = pick(["+", "-", "*", "/", "%", "^", "atan2", ">", "<=", "==", "!= bool", "< bool"])
    let matching = pick([
      "", "on (job)", "ignoring (instance)", "on (job) group_left", "on (job) group_right (le)",
      "on ()", "ignoring (job, instance, le)", "on (job) group_left (instance, none)",
    ])
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
      "clamp_min(\(operand), \(scalar()))", "clamp_max(\(operand), \(scalar()))",
      "round(\(operand), \(pick(["0.1", "7", "0"])))", "scalar(\(operand)) - (\(operand))",
      "holt_winters(gauge[5m], 0.5, 0.1)", "(\(operand)) != bool \(scalar())",
      #"label_replace(\#(operand), "__name__", "x$1", "__name__", "(.*)_total")"#,
      "absent(\(operand))", "timestamp(\(operand))", "\(scalar()) % (\(operand))",
      "predict_linear(gauge[5m], \(scalar()))", "quantile_over_time(\(scalar()), gauge[5m])",
    ])
  }

  private mutating func scalar() -> String {
    pick(["0.5", "1", "-2", "0", "NaN", "Inf", "time() / 1000", "scalar(gauge)", "1e300"])
  }
}
