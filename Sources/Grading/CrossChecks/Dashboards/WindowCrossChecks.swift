import Artifacts
import PromQL
import Wording

extension CrossCheck {
  /// A rate over a window that holds fewer than two scrapes for sure.
  static let shortWindow = CrossCheck("dashboard.window_too_short") { workspace in
    let interval = ScrapeInterval.longest(in: workspace)
    return try onQueries("dashboard.window_too_short", .warning) { reading in
      for (call, _, window) in reading.rangeCalls
      where call.isOne(of: Call.counterFunctions.union(["delta", "deriv"])) {
        guard case .milliseconds(let length) = window, length > 0 else { continue }
        let variable = reading.query.query.variable(
          in: call.range.start..<max(call.range.end, call.range.start + 1))
        if variable == "__interval" {
          return QueryRemark(message: .intervalMacro, help: .rateInterval)
        }
        guard variable == nil, length < 2 * interval else { continue }
        return QueryRemark(
          message: .tooShort(length / 1000, interval / 1000), help: .fourScrapes(interval / 1000))
      }
      return nil
    }.findings(workspace)
  }

  /// A rate of requests that counts redirects too.
  static let countsRedirects = CrossCheck("dashboard.counts_redirects") { workspace in
    let app = workspace.application
    guard app.instrumentator != nil, app.hasRoutesWithASlashOnly else { return [] }
    return try onQueries("dashboard.counts_redirects", .info) { reading in
      guard reading.meaning.reader.requestRate(reading.expression) == .full,
        !reading.expression.matchedLabels.contains("status")
      else { return nil }
      return QueryRemark(message: .redirectsToo, help: .withoutRedirects)
    }.findings(workspace)
  }
}

extension Application {
  /// Whether a route is declared with a slash at its end and not without: calls without it are redirected.
  fileprivate var hasRoutesWithASlashOnly: Bool {
    let paths = Set(routes.map(\.path))
    return paths.contains { path in
      path.count > 1 && path.hasSuffix("/") && !paths.contains(String(path.dropLast()))
    }
  }
}

/// How often Prometheus asks the application.
enum ScrapeInterval {
  /// The interval of the jobs, in milliseconds: the global one, or a longer one of a job; 15 s where none is known.
  static func longest(in workspace: Workspace) -> Int64 {
    guard let config = workspace.stack.prometheusConfig else { return 15_000 }
    let global = config.scrapeInterval.flatMap { milliseconds($0.value) } ?? 60_000
    let intervals = config.jobs.map { $0.interval.flatMap { milliseconds($0.value) } ?? global }
    return intervals.max() ?? global
  }

  private static func milliseconds(_ text: String) -> Int64? {
    guard case .matrixSelector(let matrix)? = try? Expression(parsing: "x[\(text)]"),
      case .milliseconds(let value) = matrix.window
    else { return nil }
    return value
  }
}

extension Phrase {
  fileprivate static let intervalMacro = Phrase(
    fr: "[$__interval] peut être plus court que deux collectes, rate() ne rend alors rien",
    en: "[$__interval] may be shorter than two scrapes, rate() then returns nothing")
  fileprivate static let rateInterval = Phrase(
    fr: "écrivez [$__rate_interval], qui vaut au moins quatre collectes",
    en: "write [$__rate_interval], which is at least four scrapes")

  fileprivate static func tooShort(_ window: Int64, _ interval: Int64) -> Phrase {
    Phrase(
      fr:
        "une fenêtre de \(window)\u{A0}s ne contient pas deux collectes, espacées de \(interval)\u{A0}s",
      en: "a window of \(window) s does not hold two scrapes, which are \(interval) s apart")
  }

  fileprivate static func fourScrapes(_ interval: Int64) -> Phrase {
    Phrase(
      fr: "prenez au moins [\(interval * 4)s], ou [$__rate_interval]",
      en: "take at least [\(interval * 4)s], or [$__rate_interval]")
  }

  fileprivate static let redirectsToo = Phrase(
    fr:
      "les redirections 307 («\u{A0}/items\u{A0}» vers «\u{A0}/items/\u{A0}») comptent comme des requêtes",
    en: "the 307 redirects ('/items' to '/items/') count as requests")
  fileprivate static let withoutRedirects = Phrase(
    fr:
      "écartez-les\u{A0}: sum(rate(http_requests_total{status!~\"3..\"}[5m])), ou déclarez la route sans barre finale",
    en:
      "leave them out: sum(rate(http_requests_total{status!~\"3..\"}[5m])), or declare the route without the final slash"
  )
}
