extension CrossCheckCatalog {
  /// What the documents of a submission get wrong across files.
  static let documents: [CrossCheck] = [
    .missingFiles, .claims, .placeholders, .copies, .plannedVisualisations,
    .longDocuments,
  ]
}
