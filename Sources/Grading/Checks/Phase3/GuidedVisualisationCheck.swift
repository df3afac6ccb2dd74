import Artifacts
import Wording

extension Check {
  /// The guided panels have the kinds, the units and the thresholds that the course asks for.
  static let guidedVisualisation = Check("p3a.http_overview.viz_units") { workspace in
    let meaning = workspace.dashboardMeaning
    if meaning.boards.dashboards.isEmpty {
      if meaning.boards.isForHumans { return .onlyPictures(meaning.boards) }
      return Judgement(.skipped, .noDashboard(meaning.boards), help: .exportDashboard)
    }
    let looks = GuidedPanel.allCases.compactMap { GuidedLook.best($0, in: meaning) }
    guard !looks.isEmpty else { return .fail(.noGuidedPanel, help: .asInTheCourse) }
    return judgement(on: looks)
  }

  private static func judgement(on looks: [GuidedLook]) -> Judgement {
    let evidence = looks.map(\.evidence)
    let kept = looks.flatMap(\.kept)
    let missed = looks.flatMap(\.missed)
    if missed.isEmpty { return .pass(.allAsAsked(looks.count), evidence: evidence) }
    let message = Phrase.notAsAsked(missed, of: kept.count + missed.count)
    if kept.isEmpty { return .fail(message, help: .asInTheCourse, evidence: evidence) }
    return .partial(message, help: .asInTheCourse, evidence: evidence)
  }
}

/// How a guided panel looks beside what the course asks for.
struct GuidedLook {
  let kept: [Phrase]
  let missed: [Phrase]
  let evidence: Evidence

  /// The panel that looks most like what is asked for, among those that show it.
  static func best(_ guided: GuidedPanel, in meaning: DashboardMeaning) -> GuidedLook? {
    let matches = meaning.matches(guided)
    let full = matches.filter { $0.likeness == .full }
    return (full.isEmpty ? matches : full).map { GuidedLook(guided, $0, meaning) }
      .max { $0.kept.count < $1.kept.count }
  }

  private init(_ guided: GuidedPanel, _ match: GuidedMatch, _ meaning: DashboardMeaning) {
    let panel = match.panel.panel
    var demands = [(Phrase.kind(guided.kind, panel), panel.kind == guided.kind)]
    if let demand = Self.unit(guided, match) { demands.append(demand) }
    if guided == .errorRate {
      demands.append((.thresholds(panel), panel.thresholds.count >= 3))
    }
    kept = demands.filter(\.1).map(\.0)
    missed = demands.filter { !$0.1 }.map(\.0)
    evidence = .file(
      path: match.panel.path, line: panel.line,
      excerpt: "\(panel.title.onOneLine(80)): \(panel.type), \(panel.anyUnit ?? "-")")
  }

  private static func unit(_ guided: GuidedPanel, _ match: GuidedMatch) -> (Phrase, Bool)? {
    let panel = match.panel.panel
    let scale = match.query.expression?.scale ?? 1
    let unit = PanelUnit(panel.anyUnit)
    switch guided {
    case .requestsPerSecond: return (.unit("req/s", panel), unit == .rate)
    case .latencyP95:
      return (.unit("s", panel), unit == (scale == 1000 ? .milliseconds : .time))
    case .errorRate: return (.unit("%", panel), unit == (scale == 1 ? .share : .percent))
    case .activeRequests: return nil
    }
  }
}

extension GuidedPanel {
  fileprivate var kind: String {
    switch self {
    case .requestsPerSecond, .latencyP95: "timeseries"
    case .errorRate: "stat"
    case .activeRequests: "gauge"
    }
  }
}

extension Phrase {
  fileprivate static func kind(_ wanted: String, _ panel: Panel) -> Phrase {
    Phrase(
      fr:
        "«\u{A0}\(panel.title.onOneLine(80))\u{A0}» est de type '\(panel.kind)' (demandé\u{A0}: '\(wanted)')",
      en: "'\(panel.title.onOneLine(80))' is of kind '\(panel.kind)' (asked for: '\(wanted)')")
  }

  fileprivate static func unit(_ wanted: String, _ panel: Panel) -> Phrase {
    guard let unit = panel.anyUnit else {
      return Phrase(
        fr:
          "«\u{A0}\(panel.title.onOneLine(80))\u{A0}» n'a pas d'unité (demandée\u{A0}: \(wanted))",
        en: "'\(panel.title.onOneLine(80))' has no unit (asked for: \(wanted))")
    }
    return Phrase(
      fr:
        "«\u{A0}\(panel.title.onOneLine(80))\u{A0}» a l'unité '\(unit)' (demandée\u{A0}: \(wanted), à l'échelle de la requête)",
      en:
        "'\(panel.title.onOneLine(80))' has the unit '\(unit)' (asked for: \(wanted), at the query's scale)"
    )
  }

  fileprivate static func thresholds(_ panel: Panel) -> Phrase {
    let count = Phrase.count(panel.thresholds.count, fr: ("seuil", "seuils"), en: ("step", "steps"))
    return Phrase(
      fr:
        "«\u{A0}\(panel.title.onOneLine(80))\u{A0}» a \(count.french) (demandés\u{A0}: vert, jaune à 1\u{A0}%, rouge à 5\u{A0}%)",
      en:
        "'\(panel.title.onOneLine(80))' has \(count.english) of thresholds (asked for: green, yellow at 1 %, red at 5 %)"
    )
  }

  fileprivate static let noGuidedPanel = Phrase(
    fr: "aucun des quatre panneaux guidés n'a été trouvé",
    en: "none of the four guided panels was found")
  fileprivate static let asInTheCourse = Phrase(
    fr:
      "réglez les panneaux comme dans le cours\u{A0}: débit en Time series (req/s), P95 en Time series (s), taux d'erreur en Stat (%, seuils à 1 et 5), requêtes en cours en Gauge",
    en:
      "set the panels as in the course: rate as Time series (req/s), P95 as Time series (s), error rate as Stat (%, thresholds at 1 and 5), requests in progress as Gauge"
  )

  fileprivate static func allAsAsked(_ count: Int) -> Phrase {
    let panels = Phrase.count(
      count, fr: ("panneau guidé", "panneaux guidés"), en: ("guided panel", "guided panels"))
    return Phrase(
      fr: "\(panels.french)\u{A0}: types, unités et seuils demandés",
      en: "\(panels.english): kinds, units and thresholds as asked for")
  }

  fileprivate static func notAsAsked(_ missed: [Phrase], of demands: Int) -> Phrase {
    let french = missed.prefix(4).map(\.french).joined(separator: "\u{A0}; ")
    let english = missed.prefix(4).map(\.english).joined(separator: "; ")
    return Phrase(
      fr: "\(missed.count) réglage(s) sur \(demands) à revoir\u{A0}: \(french)",
      en: "\(missed.count) of \(demands) settings to be changed: \(english)")
  }
}
