import Artifacts

extension DashboardMeaning {
  /// What a dashboard may stand for: what its title says, else what its metrics say.
  func intents(of index: Int) -> Set<DashboardIntent> {
    let dashboard = boards.dashboards[index]
    let panels = boards.panels(of: [index]).filter { !$0.queries.isEmpty }
    guard !panels.isEmpty else { return [] }
    let said = DashboardIntent.intents(of: dashboard.title)
    if !said.isEmpty { return said }
    let shown = shownIntents(panels)
    let name = dashboard.path.split(separator: "/").last.map(String.init) ?? ""
    let named = DashboardIntent.intents(of: name)
    return named.isEmpty ? shown : named
  }

  private func shownIntents(_ panels: [DashboardPanel]) -> Set<DashboardIntent> {
    let names = panels.map { panel in
      panel.queries.compactMap(\.expression).flatMap { reader.seriesNames(in: $0) }
    }
    let vocabulary = reader.vocabulary
    func share(_ belongs: (String) -> Bool) -> Bool {
      let count = names.filter { $0.contains(where: belongs) }.count
      return count >= 2 && count * 3 >= names.count || count > 0 && count * 2 >= names.count
    }
    var intents: Set<DashboardIntent> = []
    if share(vocabulary.isDatabase) { intents.insert(.database) }
    if share(vocabulary.isBusiness) { intents.insert(.business) }
    if share(isHTTP) { intents.insert(.http) }
    if isRED(panels) { intents.insert(.red) }
    return intents
  }

  private func isHTTP(_ series: String) -> Bool {
    let base = series.withoutEnding("_bucket", "_sum", "_count")
    return reader.vocabulary.isRequestCounter(series) || reader.vocabulary.isInProgress(series)
      || reader.vocabulary.isRequestDuration(base)
  }

  /// Rate, errors and duration of the same requests.
  private func isRED(_ panels: [DashboardPanel]) -> Bool {
    guard let index = panels.first?.dashboard else { return false }
    let hasBoth = shows(.requestsPerSecond, in: index) && shows(.errorRate, in: index)
    return hasBoth
      && panels.contains { panel in panel.visible.contains { reader.quantile($0) != nil } }
  }

  /// The intents that dashboards stand for, each dashboard for one of them, as many as can be.
  var coveredIntents: [DashboardIntent: Int] {
    var best: [DashboardIntent: Int] = [:]
    let candidates = boards.distinct.prefix(20).map { ($0, intents(of: $0)) }
    func assign(_ rest: [DashboardIntent], _ taken: [DashboardIntent: Int]) {
      if taken.count > best.count { best = taken }
      guard let intent = rest.first, taken.count + rest.count > best.count else { return }
      for (index, intents) in candidates
      where intents.contains(intent) && !taken.values.contains(index) {
        assign(Array(rest.dropFirst()), taken.merging([intent: index]) { old, _ in old })
      }
      assign(Array(rest.dropFirst()), taken)
    }
    assign(DashboardIntent.allCases, [:])
    return best
  }
}
