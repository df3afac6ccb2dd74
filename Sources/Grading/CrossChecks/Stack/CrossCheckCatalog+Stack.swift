extension CrossCheckCatalog {
  /// What the stack of a submission gets wrong across files.
  static let stack: [CrossCheck] = [
    .missingMounts, .disagreeingPorts, .unknownTargets, .separateNetworks, .rulesNotLoaded,
    .silentAlerts, .alertsNeverFire, .alertsOnUnknownMetrics, .fragileStarts, .missingDriver,
    .datasourceAddresses,
  ]
}
