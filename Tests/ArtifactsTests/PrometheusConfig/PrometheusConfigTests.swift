import Artifacts
import Testing

struct PrometheusConfigTests {
  private func node(_ text: String) throws -> Node {
    try Node(yaml: SourceText(path: "p.yml", text: text))
  }

  @Test func `a configuration of Prometheus keeps its lines`() throws {
    let text = """
      global: {scrape_interval: 15s}
      rule_files:
        - rules/*.yml
      alerting:
        alertmanagers:
          - static_configs: [{targets: ['alertmanager:9093']}]
      scrape_configs:
        - job_name: fastapi
          metrics_path: /api/metrics
          static_configs:
            - targets:
                - api:8000
        - job_name: files
          file_sd_configs: [{files: [targets.json]}]
        - job_name: dns
          dns_sd_configs: [{names: [tasks.api], type: A, port: 8000}]
        - job_name: docker
          docker_sd_configs: [{host: unix:///var/run/docker.sock}]
      """
    let config = try #require(PrometheusConfig(try node(text), path: "p.yml"))
    #expect(config.jobs.map(\.name) == ["fastapi", "files", "dns", "docker"])
    #expect(config.jobs.first?.targets.map(\.host) == ["api"])
    #expect(config.jobs.first?.targets.first?.port == 8000)
    #expect(config.jobs.first?.targets.first?.location.line == 12)
    #expect(config.jobs.first?.metricsPath.value == "/api/metrics")
    #expect(config.jobs[1].targetFiles.map(\.value) == ["targets.json"])
    #expect(config.jobs[2].targets.map(\.address) == ["api:8000"])
    #expect(config.jobs[3].discoveries.map(\.value) == ["docker_sd_configs"])
    #expect(config.ruleFiles.map(\.value) == ["rules/*.yml"])
    #expect(config.alertmanagers.map(\.address) == ["alertmanager:9093"])
    #expect(config.alerting?.line == 4)
  }

  @Test(arguments: [
    "scrape_configs: []\nclients: []", "rule_files: [a]\ntests: []", "groups: []", "global: {}",
    "receivers: {prometheus: {config: {scrape_configs: []}}}", "- a", "3",
  ])
  func `other documents are no configuration of Prometheus`(text: String) throws {
    #expect(PrometheusConfig(try node(text), path: "p.yml") == nil)
  }

  @Test func `receivers say whether they notify anybody`() throws {
    let text = """
      route:
        receiver: default
        routes: [{receiver: discord}]
      receivers:
        - name: default
        - name: discord
          discord_configs: [{webhook_url_file: /run/secrets/hook}]
        - name: empty
          email_configs: []
      """
    let config = try #require(AlertmanagerConfig(try node(text), path: "a.yml"))
    #expect(config.receivers.map(\.notifies) == [false, true, false])
    #expect(config.routedReceivers.map(\.value) == ["default", "discord"])
    #expect(AlertmanagerConfig(try node("receivers: {otlp: }"), path: "a.yml") == nil)
  }

  @Test func `data sources and dashboard folders of Grafana are read`() throws {
    let sources = ProvisionedDatasource.list(
      try node(
        "apiVersion: 1\ndatasources:\n  - name: P\n    type: prometheus\n    url: http://prometheus:9090"
      ),
      path: "d.yml")
    #expect(sources?.first?.isPrometheus == true)
    #expect(sources?.first?.url?.line == 5)
    let providers = DashboardProvider.list(
      try node("providers:\n  - name: x\n    options: {path: /var/lib/grafana/dashboards}"),
      path: "d.yml")
    #expect(providers?.first?.folder?.value == "/var/lib/grafana/dashboards")
    #expect(ProvisionedDatasource.list(try node("a: 1"), path: "d.yml") == nil)
  }

  @Test(
    arguments: [
      ("api:8000", "api", 8000), ("http://api:8000/metrics", "api", 8000), ("api", "api", nil),
      ("[::1]:90", "[::1]", 90), ("host.docker.internal:8000", "host.docker.internal", 8000),
    ] as [(String, String, Int?)])
  func `an address is a host and a port`(address: String, host: String, port: Int?) {
    let target = ScrapeTarget(address: address, location: SourceLocation(path: "p.yml"))
    #expect(target.host == host)
    #expect(target.port == port)
  }
}
