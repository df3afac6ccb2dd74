/// A function that templates can call.
struct TemplateFunction: Sendable {
  /// Why a call fails.
  struct Failure: Error {
    let message: String
    /// Whether the message stands without the function's name before it.
    var isPlain = false
  }

  typealias Body = @Sendable ([TemplateValue], TemplateData) throws(Failure) -> TemplateValue

  /// How many arguments it takes.
  let arity: ClosedRange<Int>
  let body: Body

  init(_ arity: ClosedRange<Int>, _ body: @escaping Body) {
    self.arity = arity
    self.body = body
  }

  func check(_ arguments: [TemplateValue], name: String) throws(Failure) {
    guard !arity.contains(arguments.count) else { return }
    let wanted =
      arity.lowerBound == arity.upperBound ? "\(arity.lowerBound)" : "at least \(arity.lowerBound)"
    throw Failure(
      message: "wrong number of args for \(name): want \(wanted) got \(arguments.count)",
      isPlain: true)
  }

  /// Any number of arguments.
  static let any = 0...1000
  static let some = 1...1000

  /// Every function by its name.
  static let all: [String: TemplateFunction] =
    language.merging(texts) { first, _ in first }
    .merging(numbers) { first, _ in first }
    .merging(queries) { first, _ in first }
}
