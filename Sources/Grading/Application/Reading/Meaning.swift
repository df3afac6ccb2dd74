import Artifacts

/// What an expression of the learner's code stands for, as far as reading can tell.
indirect enum Meaning {
  /// Something of a library, by its dotted name: `prometheus_client.Counter`.
  case library(String)
  /// What a call of something of a library gives.
  case result(String)
  case module(Int)
  case folder(String)
  case function(Int)
  case type(Int)
  case instance(Int)
  /// Things that the code makes: metrics, apps, routers …, by their numbers. Several where reading cannot tell which.
  case objects(Set<Int>)
  /// A parameter of a function: what it is depends on the call.
  case parameter(String, of: Int)
  /// A literal, or an expression to be read where it stands.
  case expression(PythonExpression, scope: Int)
  case unknown

  /// Whether nothing is known.
  var isUnknown: Bool {
    if case .unknown = self { true } else { false }
  }

  /// The things that the code makes.
  var objects: Set<Int> {
    if case .objects(let objects) = self { objects } else { [] }
  }
}
