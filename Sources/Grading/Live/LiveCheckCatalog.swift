/// Every check of the running stack.
public enum LiveCheckCatalog {
  public static let all: [LiveCheck] = [
    .metricsAnswer, .customMetricAnswers, .routeMoves, .metricsLint, .targetUp, .rulesLoaded,
    .promQLAnswers, .grafanaAnswers, .datasourceWorks, .panelsShowData, .loadMeasured,
    .alertmanagerAnswers, .alertFires,
  ]
}
