extension CheckCatalog {
  /// The checks of phase 3; that of the data source is with the stack's, those of the design note with the documents'.
  static let phase3: [Check] =
    [
      .datasource, .requestsPerSecond, .latencyP95, .errorRate, .activeRequests,
      .guidedVisualisation, .dashboardExported, .panelCount, .visualisationKinds,
      .multiQueryPanel, .customMetricPanel, .panelTitles, .panelUnits, .twoDashboards,
      .fourDashboards, .dashboardVariables, .queriesValid, .metricsExist,
    ] + Check.designNote
}
