public import PromQL
import Wording

/// Judges answers by what they return beside what the key returns.
public struct AnswerJudge: Sendable {
  /// The keys: an answer that returns what one of them returns is right; the first one explains what is wrong.
  public let keys: [Expression]
  /// The data on which results are compared.
  public let data: [AnswerData]
  /// What counts.
  public let rules: AnswerRules
  private let engine: Engine

  /// A judge with its keys and data.
  public init(
    keys: [Expression], data: [AnswerData], rules: AnswerRules = AnswerRules(),
    dialect: Dialect = .v3
  ) {
    self.keys = keys
    self.data = data
    self.rules = rules
    engine = Engine(
      dialect: dialect,
      limits: EvaluationLimits(
        samples: 2_000_000, steps: 20_000, series: 20_000, work: 50_000_000, depth: 200))
  }

  /// Judges the text of an answer.
  public func judge(_ answer: String) -> AnswerVerdict {
    do {
      return judge(try Expression(parsing: answer))
    } catch {
      return .unreadable(error)
    }
  }

  /// Judges an answer that is read already.
  public func judge(_ answer: Expression) -> AnswerVerdict {
    if isKey(normalized(answer)) { return .right }
    let found = outcomes(of: normalized(answer))
    return isRight(found) ? .right : .wrong(explanation(of: normalized(answer), found))
  }

  /// Whether an answer is right; cheaper than to tell what is wrong with it.
  public func accepts(_ answer: Expression) -> Bool {
    isKey(normalized(answer)) || isRight(outcomes(of: normalized(answer)))
  }

  /// Whether the answer is written as a key is, up to spaces and the order of filters.
  private func isKey(_ answer: Expression) -> Bool {
    let wanted = answer.unparenthesized.normalized
    return keys.contains { $0.unparenthesized.normalized == wanted }
  }

  private func isRight(_ found: [AnswerOutcome]) -> Bool {
    keys.contains { agrees($0, with: found) }
  }

  private func outcomes(of expression: Expression) -> [AnswerOutcome] {
    data.map { AnswerOutcome(expression, on: $0, engine: engine, labels: rules.labels) }
  }

  private func normalized(_ answer: Expression) -> Expression {
    guard rules.windows == .any, let window = keys.first?.windows.first else { return answer }
    return answer.replacingWindows(with: window)
  }

  private func explanation(of answer: Expression, _ found: [AnswerOutcome]) -> AnswerExplanation {
    let mistake = mistake(of: answer, found)
    let expected = keys.first.map(outcomes) ?? []
    for (index, (wanted, outcome)) in zip(expected, found).enumerated() {
      for (left, right) in zip(wanted.values, outcome.values) {
        guard let difference = AnswerDifference.first(left, right) else { continue }
        return AnswerExplanation(
          mistake: mistake, difference: difference.phrase(from: 0), data: data[index].name)
      }
    }
    return AnswerExplanation(mistake: mistake, difference: .otherKind, data: data.first?.name ?? "")
  }

  private func mistake(of answer: Expression, _ found: [AnswerOutcome]) -> AnswerMistake? {
    for key in keys.prefix(2) {
      for (mistake, variant) in MistakeCatalog.variants(of: key, answer: answer)
      where agrees(variant, with: found) {
        return mistake
      }
    }
    return found.allSatisfy(\.isEmpty) ? .empty : nil
  }

  /// Whether an expression returns what the answer returned, on all data.
  private func agrees(_ variant: Expression, with found: [AnswerOutcome]) -> Bool {
    zip(data, found).allSatisfy { data, outcome in
      AnswerOutcome(variant, on: data, engine: engine, labels: rules.labels).agrees(with: outcome)
    }
  }
}

extension Phrase {
  fileprivate static let otherKind = Phrase(
    fr: "le résultat n'est pas du même type", en: "the result is of another kind")
}
