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
    if Self.trivialNames.contains(name) || Self.trivialReceivers.contains(receiver) {
      self = .trivial
    } else if Self.isClass(name) {
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

  private static let trivialNames: Set<String> = [
    "len", "str", "int", "float", "bool", "dict", "list", "tuple", "set", "print", "round", "sum",
    "min", "max", "sorted", "isinstance", "range", "enumerate", "zip", "getattr", "hasattr",
    "type", "repr", "abs", "any", "all", "map", "filter", "iter", "format", "join", "split",
    "strip", "lower", "upper", "title", "encode", "decode", "items", "keys", "values", "isoformat",
    "strftime", "model_validate", "model_dump", "model_dump_json", "from_orm", "parse_obj",
    "model_copy", "copy", "deepcopy", "debug", "info", "warning", "error", "exception",
    "critical", "log", "time", "perf_counter", "monotonic", "process_time", "now", "utcnow",
    "today", "total_seconds", "labels", "uuid4", "randint", "uniform", "choice", "random",
    "astype", "tolist", "item", "startswith", "endswith", "replace", "timedelta", "dispatch",
    "select", "where", "order_by", "offset", "limit", "options", "jsonable_encoder", "dumps",
    "loads", "cast",
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
