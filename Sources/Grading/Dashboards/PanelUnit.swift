import Artifacts

/// The unit of a panel, as far as it can be compared with what its queries yield.
enum PanelUnit: Equatable {
  case missing
  case plain
  case time
  case milliseconds
  case rate
  case percent
  case share
  case bytes
  /// One that people wrote themselves, or one of Grafana's many others.
  case other

  init(_ id: String?) {
    let id = (id ?? "").lowercased()
    switch id {
    case "", "none": self = .missing
    case "short", "sishort", "locale", "string": self = .plain
    case "s", "m", "h", "d", "dtdurations", "dthms", "dtdhms", "clocks", "ns", "µs", "us":
      self = .time
    case "ms", "dtdurationms", "clockms": self = .milliseconds
    case "percent": self = .percent
    case "percentunit": self = .share
    case "reqps", "rps", "wps", "ops", "cps", "iops", "opm", "reqpm", "rpm", "wpm", "cpm", "mps":
      self = .rate
    default: self = Self.written(id)
    }
  }

  private static func written(_ id: String) -> PanelUnit {
    if id.contains("bytes") || id.hasPrefix("bits") || id.hasPrefix("dec") || id == "binbps" {
      return .bytes
    }
    let words = id.split { $0 == ":" || $0 == " " }.last.map(String.init) ?? id
    if words.hasSuffix("/s") || words.hasSuffix("/sec") || words.hasSuffix("/min") { return .rate }
    switch words {
    case "ms": return .milliseconds
    case "sec", "seconds", "secondes", "s": return .time
    case "%": return .percent
    default: return .other
    }
  }

  /// Whether the unit fits a quantity, or at least does not speak against it.
  func fits(_ measure: Measure) -> Bool {
    switch (self, measure) {
    case (.missing, _): false
    case (.other, _), (_, .unknown): true
    case (.plain, .count), (.plain, .ratio): true
    case (.time, .duration), (.milliseconds, .duration): true
    case (.rate, .rate), (.percent, .ratio), (.share, .ratio), (.bytes, .bytes): true
    case (.plain, _), (.time, _), (.milliseconds, _), (.rate, _), (.percent, _), (.share, _),
      (.bytes, _):
      false
    }
  }
}

extension Panel {
  /// Whether a panel of this kind says nothing without a unit.
  var needsUnit: Bool {
    if Self.kindsWithoutUnit.contains(kind) || !hasQueries { return false }
    return !(hasMappings && targets.allSatisfy { $0.expr?.hasPrefix("up") ?? true })
  }

  private var hasQueries: Bool { targets.contains(where: \.hasQuery) }

  private static let kindsWithoutUnit: Set<String> = [
    "piechart", "text", "table", "row", "heatmap", "logs", "news", "dashlist", "alertlist",
    "annolist",
    "nodeGraph", "geomap", "canvas", "state-timeline", "status-history", "traces", "flamegraph",
    "welcome", "debug",
  ]

  /// Whether a panel of this kind shows data at all.
  var isVisualisation: Bool {
    !["text", "news", "dashlist", "welcome", "row", "", "annolist"].contains(kind)
  }

  /// Whether the panel has a title that somebody gave it.
  var hasClearTitle: Bool {
    let words = TitleWords(title).text
    return title.contains { $0.isLetter }
      && !["panel title", "new panel", "untitled", "titre du panneau", "nouveau panneau", "panel"]
        .contains(words)
  }
}
