/// Two expressions with an operator between them: `errors / on (job) requests`.
public struct BinaryOperation: Sendable, Hashable {
  /// The operator.
  public let `operator`: BinaryOperator
  /// What is before it.
  public let left: Expression
  /// What is after it.
  public let right: Expression
  /// Whether a comparison yields 0 or 1 instead of filtering.
  public let returnsBool: Bool
  /// How series of both sides find each other; nil unless both are instant vectors.
  public let matching: VectorMatching?
  /// The matching as it was written, whatever the types.
  let writtenMatching: VectorMatching
  /// Scalar when both sides are, else an instant vector.
  public let valueType: ValueType

  /// An operation; of a set operator without grouping the matching becomes many-to-many.
  public init(
    _ left: Expression, _ operator: BinaryOperator, _ right: Expression,
    returnsBool: Bool = false, matching: VectorMatching = VectorMatching()
  ) {
    self.operator = `operator`
    self.left = left
    self.right = right
    self.returnsBool = returnsBool
    let (leftType, rightType) = (left.valueType, right.valueType)
    valueType = leftType == .scalar && rightType == .scalar ? .scalar : .vector
    let isBetweenVectors = leftType == .vector && rightType == .vector
    self.matching = isBetweenVectors ? matching.resolved(for: `operator`) : nil
    writtenMatching = matching
  }

  /// The part of the text.
  public var range: SourceRange { left.range.extended(to: right.range) }
}

/// How series of two instant vectors find each other.
public struct VectorMatching: Sendable, Hashable {
  /// How many series of a side may meet one of the other.
  public enum Cardinality: String, Sendable, Hashable {
    case oneToOne = "one-to-one"
    /// `group_left`: many on the left meet one on the right.
    case manyToOne = "many-to-one"
    /// `group_right`: one on the left meets many on the right.
    case oneToMany = "one-to-many"
    /// The set operators.
    case manyToMany = "many-to-many"
  }

  /// Which labels must be the same.
  public enum Labels: Sendable, Hashable {
    /// `on`: these only.
    case on([String])
    /// `ignoring`: all but these and the metric's name.
    case ignoring([String])
  }

  /// How many may meet.
  public let cardinality: Cardinality
  /// Which labels must be the same.
  public let labels: Labels
  /// The labels that `group_left` or `group_right` takes over from the side with one.
  public let included: [String]
  /// The value that stands for a series that is missing on the left, if any.
  public let fillLeft: Double?
  /// The value that stands for a series that is missing on the right, if any.
  public let fillRight: Double?

  /// A matching.
  public init(
    _ cardinality: Cardinality = .oneToOne, _ labels: Labels = .ignoring([]),
    included: [String] = [], fillLeft: Double? = nil, fillRight: Double? = nil
  ) {
    self.cardinality = cardinality
    self.labels = labels
    self.included = included
    self.fillLeft = fillLeft
    self.fillRight = fillRight
  }

  func resolved(for symbol: BinaryOperator) -> VectorMatching {
    guard symbol.isSetOperator, cardinality == .oneToOne else { return self }
    return VectorMatching(
      .manyToMany, labels, included: included, fillLeft: fillLeft, fillRight: fillRight)
  }
}
