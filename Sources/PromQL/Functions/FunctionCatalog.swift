/// All functions of the query language.
public enum FunctionCatalog {
  /// The function of this name, or nil where the dialect has none.
  public static func signature(named name: String, dialect: Dialect) -> FunctionSignature? {
    guard let signature = byName[name], signature.dialects.contains(dialect) else { return nil }
    return signature
  }

  /// The names of a dialect's functions, in order.
  public static func names(in dialect: Dialect) -> [String] {
    all.filter { $0.dialects.contains(dialect) }.map(\.name).sorted()
  }

  /// Every function of every dialect.
  public static let all =
    ofVectors + ofDates + ofRanges + ofScalars + withSeveralArguments + ofVersion3 + experimental
    + ofVersion2

  private static let byName = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  private static let ofVectors: [FunctionSignature] = [
    "abs", "absent", "acos", "acosh", "asin", "asinh", "atan", "atanh", "ceil", "cos", "cosh",
    "deg", "exp", "floor", "histogram_count", "histogram_sum", "ln", "log10", "log2", "rad", "sgn",
    "sin", "sinh", "sort", "sort_desc", "sqrt", "tan", "tanh", "timestamp",
  ].map { FunctionSignature($0, [.vector]) }

  private static let ofDates: [FunctionSignature] = [
    "day_of_month", "day_of_week", "day_of_year", "days_in_month", "hour", "minute", "month",
    "year",
  ].map { FunctionSignature($0, [.vector], variadic: 1) }

  private static let ofRanges: [FunctionSignature] = [
    "absent_over_time", "avg_over_time", "changes", "count_over_time", "delta", "deriv", "idelta",
    "increase", "irate", "last_over_time", "max_over_time", "min_over_time", "present_over_time",
    "rate", "resets", "stddev_over_time", "stdvar_over_time", "sum_over_time",
  ].map { FunctionSignature($0, [.matrix]) }

  private static let ofScalars: [FunctionSignature] = [
    FunctionSignature("pi", [], returnType: .scalar),
    FunctionSignature("time", [], returnType: .scalar),
    FunctionSignature("scalar", [.vector], returnType: .scalar),
    FunctionSignature("vector", [.scalar]),
  ]

  private static let withSeveralArguments: [FunctionSignature] = [
    FunctionSignature("clamp", [.vector, .scalar, .scalar]),
    FunctionSignature("clamp_max", [.vector, .scalar]),
    FunctionSignature("clamp_min", [.vector, .scalar]),
    FunctionSignature("histogram_fraction", [.scalar, .scalar, .vector]),
    FunctionSignature("histogram_quantile", [.scalar, .vector]),
    FunctionSignature("label_join", [.vector, .string, .string, .string], variadic: -1),
    FunctionSignature("label_replace", [.vector, .string, .string, .string, .string]),
    FunctionSignature("predict_linear", [.matrix, .scalar]),
    FunctionSignature("quantile_over_time", [.scalar, .matrix]),
    FunctionSignature("round", [.vector, .scalar], variadic: 1),
  ]

  private static let ofVersion3: [FunctionSignature] = [
    FunctionSignature("first_over_time", [.matrix], dialects: [.v3]),
    FunctionSignature("histogram_avg", [.vector], dialects: [.v3]),
    FunctionSignature("histogram_stddev", [.vector], dialects: [.v3]),
    FunctionSignature("histogram_stdvar", [.vector], dialects: [.v3]),
  ]

  private static let ofVersion2: [FunctionSignature] = [
    FunctionSignature("holt_winters", [.matrix, .scalar, .scalar], dialects: [.v2])
  ]

  private static let experimental: [FunctionSignature] = [
    experimental("double_exponential_smoothing", [.matrix, .scalar, .scalar]),
    experimental("histogram_quantiles", [.vector, .string, .scalar, .scalar], variadic: 9),
    experimental("info", [.vector, .vector], variadic: 1),
    experimental("mad_over_time", [.matrix]),
    experimental("ts_of_first_over_time", [.matrix]),
    experimental("ts_of_last_over_time", [.matrix]),
    experimental("ts_of_max_over_time", [.matrix]),
    experimental("ts_of_min_over_time", [.matrix]),
    experimental("sort_by_label", [.vector, .string], variadic: -1),
    experimental("sort_by_label_desc", [.vector, .string], variadic: -1),
    experimental("start_timestamp", [.vector]),
    experimental("max_of", [.scalar, .scalar], returnType: .scalar),
    experimental("min_of", [.scalar, .scalar], returnType: .scalar),
    experimental("start", [], returnType: .scalar),
    experimental("end", [], returnType: .scalar),
    experimental("range", [], returnType: .scalar),
    experimental("step", [], returnType: .scalar),
  ]

  private static func experimental(
    _ name: String, _ argumentTypes: [ValueType], variadic: Int = 0,
    returnType: ValueType = .vector
  ) -> FunctionSignature {
    FunctionSignature(
      name, argumentTypes, variadic: variadic, returnType: returnType, isExperimental: true,
      dialects: [.v3])
  }
}
