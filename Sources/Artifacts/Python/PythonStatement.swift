/// A Python statement with the statements inside it.
public struct PythonStatement: Sendable, Equatable {
  /// What the statement does.
  public indirect enum Kind: Sendable, Equatable {
    case imports([PythonImport])
    case assignment(PythonAssignment)
    case expression(PythonExpression)
    case function(PythonFunction)
    case type(PythonClass)
    case with(PythonWith)
    case attempt(PythonTry)
    /// `if`, `elif`, `else`: the last branch has no test.
    case conditional([PythonBranch])
    case loop(PythonLoop)
    /// `match`: each branch's test is its pattern.
    case match(PythonExpression, [PythonBranch])
    case returning(PythonExpression?)
    case raising(PythonExpression?)
    /// `global` and `nonlocal`.
    case scope([String], isGlobal: Bool)
    case deletion([PythonExpression])
    /// `assert`, `pass`, `break` … with their expressions, and lines that are no Python.
    case other([PythonExpression])
  }

  /// What the statement does.
  public let kind: Kind
  /// The line on which it begins, from 1; that of `def` or `class` for a definition.
  public let line: Int
}

/// An import of one module.
public struct PythonImport: Sendable, Equatable {
  /// What is imported of the module.
  public enum Form: Sendable, Equatable {
    /// `import a.b` or `import a.b as c`.
    case module(alias: String?)
    /// `from a import b, c as d`.
    case names([Name])
    /// `from a import *`.
    case everything
  }

  /// A name that is imported.
  public struct Name: Sendable, Equatable {
    /// The name in the module.
    public let name: String
    /// The name that it gets here.
    public let alias: String
  }

  /// The dotted name of the module, without leading dots; empty for `from . import x`.
  public let module: String
  /// The number of leading dots.
  public let level: Int
  /// What is imported.
  public let form: Form
  /// The line, from 1.
  public let line: Int

  /// The import of the outermost package alone, which `import a.b` binds.
  public var package: PythonImport {
    let top = module.split(separator: ".").first.map(String.init) ?? ""
    return PythonImport(module: top, level: level, form: .module(alias: nil), line: line)
  }
}

/// `targets = value`, also annotated or augmented.
public struct PythonAssignment: Sendable, Equatable {
  /// What is assigned to: several for `a = b = value`.
  public let targets: [PythonExpression]
  /// The annotation, for `a: b = value`.
  public let annotation: PythonExpression?
  /// The value; nil for a bare annotation.
  public let value: PythonExpression?
  /// Whether it is `+=` or the like.
  public let isAugmented: Bool
}

/// A function definition.
public struct PythonFunction: Sendable, Equatable {
  /// The name.
  public let name: String
  /// The parameters, with `self`.
  public let parameters: [PythonParameter]
  /// The annotation of what it returns.
  public let returns: PythonExpression?
  /// The decorators, the uppermost first.
  public let decorators: [PythonExpression]
  /// The body.
  public let body: [PythonStatement]
  /// Whether it is `async`.
  public let isAsync: Bool
  /// The line of `def`, from 1.
  public let line: Int
}

/// A parameter of a function.
public struct PythonParameter: Sendable, Equatable {
  /// The name, without stars.
  public let name: String
  /// The annotation.
  public let annotation: PythonExpression?
  /// The default value.
  public let standard: PythonExpression?
  /// The number of stars before it.
  public let stars: Int
}

/// A class definition.
public struct PythonClass: Sendable, Equatable {
  /// The name.
  public let name: String
  /// The base classes and keywords.
  public let bases: [PythonArgument]
  /// The decorators, the uppermost first.
  public let decorators: [PythonExpression]
  /// The body.
  public let body: [PythonStatement]
  /// The line of `class`, from 1.
  public let line: Int
}

/// A `with` statement.
public struct PythonWith: Sendable, Equatable {
  /// What is entered, and the name that it gets.
  public let items: [Item]
  /// The body.
  public let body: [PythonStatement]

  /// A context manager with its target.
  public struct Item: Sendable, Equatable {
    /// The context manager.
    public let value: PythonExpression
    /// What follows `as`.
    public let target: PythonExpression?
  }
}

/// A `try` statement.
public struct PythonTry: Sendable, Equatable {
  /// What is tried.
  public let body: [PythonStatement]
  /// What happens on errors: each branch's test is the type, where one is given.
  public let handlers: [PythonBranch]
  /// What happens without an error.
  public let otherwise: [PythonStatement]
  /// What happens in any case.
  public let finally: [PythonStatement]
}

/// A branch of a statement.
public struct PythonBranch: Sendable, Equatable {
  /// The test, type or pattern; nil for `else` and a bare `except`.
  public let test: PythonExpression?
  /// The body.
  public let body: [PythonStatement]
}

/// A `for` or `while` loop.
public struct PythonLoop: Sendable, Equatable {
  /// What takes the values of a `for`; nil for a `while`.
  public let target: PythonExpression?
  /// Where the values come from, or the test of a `while`.
  public let iterable: PythonExpression
  /// The body.
  public let body: [PythonStatement]
  /// What happens after the last round.
  public let otherwise: [PythonStatement]
}
