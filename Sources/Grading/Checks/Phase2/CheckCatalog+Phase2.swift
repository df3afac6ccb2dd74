extension CheckCatalog {
  /// The checks of phase 2.
  static let phase2: [Check] = [
    .composeValid, .composeApi, .composeDatabase, .composePrometheus, .composeGrafana,
    .dockerfile, .prometheusConfigValid, .prometheusConfigMounted, .scrapeJob, .queryNotes,
    .queryExercises,
  ]
}
