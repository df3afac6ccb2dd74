import TimeSeries

extension RuleEngine {
  /// The series that a recording rule writes.
  func recorded(
    _ vector: [VectorElement], by rule: RecordingRule, limit: Int, at time: Int64
  ) throws(RuleFailure) -> [VectorElement] {
    try checkLimit(vector.count, limit, of: "series", rule.name, at: time)
    var known: Set<Labels> = []
    var samples: [VectorElement] = []
    for element in vector {
      var builder = LabelsBuilder(element.labels)
      builder.set(Label.metricName, to: rule.name)
      for label in rule.labels { builder.set(label.name, to: label.value) }
      let labels = builder.labels
      guard known.insert(labels).inserted else {
        throw RuleFailure(
          rule: rule.name, time: time,
          message: "vector contains metrics with the same labelset after applying rule labels")
      }
      samples.append(VectorElement(labels: labels, sample: element.sample))
    }
    return samples
  }

  /// The alerts that the series of a rule's result raise, pending from now.
  func raised(
    by vector: [VectorElement], of rule: AlertingRule, at time: Int64
  ) throws(RuleFailure) -> [ActiveAlert] {
    var known: Set<Labels> = []
    var alerts: [ActiveAlert] = []
    for element in vector {
      let alert = alert(for: element, of: rule, at: time)
      guard known.insert(alert.labels).inserted else {
        throw RuleFailure(
          rule: rule.name, time: time,
          message: "vector contains metrics with the same labelset after applying alert labels")
      }
      alerts.append(alert)
    }
    return alerts
  }

  private func alert(
    for element: VectorElement, of rule: AlertingRule, at time: Int64
  ) -> ActiveAlert {
    let data = templateData(for: element, at: time)
    let isDeferred = !rule.annotations.contains { $0.template.asksQueries }
    var labels = LabelsBuilder(element.labels)
    labels.set(Label.metricName, to: "")
    for label in rule.labels { labels.set(label.name, to: expanded(label, data, rule)) }
    labels.set("alertname", to: rule.name)
    return ActiveAlert(
      labels: labels.labels, annotations: isDeferred ? [] : annotations(of: rule, data),
      state: .pending, value: element.sample.value, activeAt: time,
      origin: isDeferred ? ActiveAlert.Origin(labels: element.labels, time: time) : nil)
  }

  private func annotations(of rule: AlertingRule, _ data: TemplateData) -> [Label] {
    rule.annotations
      .map { Label(name: $0.name, value: expanded($0, data, rule)) }
      .sorted { $0.name < $1.name }
  }

  /// An alert with its annotations, which are filled in when they are first asked for.
  func annotated(_ alert: ActiveAlert, by rule: AlertingRule) -> ActiveAlert {
    guard let origin = alert.origin else { return alert }
    let element = VectorElement(
      labels: origin.labels, sample: Sample(timestamp: origin.time, value: alert.value))
    var alert = alert
    alert.annotations = annotations(of: rule, templateData(for: element, at: origin.time))
    alert.origin = nil
    return alert
  }

  private func templateData(for element: VectorElement, at time: Int64) -> TemplateData {
    TemplateData(
      labels: element.labels, value: element.sample.value, time: time,
      externalLabels: externalLabels, externalURL: externalURL
    ) { [self] query throws(PromQLError) in
      try vector(of: try Expression(parsing: query, dialect: engine.dialect), at: time)
    }
  }

  private func expanded(
    _ text: TemplatedText, _ data: TemplateData, _ rule: AlertingRule
  ) -> String {
    do throws(TemplateError) {
      return try text.template.expand(data)
    } catch {
      let name = "__alert_\(rule.name)"
      return "<error expanding template: error executing template \(name): "
        + "template: \(name):\(error.line): \(error.message)>"
    }
  }
}
