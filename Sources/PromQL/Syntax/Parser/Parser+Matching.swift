extension Parser {
  /// Reads what stands between an operator and its right side: `on (…) group_left (…) fill (0)`.
  mutating func parseMatching() throws(Stop) -> VectorMatching {
    let labels: VectorMatching.Labels
    switch token.kind {
    case .keyword(.on):
      advance()
      labels = .on(try parseGroupingLabels())
    case .keyword(.ignoring):
      advance()
      labels = .ignoring(try parseGroupingLabels())
    default:
      let fill = try parseFill()
      return VectorMatching(fillLeft: fill.left, fillRight: fill.right)
    }
    let (cardinality, included) = try parseGroup()
    let fill = try parseFill()
    return VectorMatching(
      cardinality, labels, included: included, fillLeft: fill.left, fillRight: fill.right)
  }

  private mutating func parseGroup() throws(Stop) -> (VectorMatching.Cardinality, [String]) {
    let cardinality: VectorMatching.Cardinality
    switch token.kind {
    case .keyword(.groupLeft): cardinality = .manyToOne
    case .keyword(.groupRight): cardinality = .oneToMany
    default: return (.oneToOne, [])
    }
    advance()
    if token.kind != .leftParenthesis, canFollowGroup { return (cardinality, []) }
    return (cardinality, try parseGroupingLabels())
  }

  /// Whether the right side or a fill modifier comes right after a group without labels.
  private var canFollowGroup: Bool {
    mutating get {
      switch token.kind {
      case .keyword(.fill), .keyword(.fillLeft), .keyword(.fillRight): true
      default: token.kind.canStartExpression(dialect)
      }
    }
  }

  private mutating func parseFill() throws(Stop) -> (left: Double?, right: Double?) {
    if accept(.keyword(.fill)) != nil {
      let value = try parseFillValue()
      return (value, value)
    }
    if accept(.keyword(.fillLeft)) != nil {
      let left = try parseFillValue()
      return (left, accept(.keyword(.fillRight)) != nil ? try parseFillValue() : nil)
    }
    if accept(.keyword(.fillRight)) != nil {
      let right = try parseFillValue()
      return (accept(.keyword(.fillLeft)) != nil ? try parseFillValue() : nil, right)
    }
    return (nil, nil)
  }

  private mutating func parseFillValue() throws(Stop) -> Double {
    _ = try expect(.leftParenthesis)
    let isNegative = token.kind == .binary(.subtract)
    if isNegative || token.kind == .binary(.add) { advance() }
    guard token.kind == .number || token.kind == .duration else { throw unexpected() }
    let value = parseNumber().value
    _ = try expect(.rightParenthesis)
    return isNegative ? -value : value
  }

  /// Reads the labels of `by`, `without`, `on`, `ignoring` or of a group, with the parentheses.
  mutating func parseGroupingLabels() throws(Stop) -> [String] {
    _ = try expect(.leftParenthesis, in: "grouping opts", expected: "\"(\"")
    var labels: [String] = []
    while accept(.rightParenthesis) == nil {
      labels.append(try parseGroupingLabel())
      if accept(.comma) == nil, token.kind != .rightParenthesis {
        throw unexpected(in: "grouping opts", expected: "\",\" or \")\"")
      }
    }
    return labels
  }

  private mutating func parseGroupingLabel() throws(Stop) -> String {
    switch token.kind {
    case .keyword(.without): throw unexpected(in: "grouping opts", expected: "label")
    case .identifier, .aggregator, .keyword, .preprocessor, .binary(.and), .binary(.or),
      .binary(.unless), .binary(.atan2):
      return text(of: advance())
    case .metricIdentifier:
      // A name with a colon is no label: told, but no reason to stop.
      _ = unexpected(in: "grouping opts", expected: "label")
      return text(of: advance())
    case .string where dialect == .v3:
      return parseString().value
    default:
      throw unexpected(in: "grouping opts", expected: "label")
    }
  }
}
