import Grading
import Testing

struct FilteringTests {
  static let corpus: [VeilleCase] = [
    .complete("On met le label entre accolades : `http_requests_total{method=\"GET\"}`."),
    .complete("Avec les accolades : http_requests_total{status=\"200\"}"),
    .complete("`metric{label=\"valeur\"}`"),
    .complete("On utilise les sélecteurs `{status=\"500\"}` pour ne garder que certaines séries."),
    .complete(
      "- `=` égal\n- `!=` différent\n- `=~` regex\n\nExemple : `up{job=\"api\"}` garde la tâche api"
    ),
    .complete(
      "| Opérateur | Sens |\n|---|---|\n| `{a=\"b\"}` | égal à b |\n| `{a!=\"b\"}` | différent de b |"
    ),
    .complete("```promql\n# seulement les requêtes GET\nhttp_requests_total{method=\"GET\"}\n```"),
    .complete(
      "En ajoutant {} après le nom avec l'opérateur = ou !=, par exemple {handler=\"/items\"}."),
    .complete(
      "Il faut préciser le label entre accolades avec l'opérateur d'égalité =, ou une regex avec =~."
    ),
    .complete("We add label matchers in curly braces: `http_requests_total{status=~\"5..\"}`."),
    .complete("Use braces: http_requests_total{method=\"GET\", status=\"200\"}"),
    .complete("You select series with `{label=\"value\"}`."),
    .complete("    on filtre avec http_requests_total{method=\"POST\"} pour les créations"),
    .complete(
      "Pour filtrer on écrit ``http_requests_total{method=\"GET\"}`` après le nom de la métrique."),
    .complete(
      "Avec des guillemets courbes : http_requests_total{method=“GET”} sélectionne les GET."),
    .complete(
      "1. Par égalité : `{method=\"GET\"}`\n2. Par regex : `{status=~\"5..\"}`\n3. Par exclusion : `{status!=\"200\"}`"
    ),
    .document(.complete, "# PromQL\n\nFiltrer par label : `http_requests_total{method=\"GET\"}`\n"),
    .document(
      .complete, "| Besoin | Requête |\n|--|--|\n| Filtrer par un label | `up{job=\"api\"}` |\n"),
    .document(
      .complete,
      "**Comment filtrer des métriques par label ?**\nOn place les labels dans les accolades, p. ex. up{job=\"api\"}.\n"
    ),
    .document(
      .complete, "## Filtrage par labels\n\nLes accolades sélectionnent : up{job=\"api\"}\n"),
    .partial("`http_requests_total{method=\"GET\"}`"),
    .partial("```promql\nhttp_requests_total{method=\"GET\"}\n```"),
    .partial("Exemple : http_requests_total{status=\"200\"}"),
    .partial(
      "Avec les opérateurs d'égalité, de différence ou une expression régulière sur le label."),
    .partial("On écrit les labels voulus entre accolades."),
    .missing(""),
    .missing("On filtre les métriques grâce aux labels."),
    .missing("Avec Grafana, dans la liste déroulante."),
    .missing("___"),
    .missing("Les labels permettent de filtrer."),
    .document(
      .missing, "## Taux d'erreur\n\n`sum(rate(http_requests_total{status=~\"5..\"}[5m]))`\n"),
    .document(
      .missing,
      "## Counter\n\nExemple :\n\n```\nhttp_requests_total{method=\"GET\", status=\"200\"} 45678\n```\n"
    ),
    .document(.missing, "### Comment filtrer par label avec {label=\"valeur\"} ?\n"),
    .document(
      .missing,
      "| Fonction | Usage | Exemple |\n|---|---|---|\n| `{label=\"value\"}` | Filtrer | `metric{status=\"200\"}` |\n"
    ),
    // Shapes of real answers.
    .complete(
      "On utilise des accolades `{}` après le nom de la métrique avec `label=\"valeur\"`.\n\nExemple : `http_requests_total{method=\"GET\"}`"
    ),
    .complete(
      "Avec les sélecteurs de labels :\n- `=` : égalité exacte\n- `!=` : différent de\n- `=~` : correspond à la regex\n- `!~` : ne correspond pas à la regex\n\n```promql\nhttp_requests_total{status=~\"5..\"}\n```"
    ),
    .complete(
      "On ajoute le label dans les accolades, ex http_requests_total{status=\"500\"} donne uniquement les erreurs 500"
    ),
    .complete("nom_metrique{label=\"valeur\"}"),
    .complete("metric_name{label_name=\"label_value\"}"),
    .complete(
      "```promql\nhttp_requests_total{job=\"api\", method=\"GET\"}   # égal\nhttp_requests_total{status!=\"200\"}             # différent\n```"
    ),
    .complete(
      "Filtering is done with curly braces `{}`. For example `up{job=\"prometheus\"}` returns only that job."
    ),
    .complete("Pour filtrer on passe par des { } : http_requests_total{handler = \"/items\"}"),
    .complete(
      "En indiquant entre accolades le label et sa valeur : `http_requests_total{method='POST'}`"),
    .partial("http_requests_total{status=\"200\"}\nhttp_requests_total{method=\"GET\"}"),
    .partial("En utilisant des accolades {}"),
    .missing("On utilise la fonction sum by (label)."),
    .missing("Les labels sont des paires clé-valeur attachées aux métriques."),
    .document(
      .complete,
      "# Notes\n\nPour ne voir que la caisse : `ventes_total{rayon=\"caisse\"}`, et `!=` pour tout le reste du magasin.\n"
    ),
    .document(
      .complete,
      "| Notion | Sens |\n|--|--|\n| sélecteur `{…}` | retient les séries dont le label est égal (`=`) ou différent (`!=`) |\n"
    ),
  ]

  @Test(arguments: corpus)
  func `the second question is judged as a trainer does`(_ text: VeilleCase) {
    text.check(.filtering, asking: "2. Filtrer par label : comment ?")
  }
}
