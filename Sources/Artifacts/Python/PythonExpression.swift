/// A Python expression, as far as a reader of monitoring code needs it.
public struct PythonExpression: Sendable, Equatable {
  /// What the expression is.
  public indirect enum Kind: Sendable, Equatable {
    case name(String)
    case attribute(PythonExpression, String)
    case call(PythonCall)
    case `subscript`(PythonExpression, PythonExpression)
    /// A string literal with its escapes resolved; adjacent literals are one.
    case text(String)
    /// An f-string.
    case formatted([PythonFormattedPiece])
    /// A number; nil for one that is no real number.
    case number(Double?)
    case boolean(Bool)
    case none
    case ellipsis
    case list([PythonExpression])
    case tuple([PythonExpression])
    case set([PythonExpression])
    case dictionary([PythonDictionaryEntry])
    case comprehension(PythonComprehension)
    case lambda([PythonParameter], PythonExpression)
    case await(PythonExpression)
    case yield(PythonExpression?)
    /// A prefix: `not`, `-`, `+`, `~`.
    case unary(PythonOperator, PythonExpression)
    /// Operands with the operators between them, without regard to precedence.
    case operation([PythonExpression], [PythonOperator])
    /// `body if test else other`.
    case conditional(PythonExpression, test: PythonExpression, other: PythonExpression)
    /// `name := value`.
    case assignment(String, PythonExpression)
    /// `*value` or `**value`.
    case starred(PythonExpression)
    case slice([PythonExpression])
    /// Text that is no expression, or one nested too deeply.
    case unknown
  }

  /// What the expression is.
  public let kind: Kind
  /// The line on which it begins, from 1.
  public let line: Int
  /// A byte offset that tells calls of one file apart: that of the parenthesis for a call, else of the beginning.
  public let offset: Int
}

/// A call with its arguments.
public struct PythonCall: Sendable, Equatable {
  /// What is called.
  public let callee: PythonExpression
  /// The arguments in the order of the text.
  public let arguments: [PythonArgument]

  /// The value of a keyword argument.
  public func argument(_ name: String) -> PythonExpression? {
    arguments.first { $0.name == name }?.value
  }

  /// The positional arguments, up to the first starred one.
  public var positional: [PythonExpression] {
    arguments.prefix { !$0.isStarred }.filter { $0.name == nil }.map(\.value)
  }

  /// The value of an argument given by its place or by its name.
  public func argument(_ name: String, at place: Int) -> PythonExpression? {
    let positional = positional
    return positional.indices.contains(place) ? positional[place] : argument(name)
  }
}

/// An argument of a call.
public struct PythonArgument: Sendable, Equatable {
  /// The keyword; nil for a positional argument.
  public let name: String?
  /// Its value.
  public let value: PythonExpression

  /// Whether it stands for several: `*args` or `**kwargs`.
  public var isStarred: Bool {
    if case .starred = value.kind { true } else { false }
  }
}

/// A piece of an f-string.
public enum PythonFormattedPiece: Sendable, Equatable {
  /// Text that stands as it is.
  case text(String)
  /// What stands between braces, as it is written, without conversion and format.
  case value(String)
}

/// An entry of a dictionary literal.
public struct PythonDictionaryEntry: Sendable, Equatable {
  /// The key; nil for `**other`.
  public let key: PythonExpression?
  /// The value.
  public let value: PythonExpression
}

/// A list, set or dictionary comprehension, or a generator.
public struct PythonComprehension: Sendable, Equatable {
  /// What is made each time: the key, for a dictionary.
  public let element: PythonExpression
  /// The value, for a dictionary.
  public let value: PythonExpression?
  /// The loops.
  public let clauses: [Clause]

  /// A `for … in … if …`.
  public struct Clause: Sendable, Equatable {
    /// What takes the values.
    public let target: PythonExpression
    /// Where the values come from.
    public let iterable: PythonExpression
    /// What they must fulfil.
    public let conditions: [PythonExpression]
  }
}

/// An operator of an expression, as far as it matters.
public enum PythonOperator: Sendable, Equatable {
  case plus, minus, times, divide, not, and, or, comparison, other
}
