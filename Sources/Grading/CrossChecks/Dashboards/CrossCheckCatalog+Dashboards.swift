extension CrossCheckCatalog {
  /// What the dashboards of a submission get wrong across files.
  static let dashboards: [CrossCheck] = [
    .unreadableDashboard, .invalidQuery, .undefinedVariable, .unknownMetric, .unknownLabel,
    .neverSet, .quantileWithoutBuckets, .quantileOutOfRange, .dividedBySelf,
    .slowQueriesCountFast, .rateOfGauge, .shortWindow, .untitledPanel, .emptyPanel,
    .durationWithoutUnit, .emptyErrorRate, .coarseBuckets, .rawCounter, .countsRedirects,
    .repeatedDashboard, .databaseCommitted,
  ]
}
