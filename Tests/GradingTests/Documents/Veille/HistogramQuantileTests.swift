import Grading
import Testing

struct HistogramQuantileTests {
  static let corpus: [VeilleCase] = [
    .complete("Elle calcule un percentile à partir des buckets d'un histogramme."),
    .complete("`histogram_quantile()` estime un quantile (P95 par exemple) depuis les buckets."),
    .complete("Calcule la médiane, le P95 ou le P99 à partir d'un histogramme."),
    .complete(
      "- calcule des percentiles\n- sur les données d'un histogram\n- ex : `histogram_quantile(0.95, rate(x_bucket[5m]))`"
    ),
    .complete(
      "Elle permet de calculer le percentile 95 : `histogram_quantile(0.95, rate(http_request_duration_seconds_bucket[5m]))`"
    ),
    .complete(
      "Elle donne la valeur sous laquelle se trouvent 95 % des observations, en interpolant dans les buckets."
    ),
    .complete("It computes quantiles from the buckets of a histogram."),
    .complete("It estimates the 95th percentile using the `le` buckets."),
    .complete(
      "| Paramètre | Rôle |\n|---|---|\n| 0.95 | le percentile voulu |\n| buckets | les compteurs de l'histogramme |"
    ),
    .complete("    calcule un quantile depuis un histogramme"),
    .complete("Elle transforme les seaux (buckets) en percentile."),
    .complete("La fonction lit les buckets cumulés.\nElle en déduit le percentile demandé."),
    .complete(
      "```promql\n# 95 % des requêtes répondent en moins de cette durée, d'après les buckets\nhistogram_quantile(0.95, rate(x_bucket[5m]))\n```"
    ),
    .complete("Ce n'est pas une moyenne : c'est un percentile estimé sur les buckets."),
    .complete("Permet d'obtenir le 95e centile d’un histogramme Prometheus."),
    .complete(
      "Given a quantile such as 0.99, the function interpolates inside the histogram's buckets."),
    .document(
      .complete,
      "**Que fait la fonction histogram_quantile() ?**\nElle calcule les percentiles grâce aux buckets.\n"
    ),
    .document(
      .complete,
      "# Notes\n\n- `histogram_quantile()` : calcule un percentile à partir des buckets\n"),
    .document(
      .complete,
      "| Fonction | Rôle |\n|--|--|\n| histogram_quantile() | calcule un percentile depuis les buckets d'un histogramme |\n"
    ),
    .document(
      .complete,
      "3. Que fait la fonction histogram_quantile() ?\n    elle calcule le quantile d'un histogramme\n"
    ),
    .partial("Elle calcule le P95."),
    .partial("Elle calcule un percentile de latence."),
    .partial("Elle travaille sur des buckets."),
    .partial("`histogram_quantile(0.95, rate(x_bucket[5m]))`"),
    .partial("It gives the median."),
    .document(
      .partial,
      "# Exercices\n\nLatence P95 :\n\n```promql\nhistogram_quantile(0.95, rate(x_bucket[5m]))\n```\n"
    ),
    .missing(""),
    .missing("Elle calcule une moyenne."),
    .missing("Elle ne calcule pas un percentile."),
    .missing("C'est une fonction de PromQL."),
    .missing("[À compléter]"),
    .document(
      .missing,
      "## Histogram\n\nRépartit les valeurs dans des buckets, ce qui permet les percentiles.\n"),
    .document(.missing, "### Que fait histogram_quantile() : un percentile depuis des buckets ?\n"),
    // Shapes of real answers.
    .complete(
      "La fonction `histogram_quantile()` permet de calculer des quantiles (percentiles) à partir d'une métrique de type histogramme."
    ),
    .complete(
      "Calcule un percentile (P50, P95, P99) à partir des buckets d'un histogram.\n\n```promql\nhistogram_quantile(0.95, rate(http_request_duration_seconds_bucket[5m]))\n```"
    ),
    .complete(
      "Elle estime la valeur en dessous de laquelle se trouvent X% des observations d'un histogramme, ex: P95 = 95% des requêtes sont plus rapides."
    ),
    .complete("Elle sert à obtenir le P95 d'un Histogram."),
    .complete(
      "It takes a quantile (0 to 1) and histogram buckets and returns the estimated value."),
    .complete(
      "**histogram_quantile(φ, b)** : calcule le φ-quantile à partir des buckets b de l'histogramme."
    ),
    .partial("Cela permet d'avoir le temps de réponse de 95% des utilisateurs."),
    .partial("Elle permet de calculer les percentiles P50, P95 et P99."),
    .partial("It aggregates histogram data."),
    .missing("Elle affiche un graphique."),
    .missing("Permet de mesurer la latence moyenne."),
    .document(.partial, "2. **À quoi sert histogram_quantile() ?**\n   - à obtenir un P99\n"),
  ]

  @Test(arguments: corpus)
  func `the third question is judged as a trainer does`(_ text: VeilleCase) {
    text.check(.histogramQuantile, asking: "3. À quoi sert `histogram_quantile()` ?")
  }
}
