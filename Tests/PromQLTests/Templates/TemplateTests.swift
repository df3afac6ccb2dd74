import PromQL
import Testing
import TimeSeries

struct TemplateTests {
  static let data = TemplateData(
    labels: ["instance": "app.example.org:8000", "job": "api"], value: 0.0123,
    time: 1_435_752_000_000,
    externalLabels: ["site": "paris"], externalURL: "http://prometheus.example.org/base"
  ) { query throws(PromQLError) in
    guard query == "up" else { throw PromQLError("no such query") }
    return [
      VectorElement(labels: ["job": "b"], sample: Sample(timestamp: 0, value: 2)),
      VectorElement(labels: ["job": "a"], sample: Sample(timestamp: 0, value: 1.5)),
    ]
  }

  @Test(arguments: [
    ("plain", "plain"),
    ("{{ $labels.instance }} is down", "app.example.org:8000 is down"),
    ("{{ .Labels.job }} {{ .Value }} {{ $value }}", "api 0.0123 0.0123"),
    ("{{ $labels.nothing }}|{{ $externalLabels.site }}", "|paris"),
    ("{{ $value | humanizePercentage }}", "1.23%"),
    ("{{ humanize 1234567.0 }} {{ humanize 0.00001 }} {{ humanize 0.0 }}", "1.235M 10u 0"),
    ("{{ humanize1024 1048576.0 }}", "1Mi"),
    (
      "{{ humanizeDuration 90061.0 }} {{ humanizeDuration 1.5 }} {{ humanizeDuration 0.01 }}",
      "1d 1h 1m 1s 1.5s 10ms"
    ),
    ("{{ humanizeDuration \"90\" }}", "1m 30s"),
    ("{{ humanizeTimestamp 1435065584.128 }}", "2015-06-23 13:19:44.128 +0000 UTC"),
    ("{{ printf \"%.2f %5d|%-4s|%q %v%%\" $value 42 \"ab\" \"x\" 3 }}", "0.01    42|ab  |\"x\" 3%"),
    ("{{ if gt $value 0.01 }}high{{ else }}low{{ end }}", "high"),
    ("{{ if eq $labels.job \"db\" }}1{{ else if eq $labels.job \"api\" }}2{{ end }}", "2"),
    ("{{ range query \"up\" }}{{ .Labels.job }}={{ .Value }};{{ end }}", "b=2;a=1.5;"),
    (
      "{{ range $i, $s := query \"up\" | sortByLabel \"job\" }}{{ $i }}{{ $s | label \"job\" }}{{ end }}",
      "0a1b"
    ),
    ("{{ query \"up\" | first | value }}", "2"),
    ("{{ with $x := 3 }}{{ $x }}{{ end }}{{ with \"\" }}a{{ else }}b{{ end }}", "3b"),
    ("{{ define \"t\" }}<{{ . }}>{{ end }}{{ template \"t\" \"q\" }}", "<q>"),
    ("a {{- \" b \" -}} c", "a b c"),
    ("{{/* a remark */}}x", "x"),
    ("{{ reReplaceAll \"(.*):.*\" \"$1!\" $labels.instance }}", "app.example.org!"),
    (
      "{{ match \"^app\" $labels.instance }} {{ toUpper \"a\" }} {{ title \"on call\" }}",
      "true A On Call"
    ),
    (
      "{{ stripPort $labels.instance }} {{ stripDomain $labels.instance }}",
      "app.example.org app:8000"
    ),
    ("{{ externalURL }} {{ pathPrefix }}", "http://prometheus.example.org/base /base"),
    ("{{ parseDuration \"1h30m\" }} {{ toDuration 90.0 }} {{ now }}", "5400 1m30s 1.435752e+09"),
    ("{{ and true false }} {{ or \"\" \"x\" }} {{ not 0 }} {{ len \"été\" }}", "false x true 5"),
    ("{{ (index .Labels \"job\") | printf \"%s\" }}", "api"),
    ("{{ $s := \"\" }}{{ range query \"up\" }}{{ $s = .Labels.job }}{{ end }}{{ $s }}", "a"),
    (
      "{{ range query \"up\" }}{{ if eq .Labels.job \"b\" }}{{ continue }}{{ end }}{{ .Labels.job }}{{ end }}",
      "a"
    ),
    ("{{ \"a\\tb\" }}{{ `\\n` }}{{ 'x' }}", "a\tb\\n120"),
    ("{{ graphLink \"up == 0\" }}", "/graph?g0.expr=up+%3D%3D+0&g0.tab=0"),
    ("{{ args 1 2 }}", "map[arg0:1 arg1:2]"),
  ])
  func `a template is filled in`(text: String, expected: String) throws {
    #expect(try Template(parsing: text).expand(Self.data) == expected)
  }

  @Test(arguments: [
    ("{{ $label.job }}", "1: undefined variable \"$label\""),
    ("a\n{{ foo }}", "2: function \"foo\" not defined"),
    ("{{ $value", "1: unclosed action"),
    ("{{ if $value }}x", "1: unexpected EOF"),
    ("x{{ end }}", "1: unexpected {{end}}"),
    ("{{ }}", "1: missing value for command"),
    ("{{ \"abc }}", "1: unterminated quoted string"),
    ("{{ $value | }}", "1: missing value for command"),
    ("{{ ( $value }}", "1: unclosed left paren"),
    ("{{ break }}", "1: {{break}} outside {{range}}"),
    ("{{ $value.x@ }}", "1: unexpected \"@\" in operand"),
  ])
  func `a template that Prometheus refuses says why`(text: String, message: String) {
    do {
      _ = try Template(parsing: text)
      Issue.record("read")
    } catch {
      #expect("\(error)" == message)
    }
  }

  @Test(arguments: [
    ("{{ if gt $value 1 }}{{ end }}", "error calling gt: incompatible types for comparison"),
    ("{{ .Nothing }}", "can't evaluate field Nothing in type *template.sample"),
    ("{{ query \"down\" }}", "error calling query: no such query"),
    (
      "{{ humanize \"x\" }}",
      "error calling humanize: strconv.ParseFloat: parsing \"x\": invalid syntax"
    ),
    (
      "{{ define \"t\" }}{{ template \"t\" }}{{ end }}{{ template \"t\" }}",
      "exceeded maximum template depth"
    ),
    (
      "{{ range 100000000 }}{{ range 100000000 }}{{ end }}{{ end }}",
      "template takes too many steps"
    ),
  ])
  func `a template that fails says why`(text: String, message: String) throws {
    let template = try Template(parsing: text)
    do {
      _ = try template.expand(Self.data)
      Issue.record("filled in")
    } catch {
      #expect(error.message == message)
    }
  }

  @Test func `hostile templates end in an error`() {
    let deep = String(repeating: "{{if true}}", count: 10_000)
    let parentheses = "{{ " + String(repeating: "(", count: 9_000) + " }}"
    for text in [deep, parentheses] {
      #expect(throws: TemplateError.self) { try Template(parsing: text) }
    }
  }
}
