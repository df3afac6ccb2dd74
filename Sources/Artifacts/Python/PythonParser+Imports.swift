extension PythonParser {
  mutating func parseImports() -> [PythonImport] {
    if take(.import) { return parsePlainImports() }
    _ = take(.from)
    return parseFromImport()
  }

  private mutating func parsePlainImports() -> [PythonImport] {
    var imports: [PythonImport] = []
    repeat {
      let line = Int(current.line)
      let module = parseDottedName()
      guard !module.isEmpty else { break }
      let alias = take(.as) ? takeName() : nil
      imports.append(
        PythonImport(module: module, level: 0, form: .module(alias: alias), line: line))
    } while take(.comma)
    return imports
  }

  private mutating func parseFromImport() -> [PythonImport] {
    let line = Int(current.line)
    var level = 0
    while current.kind == .dot || current.kind == .ellipsis {
      level += current.kind == .dot ? 1 : 3
      advance()
    }
    let module = parseDottedName()
    guard take(.import) else { return [] }
    if take(.star) {
      return [PythonImport(module: module, level: level, form: .everything, line: line)]
    }
    return [
      PythonImport(module: module, level: level, form: .names(parseImportedNames()), line: line)
    ]
  }

  private mutating func parseImportedNames() -> [PythonImport.Name] {
    let hasParentheses = take(.openParenthesis)
    var names: [PythonImport.Name] = []
    while let name = takeName() {
      let alias = take(.as) ? takeName() : nil
      names.append(PythonImport.Name(name: name, alias: alias ?? name))
      guard take(.comma) else { break }
    }
    if hasParentheses { _ = take(.closeParenthesis) }
    return names
  }

  private mutating func parseDottedName() -> String {
    var name = takeName() ?? ""
    while current.kind == .dot {
      advance()
      guard let next = takeName() else { break }
      name += "." + next
    }
    return name
  }
}
