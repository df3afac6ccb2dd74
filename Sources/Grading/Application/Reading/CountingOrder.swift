import Artifacts

/// Tells whether the code of a function counts before or after its work.
struct CountingOrder {
  /// What happens in a function, in the order of the text.
  enum Event: Equatable {
    case work
    case write
    /// An error that is raised on purpose.
    case error
    /// A counter moves, at its place.
    case count
    /// A counter moves whether the work succeeded or not.
    case countAnyway
    /// The order inside a helper that works and counts.
    case judged(ApplicationRoute.Counting)
  }

  private(set) var events: [Event] = []
  private var finder: EffectFinder
  private let counters: Set<Int>
  private var depth = 0
  /// What is known of functions that were read before; nothing yet while one is read.
  private var known: [Int: Order] = [:]

  /// How a function counts.
  private struct Order {
    var counting: ApplicationRoute.Counting?
    /// Whether it does any work besides counting.
    var works = false
  }

  /// - Parameter counters: The numbers of the metrics that count as counters.
  init(_ finder: EffectFinder, counters: Set<Int>) {
    self.finder = finder
    self.counters = counters
  }

  /// When a function counts; nil where it counts no success.
  mutating func order(ofFunction scope: Int) -> ApplicationRoute.Counting? {
    read(scope).counting
  }

  private mutating func read(_ scope: Int) -> Order {
    if let order = known[scope] { return order }
    guard let function = finder.program.scopes[scope].function, depth < 6 else { return Order() }
    known[scope] = Order()
    depth += 1
    let outer = events
    events = []
    addHeader(of: scope)
    add(function.body, in: scope)
    let works = events.contains { $0 == .work || $0 == .write }
    let order = Order(counting: verdict, works: works)
    events = outer
    depth -= 1
    known[scope] = order
    return order
  }

  // MARK: Verdict

  private var verdict: ApplicationRoute.Counting? {
    var found: ApplicationRoute.Counting?
    for (index, event) in events.enumerated() {
      guard let counting = counting(event, at: index) else { continue }
      if counting == .afterSuccess { return .afterSuccess }
      found = counting
    }
    return found
  }

  private func counting(_ event: Event, at index: Int) -> ApplicationRoute.Counting? {
    switch event {
    case .work, .write, .error: nil
    case .countAnyway: .beforeSuccess
    case .judged(let counting): counting
    case .count: isAfter(index) ? .afterSuccess : .beforeSuccess
    }
  }

  private func isAfter(_ index: Int) -> Bool {
    let earlier = events[..<index]
    let later = events[(index + 1)...]
    let worked = earlier.contains { $0 == .work || $0 == .write }
    let wrote = earlier.contains(.write)
    if later.contains(.error) { return wrote }
    guard later.contains(where: { $0 == .work || $0 == .write }) else { return true }
    return later.contains(.write) ? wrote : worked
  }

  // MARK: Events

  private mutating func addHeader(of scope: Int) {
    guard let parent = finder.program.scopes[scope].parent else { return }
    for call in finder.program.scopes[scope].headerCalls {
      let method = call.call?.callee.lastName
      if method == "count_exceptions" || method == "time" { continue }
      addCall(call, in: parent, isHeader: true)
    }
  }

  private mutating func add(_ statements: [PythonStatement], in scope: Int) {
    for statement in statements { add(statement, in: scope) }
  }

  private mutating func add(_ statement: PythonStatement, in scope: Int) {
    switch statement.kind {
    case .function, .type, .imports: break
    case .attempt(let attempt): add(attempt, in: scope)
    case .conditional(let branches):
      for branch in branches {
        if let test = branch.test { add(test, in: scope) }
        addBranch(branch.body, in: scope)
      }
    case .match(let subject, let branches):
      add(subject, in: scope)
      for branch in branches { addBranch(branch.body, in: scope) }
    case .with(let with):
      for item in with.items where !isTimer(item.value, in: scope) { add(item.value, in: scope) }
      add(with.body, in: scope)
    case .raising: events.append(.error)
    case .deletion: events.append(.write)
    default:
      for expression in statement.expressions { add(expression, in: scope) }
      if statement.storesItem { events.append(.write) }
      for block in statement.blocks { add(block, in: scope) }
    }
  }

  /// Whether entering something only measures.
  private mutating func isTimer(_ value: PythonExpression, in scope: Int) -> Bool {
    let effects = finder.effects(ofCall: value, in: scope)
    return !effects.isEmpty && !effects.contains { $0.counts(among: counters) }
  }

  /// A branch that ends in an error counts errors: that is no success, before or after.
  private mutating func addBranch(_ body: [PythonStatement], in scope: Int) {
    let start = events.count
    add(body, in: scope)
    guard body.contains(where: \.endsInError) else { return }
    let kept = events[start...].filter { !$0.counts }
    events.replaceSubrange(start..., with: kept)
  }

  private mutating func add(_ attempt: PythonTry, in scope: Int) {
    add(attempt.body, in: scope)
    add(attempt.otherwise, in: scope)
    let start = events.count
    add(attempt.finally, in: scope)
    for index in start..<events.count where events[index] == .count {
      events[index] = finallyEvent(attempt, in: scope)
    }
  }

  /// In `finally` a counter moves in any case, unless a label says how it went.
  private mutating func finallyEvent(_ attempt: PythonTry, in scope: Int) -> Event {
    var calls: [PythonExpression] = []
    for statement in attempt.finally {
      statement.walk { inner in
        for expression in inner.expressions {
          expression.walk { if $0.call?.callee.lastName == "labels" { calls.append($0) } }
        }
      }
    }
    return calls.contains { $0.call?.tellsOutcome == true } ? .judged(.afterSuccess) : .countAnyway
  }

  /// Adds the calls of an expression, the inner ones first, as they run.
  private mutating func add(_ expression: PythonExpression, in scope: Int) {
    if case .lambda = expression.kind { return }
    for child in expression.children { add(child, in: scope) }
    if expression.call != nil { addCall(expression, in: scope, isHeader: false) }
    if case .yield = expression.kind { events.append(.work) }
  }

  private mutating func addCall(
    _ expression: PythonExpression, in scope: Int, isHeader: Bool
  ) {
    guard let call = expression.call else { return }
    let effects = finder.effects(ofCall: expression, in: scope)
    let counting = effects.filter { $0.counts(among: counters) }
    guard let first = counting.first else {
      if !isHeader, effects.isEmpty { addWork(call) }
      if !isHeader, !effects.isEmpty, effects.allSatisfy({ $0.scope != scope }) { addWork(call) }
      return
    }
    events.append(event(for: first, of: expression, in: scope, isHeader: isHeader))
  }

  private mutating func addWork(_ call: PythonCall) {
    switch CallNature(call) {
    case .trivial: break
    case .work: events.append(.work)
    case .write: events.append(.write)
    }
  }

  /// A helper that only counts counts where it is called; one that works has an order of its own.
  private mutating func event(
    for effect: Effect, of call: PythonExpression, in scope: Int, isHeader: Bool
  ) -> Event {
    if effect.scope == scope { return .count }
    let inner = read(effect.scope)
    if finder.program.scopes[effect.scope].function?.name.contains("exit__") == true {
      return inner.counting == .beforeSuccess || !checksErrors(effect.scope)
        ? .countAnyway : .judged(.afterSuccess)
    }
    if inner.works, let counting = inner.counting { return .judged(counting) }
    return .count
  }

  /// Whether `__exit__` looks at the error that it is given.
  private func checksErrors(_ scope: Int) -> Bool {
    guard let function = finder.program.scopes[scope].function else { return false }
    let given = Set(function.parameters.dropFirst().map(\.name))
    return !finder.program.scopes[scope].mentions.isDisjoint(with: given)
  }
}

extension CountingOrder.Event {
  fileprivate var counts: Bool {
    switch self {
    case .count, .countAnyway, .judged: true
    case .work, .write, .error: false
    }
  }
}

extension Effect {
  /// Whether a counter goes up.
  func counts(among counters: Set<Int>) -> Bool {
    guard case .metric(let metric) = target else { return false }
    return (method == "inc" || method == "add") && counters.contains(metric)
  }
}

extension PythonStatement {
  /// Whether it stores an item: `items[key] = value`.
  fileprivate var storesItem: Bool {
    guard case .assignment(let assignment) = kind else { return false }
    return assignment.targets.contains {
      if case .subscript = $0.kind { true } else { false }
    }
  }

  /// Whether it raises an error or answers with one.
  fileprivate var endsInError: Bool {
    switch kind {
    case .raising: true
    case .returning(let value?):
      (value.call?.argument("status_code")?.statusCode).map { $0 >= 400 } ?? false
    default: false
    }
  }
}

extension PythonExpression {
  /// `404`, `status.HTTP_404_NOT_FOUND`.
  fileprivate var statusCode: Double? {
    if let number { return number }
    let digits = lastName?.split(separator: "_").compactMap { Double($0) }
    return digits?.first
  }
}

extension PythonCall {
  /// Whether the labels of a metric tell how the work went.
  fileprivate var tellsOutcome: Bool {
    arguments.contains { argument in
      let words = [argument.name, argument.value.lastName].compactMap { $0?.lowercased() }
      return words.contains { word in
        ["status", "code", "outcome", "result", "success", "statut"].contains { word.contains($0) }
      }
    }
  }
}
