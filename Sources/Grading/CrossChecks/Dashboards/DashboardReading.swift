import Artifacts
import PromQL
import Wording

/// A query of a panel beside everything that is known of the submission.
struct DashboardReading {
  let workspace: Workspace
  let meaning: DashboardMeaning
  let panel: DashboardPanel
  let query: DashboardQuery
  let expression: Expression

  /// The expressions that are computed from series right away: calls over a range of one selector.
  var rangeCalls: [(call: Call, selector: VectorSelector, window: DurationValue)] {
    expression.calls.compactMap { call in
      for argument in call.arguments {
        if case .matrixSelector(let matrix) = argument.unparenthesized {
          return (call, matrix.selector, matrix.window)
        }
      }
      return nil
    }
  }
}

/// What is wrong with a query, and the query that would be right.
struct QueryRemark {
  let message: Phrase
  let help: Phrase
}

extension CrossCheck {
  /// A question that is put to each query of each panel, exports of the same dashboard left out.
  static func onQueries(
    _ id: String, _ severity: Finding.Severity,
    _ remark: @escaping @Sendable (DashboardReading) -> QueryRemark?
  ) -> CrossCheck {
    CrossCheck(id) { workspace in
      let meaning = workspace.dashboardMeaning
      let panels = meaning.boards.panels.filter { meaning.boards.repetitions[$0.dashboard] == nil }
      return panels.flatMap { panel in
        panel.queries.compactMap { query -> Finding? in
          guard let expression = query.expression else { return nil }
          let reading = DashboardReading(
            workspace: workspace, meaning: meaning, panel: panel, query: query,
            expression: expression)
          return remark(reading).map { Finding(severity, id: id, panel, query, $0) }
        }
      }
    }
  }

  /// A question that is put to each panel.
  static func onPanels(
    _ id: String, _ severity: Finding.Severity,
    _ remark: @escaping @Sendable (DashboardPanel, DashboardMeaning) -> QueryRemark?
  ) -> CrossCheck {
    CrossCheck(id) { workspace in
      let meaning = workspace.dashboardMeaning
      return meaning.boards.panels.compactMap { panel in
        guard meaning.boards.repetitions[panel.dashboard] == nil,
          let remark = remark(panel, meaning)
        else { return nil }
        let location = SourceLocation(path: panel.path, line: panel.panel.line)
        return Finding(severity, id: id, at: location, message: remark.message, help: remark.help)
      }
    }
  }
}

extension Finding {
  fileprivate init(
    _ severity: Severity, id: String, _ panel: DashboardPanel, _ query: DashboardQuery,
    _ remark: QueryRemark
  ) {
    let text = query.query.original.onOneLine.prefix(120)
    let quoted = Phrase(
      fr: "«\u{A0}\(panel.name)\u{A0}»\u{A0}: \(remark.message.french)\u{A0}: \(text)",
      en: "'\(panel.name)': \(remark.message.english): \(text)")
    let location = SourceLocation(path: panel.path, line: query.target.line)
    self.init(severity, id: id, at: location, message: quoted, help: remark.help)
  }
}
