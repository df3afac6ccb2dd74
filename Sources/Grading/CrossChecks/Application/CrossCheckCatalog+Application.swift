extension CrossCheckCatalog {
  /// What the application of a submission gets wrong across files.
  static let application: [CrossCheck] = [
    .brokenCode, .metricsNeverImported, .metricsNeverUpdated, .countedBeforeSuccess,
    .durationUnits, .counterNames, .unboundedLabels, .instrumentedTwice, .redirectedRequests,
  ]
}
