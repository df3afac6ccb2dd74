import Artifacts
import Testing

struct RuleFileTests {
  private func read(_ text: String) throws -> RuleFile? {
    RuleFile(try Node(yaml: SourceText(path: "alerts.yml", text: text)), path: "alerts.yml")
  }

  @Test func `groups and rules keep their lines`() throws {
    let file = try #require(
      try read(
        """
        groups:
          - name: api
            interval: 30s
            rules:
              - alert: ApiDown
                expr: up{job="api"} == 0
                for: 1m
                labels: {severity: critical}
                annotations:
                  summary: "API down"
              - record: job:rps
                expr: |
                  sum(rate(http_requests_total[5m]))
        """))
    #expect(file.groups.map(\.name) == ["api"])
    #expect(file.groups.first?.interval?.value == "30s")
    #expect(file.rules.map(\.name) == ["ApiDown", "job:rps"])
    let alert = try #require(file.alerts.first)
    #expect(
      alert.expression == Located(#"up{job="api"} == 0"#, at: .init(path: "alerts.yml", line: 6)))
    #expect(alert.duration?.value == "1m")
    #expect(alert.labels.map(\.value) == ["critical"])
    #expect(alert.annotations.first?.location.line == 10)
    #expect(file.rules.last?.expression?.line == 12)
  }

  @Test(arguments: [
    "groups: 3", "groups: []", "scrape_configs: []", "groups:\n- name: a\n",
    "apiVersion: 1\ngroups:\n- name: a\n  rules: [{uid: x}]",
  ])
  func `another document is no rule file`(text: String) throws {
    #expect(try read(text) == nil)
  }

  @Test func `a rule without a name or expression is still read`() throws {
    let file = try #require(try read("groups:\n- rules:\n  - for: 5m\n  - 3\n"))
    #expect(file.rules.map(\.kind) == [.unnamed, .unnamed])
    #expect(file.rules.first?.expression == nil)
  }
}
