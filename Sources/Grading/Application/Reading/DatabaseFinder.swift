import Artifacts

/// Tells what database code uses, by what it imports and the addresses that it names.
struct DatabaseFinder {
  private var hasServer = false
  private var hasSQLite = false
  private var hasMapper = false

  static func database(_ program: Program, others: [SourceText]) -> DatabaseKind {
    var finder = DatabaseFinder()
    for module in program.graph.modules { finder.look(at: module) }
    return finder.verdict(others)
  }

  private mutating func look(at module: PythonModule) {
    module.walk { statement in
      if case .imports(let imports) = statement.kind {
        for item in imports { look(atImport: item.module) }
      }
      if case .expression(let value) = statement.kind, case .text = value.kind { return }
      for expression in statement.expressions { look(at: expression) }
    }
  }

  private mutating func look(atImport name: String) {
    guard let top = name.split(separator: ".").first else { return }
    switch top {
    case "psycopg", "psycopg2", "asyncpg", "pymysql", "aiomysql", "MySQLdb", "mysql", "pymongo",
      "motor", "beanie", "pyodbc", "cx_Oracle", "oracledb", "aiopg":
      hasServer = true
    case "sqlite3", "aiosqlite": hasSQLite = true
    case "sqlalchemy", "sqlmodel", "tortoise", "peewee", "databases", "ormar", "pony":
      hasMapper = true
    default: break
    }
  }

  /// Addresses; not those that are only compared or replaced.
  private mutating func look(at expression: PythonExpression) {
    if let call = expression.call,
      ["startswith", "replace", "removeprefix", "endswith"].contains(call.callee.lastName)
    {
      for child in call.callee.children { look(at: child) }
      return
    }
    if let text = expression.text { look(atAddress: text) }
    for child in expression.children { look(at: child) }
  }

  private mutating func look(atAddress text: String) {
    if text.hasPrefix("sqlite") { hasSQLite = true }
    if Self.isServerAddress(text) { hasServer = true }
  }

  private static func isServerAddress(_ text: String) -> Bool {
    let schemes = ["postgres", "mysql", "mariadb", "mssql", "oracle", "mongodb"]
    return schemes.contains { text.hasPrefix($0) } && text.contains("://")
  }

  /// Where code takes its address from the environment alone, the other files tell.
  private func verdict(_ others: [SourceText]) -> DatabaseKind {
    if hasServer { return .server }
    guard hasMapper || hasSQLite else { return .none }
    var named: [Substring] = []
    for source in others where source.text.utf8.count < 100_000 {
      named += source.lines(containing: ["://"]).map(\.text)
    }
    if named.contains(where: { $0.contains("DATABASE") && Self.namesServer($0) }) {
      return .server
    }
    return hasSQLite || named.contains { $0.contains("sqlite") } ? .sqlite : .server
  }

  private static func namesServer(_ line: Substring) -> Bool {
    ["postgres", "mysql", "mariadb", "mssql"].contains { line.contains($0) }
  }
}
