import Grading
import Testing

struct RateAndIncreaseTests {
  static let corpus: [VeilleCase] = [
    // Right in many wordings.
    .complete(
      "`rate()` calcule le taux moyen par seconde, `increase()` donne l'augmentation totale sur la période."
    ),
    .complete(
      "- **rate()** : moyenne par seconde sur la fenêtre\n- **increase()** : augmentation totale sur la même fenêtre"
    ),
    .complete(
      "rate() renvoie une vitesse (req/s) alors que increase() renvoie le nombre total d'événements."
    ),
    .complete("rate = débit\nincrease = cumul sur la fenêtre"),
    .complete(
      "La moyenne par seconde est donnée par rate() et l'augmentation absolue par increase()."),
    .complete(
      "La première donne une vitesse par seconde, la seconde la hausse totale sur l'intervalle."),
    .complete(
      "* réponse:\n  - rate : à quelle vitesse le compteur monte\n  - increase : de combien il a augmenté pendant la période"
    ),
    .complete(
      "| Fonction | Rôle |\n|---|---|\n| `rate()` | taux par seconde |\n| `increase()` | augmentation totale |"
    ),
    .complete(
      "| | rate() | increase() |\n|---|---|---|\n| Unité | par seconde | nombre d'événements |\n| Usage | graphiques | totaux |"
    ),
    .complete(
      "`increase()` ne calcule pas un taux par seconde mais une augmentation totale ; `rate()`, lui, donne la moyenne par seconde."
    ),
    .complete(
      "rate() ne donne pas le total mais la vitesse par seconde. increase() donne le total."),
    .complete("rate(x[5m]) → requêtes/s ; increase(x[5m]) → nombre de requêtes en 5 minutes"),
    .complete("increase(x[5m]) équivaut à rate(x[5m]) multiplié par 300 : rate est par seconde."),
    .complete(
      "rate() returns the per-second average rate of increase; increase() returns the total increase over the range."
    ),
    .complete(
      "While `rate` tells you how fast a counter grows per second, `increase` tells you by how much it grew over the window."
    ),
    .complete(
      "**rate()** gives requests per second, **increase()** the absolute number of requests in the time window."
    ),
    .complete(
      "```promql\nrate(http_requests_total[5m])      # requêtes par seconde en moyenne\nincrease(http_requests_total[5m])  # nombre de requêtes sur 5 minutes\n```"
    ),
    .complete(
      "```promql\n# vitesse moyenne par seconde\nrate(x_total[5m])\n\n# augmentation totale sur une heure\nincrease(x_total[1h])\n```"
    ),
    .complete(
      "#### rate()\n\nMoyenne par seconde sur la fenêtre.\n\n#### increase()\n\nValeur absolue de la hausse."
    ),
    .complete(
      "1️⃣ rate() : l’évolution par seconde\n2️⃣ increase() : l’augmentation brute entre le début et la fin"
    ),
    .complete("rate(): le debit par seconde. increase(): la quantite totale d'evenements."),
    .complete("    rate : taux par seconde\n    increase : total sur la fenêtre"),
    .complete(
      "<table><tr><td>rate()</td><td>moyenne par seconde</td></tr><tr><td>increase()</td><td>total sur la fenêtre</td></tr></table>"
    ),
    .complete(
      "Les deux travaillent sur un compteur et une fenêtre. `rate()` divise la hausse par le temps : c'est une vitesse. `increase()` garde la hausse totale."
    ),
    .complete(
      "Contrairement à rate() qui est par seconde, increase() donne le total sur la fenêtre. rate() est une vitesse."
    ),
    .document(
      .complete,
      "# Notes\n\n| Fonction | Sens |\n|--|--|\n| rate() | moyenne par seconde |\n| increase() | hausse totale sur la fenêtre |"
    ),
    .document(
      .complete,
      "1. Quelle est la difference entre rate et increase ?\n    rate : la vitesse par seconde\n    increase : le total sur la periode\n2. Autre question ?\n    rien"
    ),
    .document(
      .complete,
      "**Quelle est la diff�rence entre rate() et increase() ?**\nrate() donne une moyenne par seconde et increase() le nombre total."
    ),
    // Half.
    .partial(
      "`rate()` donne le taux moyen de variation et `increase()` l'augmentation totale sur la période."
    ),
    .partial("rate() calcule une moyenne, increase() une augmentation."),
    .partial("rate() calcule le nombre de requêtes par seconde."),
    .partial("increase() donne le total des événements sur la fenêtre."),
    .partial("rate() donne la vitesse par seconde et increase() aussi, par seconde."),
    .partial("`rate()` is the per-second average. I did not look at `increase()` yet."),
    .partial("rate: le taux\nincrease: la hausse totale"),
    // Nothing, or the wrong way round.
    .missing(""),
    .missing("rate() donne l'augmentation totale et increase() le taux par seconde."),
    .missing("rate() is not per second, increase() is not the total."),
    .missing("À compléter."),
    .missing("Ce sont deux fonctions de PromQL pour les compteurs."),
    .missing("Voir la documentation de rate() et increase()."),
    .document(
      .missing, "# Veille\n\n### Counter\n\nPour avoir un taux/s, utiliser `rate()` dans PromQL.\n"),
    .document(
      .missing, "## Quelle est la différence entre rate() et increase() : par seconde ou total ?\n"),
    .document(
      .missing,
      "## Counter\n\nUne valeur qui ne fait qu'augmenter. Pour une valeur par seconde, on passe par rate().\n\n## Gauge\n\nUn total qui monte et descend.\n"
    ),
    .document(
      .missing,
      "# Tools\n\nThe error rate per second went up. There was a total increase in traffic.\n"),
    .document(
      .missing,
      "### 📚 Cheat Sheet PromQL\n\n| Fonction | Usage | Exemple |\n|---|---|---|\n| `rate()` | Taux/seconde | `rate(metric[5m])` |\n| `increase()` | Augmentation totale | `increase(metric[1h])` |\n"
    ),
    // Shapes of real answers.
    .complete(
      "`rate()` calcule le **taux moyen d'augmentation par seconde** d'un compteur sur une fenêtre de temps donnée.\n`increase()` calcule **l'augmentation totale** du compteur sur cette même fenêtre.\n\n**Exemple :**\n```promql\nrate(http_requests_total[5m])\nincrease(http_requests_total[5m])\n```"
    ),
    .complete(
      "- `rate(counter[5m])` → vitesse **par seconde** (moyenne sur 5 min)\n- `increase(counter[5m])` → combien ça a augmenté **au total** sur 5 min"
    ),
    .complete(
      "La fonction rate calcule la moyenne d'augmentation par seconde d'une métrique, et increase calcule combien il y a eu d'événements pendant la durée."
    ),
    .complete(
      "rate() : taux de croissance par seconde (utilisé pour les graphes)\nincrease() : augmentation absolue sur la période (utilisé pour les compteurs)"
    ),
    .complete(
      "rate() = nombre moyen d'événements par seconde. increase() = nombre d'événements sur la période."
    ),
    .complete(
      "On utilise `rate()` pour obtenir des req/s et `increase()` pour avoir le volume, c'est-à-dire le nombre de requêtes reçues en 1 h."
    ),
    .complete(
      "`increase` = différence entre la dernière et la première valeur de la fenêtre ; `rate` = cette différence divisée par le nombre de secondes."
    ),
    .complete(
      "**Réponse** : rate() mesure la vitesse à laquelle un compteur augmente (par seconde), tandis qu'increase() mesure de combien il a augmenté."
    ),
    .complete(
      "The `rate()` function calculates the per-second average rate of increase of a time series. The `increase()` function calculates the total increase over the time range."
    ),
    .complete("`rate` -> par seconde\n`increase` -> sur toute la periode (total)"),
    .complete(
      "| | `rate()` | `increase()` |\n|:--|:--|:--|\n| **Retourne** | Moyenne par seconde | Total sur l'intervalle |"
    ),
    .complete(
      "Les deux s'utilisent avec des counters.\n\n**rate()**\n- Taux moyen par seconde\n- Exemple : `rate(http_requests_total[5m])` = 10 req/s\n\n**increase()**\n- Augmentation totale sur la période\n- Exemple : 3000 requêtes"
    ),
    .complete(
      "`rate()` gives you \"how many per second\", `increase()` gives you \"how many in total during this window\"."
    ),
    .complete("> rate() : vitesse moyenne par seconde\n>\n> increase() : total sur la fenêtre"),
    .partial(
      "`rate()` calcule le taux de variation moyen d'une métrique par rapport au temps, alors que `increase()` calcule l'augmentation totale."
    ),
    .partial(
      "rate donne la tendance moyenne, increase donne la valeur totale de l'augmentation sur la période."
    ),
    .partial(
      "`rate()` : calcule le nombre de requêtes par seconde.\n`increase()` : je n'ai pas compris."),
    .missing("rate() est plus rapide que increase()."),
    .missing("Les deux fonctions font la même chose."),
    .missing("rate() s'utilise avec les counters et increase() avec les gauges."),
    .complete(
      "\u{1B}[31mrate()\u{1B}[0m : une moyenne par seconde ; increase() : le total de la période"),
    .missing("Les deux regardent la hausse d'un compteur sur une fenêtre."),
  ]

  @Test(arguments: corpus)
  func `the first question is judged as a trainer does`(_ text: VeilleCase) {
    text.check(
      .rateAndIncrease, asking: "1. `rate()` et `increase()` : quelle différence ?")
  }
}
