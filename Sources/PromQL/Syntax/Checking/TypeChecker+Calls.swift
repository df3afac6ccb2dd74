extension TypeChecker {
  mutating func check(_ call: Call) {
    checkCount(call)
    if call.function.name == "info", call.arguments.count > 1 { checkInfo(call) }
    let types = call.function.argumentTypes
    for (index, argument) in call.arguments.enumerated() {
      if index >= types.count, call.function.variadic == 0 { return }
      guard let type = index < types.count ? types[index] : types.last else { return }
      if call.function.name == "info", index == 1, argument.isBareSelector { continue }
      expect(type, argument, in: "call to function \"\(call.function.name)\"")
    }
  }

  private mutating func checkCount(_ call: Call) {
    let (function, count) = (call.function, call.arguments.count)
    let wanted: String
    let least = function.argumentTypes.count - (function.variadic == 0 ? 0 : 1)
    if function.variadic == 0, count != least {
      wanted = "expected \(least)"
    } else if count < least {
      wanted = "expected at least \(least)"
    } else if function.variadic > 0, count > least + function.variadic {
      wanted = "expected at most \(least + function.variadic)"
    } else {
      return
    }
    report(
      "\(wanted) argument(s) in call to \"\(function.name)\", got \(count)", at: call.range)
  }

  /// The second argument of `info` is no selection of series but a list of conditions.
  private mutating func checkInfo(_ call: Call) {
    let argument = call.arguments[1]
    if argument.valueType != .vector {
      report(
        "expected type instant vector in call to function \"info\", got "
          + argument.valueType.documentedName, at: call.range)
    }
    guard case .vectorSelector(let selector) = argument else {
      return report("expected label selectors only", at: argument.range)
    }
    if selector.name != nil {
      report("expected label selectors only, got vector selector instead", at: argument.range)
    }
  }
}

extension Expression {
  fileprivate var isBareSelector: Bool {
    guard case .vectorSelector(let selector) = self else { return false }
    return selector.name == nil
  }
}
