import Artifacts
import Testing

struct TemplatedQueryTests {
  @Test(arguments: [
    ("rate(x[$__rate_interval])", "rate(x[1m])"),
    ("rate(x[${__rate_interval}])", "rate(x[1m])"),
    ("rate(x[[[interval]]])", "rate(x[10m])"),
    ("rate(x[$interval])", "rate(x[10m])"),
    ("rate(x[$unknown])", "rate(x[5m])"),
    ("rate(x[${__range_s}s])", "rate(x[3600s])"),
    ("x offset $interval", "x offset 10m"),
    (#"x{h="$endpoint",m=~"${method:regex}"}"#, #"x{h="/items",m=~".*"}"#),
    (#"x{h=~"[[endpoint:pipe]]"}"#, #"x{h=~"/items"}"#),
    (#"label_replace(x, "a", "$1", "b", "(.*)$")"#, #"label_replace(x, "a", "$1", "b", "(.*)$")"#),
    ("histogram_quantile($q, x)", "histogram_quantile(0.9, x)"),
    ("topk($n, x)", "topk(0.95, x)"), ("x > $limit", "x > 0.95"),
    ("round(x, $step)", "round(x, 0.95)"),
    ("sum by ($label) (x)", "sum by (label) (x)"),
    ("sum(x) by (a, $label)", "sum(x) by (a, label)"),
    ("sum by (a, $label, b) (x)", "sum by (a, label, b) (x)"),
    ("${prefix}_requests_total", "http_requests_total"), ("$metric{a=\"b\"}", "metric{a=\"b\"}"),
    ("rate($metric[5m])", "rate(metric[5m])"), ("up", "up"),
    ("x{a=\"[[:alpha:]]\"}", "x{a=\"[[:alpha:]]\"}"),
    ("x[${a", "x[${a"), ("$", "$"), ("é$interval[", "é10m["),
  ])
  func `variables are replaced by what fits their place`(_ original: String, _ text: String) {
    #expect(TemplatedQuery(original, variables: Self.variables).text == text)
  }

  @Test func `a place in the replaced text is found again in the original`() {
    let query = TemplatedQuery("rate(x[$__rate_interval]) + y", variables: [])
    #expect(query.text == "rate(x[1m]) + y")
    #expect(
      (0...15).map(query.originalOffset) == [0, 1, 2, 3, 4, 5, 6, 7, 7, 23, 24, 25, 26, 27, 28, 29])
    #expect(query.variable(in: 6..<10) == "__rate_interval")
    #expect(query.variable(in: 0..<4) == nil)
  }

  @Test func `names that the dashboard does not define are told`() {
    let query = TemplatedQuery("x{a=\"$one\"} + $two + $interval + $one", variables: Self.variables)
    #expect(query.unknownNames == ["one", "two"])
  }

  @Test func `100,000 references take no time worth speaking of`() {
    let query = TemplatedQuery(String(repeating: "(${a}[[b]]$c,", count: 100_000))
    #expect(query.replacements.count == 300_000)
  }

  private static let variables = Self.read(
    #"""
    [{"type": "interval", "name": "interval", "query": "10m,1h"},
     {"type": "query", "name": "endpoint", "current": {"value": ["/items", "/b"]}},
     {"type": "query", "name": "method", "includeAll": true, "current": {"value": "$__all"}},
     {"type": "custom", "name": "q", "query": "0.9,0.99"},
     {"type": "constant", "name": "prefix", "query": "http"}]
    """#)

  private static func read(_ list: String) -> [DashboardVariable] {
    let json = #"{"panels": [], "templating": {"list": "# + list + "}}"
    let node = try? Node(json: SourceText(path: "d.json", text: json))
    return node.flatMap { Dashboard.dashboards(in: $0, path: "d.json").first }?.variables ?? []
  }
}
