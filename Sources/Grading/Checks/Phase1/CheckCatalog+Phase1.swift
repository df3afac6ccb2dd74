extension CheckCatalog {
  /// The checks of phase 1.
  static let phase1: [Check] = [
    .metricsModule, .metricsModuleImported, .instrumentator, .dependenciesDeclared, .customMetric,
    .customMetricOwn, .routeInstrumented, .countAfterSuccess,
  ]
}
