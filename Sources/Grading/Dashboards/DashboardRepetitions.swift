import Artifacts

/// Finds dashboards that were exported twice.
enum DashboardRepetitions {
  /// The index of the first export for every further one.
  static func find(in dashboards: [Dashboard]) -> [Int: Int] {
    var repetitions: [Int: Int] = [:]
    for later in dashboards.indices.prefix(200) where dashboards[later].isWhole {
      let earlier = dashboards.indices.prefix(later).first {
        repetitions[$0] == nil && isSame(dashboards[$0], dashboards[later])
      }
      repetitions[later] = earlier
    }
    return repetitions
  }

  /// The same title, with the same uid or mostly the same panels.
  private static func isSame(_ left: Dashboard, _ right: Dashboard) -> Bool {
    guard left.isWhole, TitleWords(left.title).words == TitleWords(right.title).words else {
      return false
    }
    if let uid = left.uid, uid == right.uid { return true }
    return haveSamePanels(left, right)
  }

  private static func haveSamePanels(_ left: Dashboard, _ right: Dashboard) -> Bool {
    let (ours, theirs) = (contents(of: left), contents(of: right))
    guard !ours.isEmpty, !theirs.isEmpty else { return ours == theirs }
    return ours.intersection(theirs).count * 2 >= min(ours.count, theirs.count)
  }

  private static func contents(of dashboard: Dashboard) -> Set<String> {
    Set(dashboard.panels.map { $0.title + "\n" + $0.targets.compactMap(\.expr).joined() })
  }
}
