import Artifacts

/// A module as one line of text a statement, so that tests show at a glance what was read.
struct PythonOutline {
  let lines: [String]

  init(_ text: String) {
    let module = PythonModule(SourceText(path: "a.py", text: text))
    lines = module.body.flatMap { Self.lines($0, depth: 0) }
  }

  private static func lines(_ statement: PythonStatement, depth: Int) -> [String] {
    let margin = String(repeating: "  ", count: depth)
    let inner = statement.blocks.flatMap { block in
      block.flatMap { lines($0, depth: depth + 1) }
    }
    return ["\(margin)\(statement.line) \(title(statement))"] + inner
  }

  private static func title(_ statement: PythonStatement) -> String {
    switch statement.kind {
    case .imports(let imports): imports.map(title).joined(separator: "; ")
    case .assignment(let assignment):
      (assignment.targets.map(show) + [assignment.annotation.map { ": " + show($0) } ?? ""])
        .filter { !$0.isEmpty }.joined(separator: " = ") + (assignment.isAugmented ? " ?= " : " = ")
        + (assignment.value.map(show) ?? "-")
    case .expression(let value): show(value)
    case .function(let function):
      (function.decorators.map { "@" + show($0) + " " }.joined())
        + (function.isAsync ? "async " : "")
        + "def \(function.name)(\(function.parameters.map(title).joined(separator: ", ")))"
        + (function.returns.map { " -> " + show($0) } ?? "")
    case .type(let type):
      (type.decorators.map { "@" + show($0) + " " }.joined())
        + "class \(type.name)(\(type.bases.map(title).joined(separator: ", ")))"
    case .with(let with):
      "with "
        + with.items.map { show($0.value) + ($0.target.map { " as " + show($0) } ?? "") }
        .joined(separator: ", ")
    case .attempt(let attempt): "try, \(attempt.handlers.count) except"
    case .conditional(let branches):
      "if " + branches.map { $0.test.map(show) ?? "else" }.joined(separator: " | ")
    case .loop(let loop): "loop \(loop.target.map(show) ?? "while") \(show(loop.iterable))"
    case .match(let subject, let branches): "match \(show(subject)), \(branches.count) case"
    case .returning(let value): "return \(value.map(show) ?? "-")"
    case .raising(let value): "raise \(value.map(show) ?? "-")"
    case .scope(let names, let isGlobal):
      (isGlobal ? "global " : "nonlocal ") + names.joined(separator: " ")
    case .deletion(let values): "del " + values.map(show).joined(separator: ", ")
    case .other(let values): "other " + values.map(show).joined(separator: ", ")
    }
  }

  private static func title(_ item: PythonImport) -> String {
    let module = String(repeating: ".", count: item.level) + item.module
    switch item.form {
    case .module(let alias): return "import \(module)" + (alias.map { " as \($0)" } ?? "")
    case .everything: return "from \(module) import *"
    case .names(let names):
      return "from \(module) import "
        + names.map { $0.name == $0.alias ? $0.name : "\($0.name) as \($0.alias)" }
        .joined(separator: ", ")
    }
  }

  private static func title(_ parameter: PythonParameter) -> String {
    String(repeating: "*", count: parameter.stars) + parameter.name
      + (parameter.annotation.map { ": " + show($0) } ?? "")
      + (parameter.standard.map { "=" + show($0) } ?? "")
  }

  private static func title(_ argument: PythonArgument) -> String {
    (argument.name.map { $0 + "=" } ?? "") + show(argument.value)
  }

  /// An expression, written out in one way.
  static func show(_ expression: PythonExpression) -> String {
    switch expression.kind {
    case .name(let name): name
    case .attribute(let base, let name): show(base) + "." + name
    case .call(let call):
      show(call.callee) + "(" + call.arguments.map(title).joined(separator: ", ") + ")"
    case .subscript(let base, let index): show(base) + "[" + show(index) + "]"
    case .text(let text): "'\(text)'"
    case .formatted(let pieces): "f'" + pieces.map(\.written).joined() + "'"
    case .number(let number): number.map { "\($0)" } ?? "?"
    case .boolean(let value): value ? "True" : "False"
    case .none: "None"
    case .ellipsis: "..."
    case .list(let items): "[" + items.map(show).joined(separator: ", ") + "]"
    case .tuple(let items): "(" + items.map(show).joined(separator: ", ") + ")"
    case .set(let items): "{" + items.map(show).joined(separator: ", ") + "}"
    case .dictionary(let entries):
      "{"
        + entries.map { ($0.key.map(show) ?? "**") + ": " + show($0.value) }.joined(separator: ", ")
        + "}"
    case .comprehension(let comprehension):
      "<" + show(comprehension.element) + (comprehension.value.map { ": " + show($0) } ?? "")
        + comprehension.clauses.map {
          " for \(show($0.target)) in \(show($0.iterable))"
            + $0.conditions.map { " if " + show($0) }.joined()
        }.joined()
        + ">"
    case .lambda(let parameters, let body):
      "lambda \(parameters.map(title).joined(separator: ", ")): " + show(body)
    case .await(let value): "await " + show(value)
    case .yield(let value): "yield " + (value.map(show) ?? "-")
    case .unary(let sign, let value): "\(sign) " + show(value)
    case .operation(let operands, let operators):
      operands.enumerated().map { ($0 > 0 ? " \(operators[$0 - 1]) " : "") + show($1) }.joined()
    case .conditional(let body, let test, let other):
      "\(show(body)) if \(show(test)) else \(show(other))"
    case .assignment(let name, let value): "\(name) := \(show(value))"
    case .starred(let value): "*" + show(value)
    case .slice(let parts): "slice(" + parts.map(show).joined(separator: ", ") + ")"
    case .unknown: "<?>"
    }
  }
}
