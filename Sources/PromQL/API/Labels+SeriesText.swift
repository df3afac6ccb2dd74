public import TimeSeries

extension Labels {
  /// The labels as a selector writes them: `up{job="api", instance="a:80"}`, `{}` without any.
  public var seriesText: String {
    let name = metricName ?? ""
    let others = filter { $0.name != Label.metricName }
    guard !others.isEmpty || name.isEmpty else { return name }
    let list = others.map { LabelText.name($0.name) + "=" + GoText.quote($0.value) }
    return "\(name){\(list.joined(separator: ", "))}"
  }
}
