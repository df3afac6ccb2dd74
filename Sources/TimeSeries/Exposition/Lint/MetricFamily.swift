/// What the lines of an exposition say of one family, as far as the linter needs it.
struct MetricFamily {
  let name: String
  /// The line on which the family is first named.
  let line: Int
  var type: MetricType?
  var help: String?
  var typeLine = 0
  var helpLine = 0
  var samples = 0
  /// The line of the first sample; 0 without one.
  var sampleLine = 0
  /// The lines on which a label named `le`, `quantile`, in camel case first stands; 0 for none.
  var bucketLabelLine = 0
  var quantileLabelLine = 0
  var camelCaseLabelLine = 0
  var duplicateLine = 0
  /// Problems that are found line by line, each kept once.
  var problems: Set<MetricProblem> = []

  init(name: String, line: Int) {
    self.name = name
    self.line = line
  }

  /// The type by which rules judge: a family without a `# TYPE` line has none.
  var knownType: MetricType { type ?? .unknown }
}
