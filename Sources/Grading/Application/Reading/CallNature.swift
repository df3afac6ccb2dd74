import Artifacts

/// What a call does to the question whether a route counts before its work is done.
enum CallNature {
  /// It cannot fail in a way that matters: conversions, logging, clocks.
  case trivial
  /// It reads or computes.
  case work
  /// It changes something that lasts.
  case write

  init(_ call: PythonCall) {
    guard let name = call.callee.lastName else {
      self = .work
      return
    }
    let receiver = call.callee.receiverName
    let isMethod = if case .attribute = call.callee.kind { true } else { false }
    if isMethod ? Self.trivialMethods.contains(name) : Self.trivialFunctions.contains(name) {
      self = .trivial
    } else if Self.isClass(name) || Self.trivialReceivers.contains(receiver) {
      self = .trivial
    } else if name == "get", Self.plainContainers.contains(receiver) {
      self = .trivial
    } else {
      let verb = name.lowercased().split(separator: "_").first.map(String.init) ?? ""
      self = Self.writingVerbs.contains(verb) ? .write : .work
    }
  }

  private static func isClass(_ name: String) -> Bool {
    name.drop { $0 == "_" }.first?.isUppercase == true
  }

  /// Functions of Python's own and of the libraries, called by their bare names.
  private static let trivialFunctions: Set<String> = [
    "len", "str", "int", "float", "bool", "dict", "list", "tuple", "set", "print", "round", "sum",
    "min", "max", "sorted", "isinstance", "range", "enumerate", "zip", "getattr", "hasattr",
    "type", "repr", "abs", "any", "all", "map", "filter", "iter", "select", "time", "perf_counter",
    "monotonic", "uuid4", "jsonable_encoder", "deepcopy", "cast", "timedelta", "randint",
    "uniform", "choice",
  ]
  /// Methods that convert, format or log.
  private static let trivialMethods: Set<String> = [
    "format", "join", "split", "strip", "lower", "upper", "title", "encode", "decode", "items",
    "keys", "values", "isoformat", "strftime", "model_validate", "model_dump", "model_dump_json",
    "from_orm", "parse_obj", "model_copy", "copy", "debug", "info", "warning", "error",
    "exception", "critical", "log", "perf_counter", "monotonic", "now", "utcnow", "today",
    "total_seconds", "labels", "astype", "tolist", "item", "startswith", "endswith", "replace",
    "dumps", "loads", "dict", "json", "where", "order_by", "offset", "limit", "options", "time",
  ]
  private static let trivialReceivers: Set<String> = [
    "logger", "logging", "log", "time", "datetime", "random", "uuid", "math", "json", "os",
  ]
  private static let plainContainers: Set<String> = [
    "headers", "query_params", "environ", "kwargs", "data", "payload", "cookies", "params",
    "config", "scope", "body", "result", "args",
  ]
  private static let writingVerbs: Set<String> = [
    "create", "add", "save", "insert", "update", "delete", "remove", "commit", "flush", "merge",
    "write", "put", "post", "send", "publish", "append", "pop", "extend", "clear", "upload",
    "train", "fit", "predict", "execute", "store", "persist", "register", "process", "setdefault",
    "creer", "ajouter", "supprimer", "modifier",
  ]
}

extension PythonExpression {
  /// The name of what a method is called on: `db` of `db.commit`, `session` of `self.session.get`.
  var receiverName: String {
    guard case .attribute(let base, _) = kind else { return "" }
    return base.lastName ?? base.call?.callee.lastName ?? ""
  }
}
