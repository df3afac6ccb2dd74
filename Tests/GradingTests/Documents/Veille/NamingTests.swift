import Grading
import Testing

struct NamingTests {
  static let corpus: [VeilleCase] = [
    .complete(
      "En snake_case, avec l'unité en suffixe (`_seconds`) et `_total` pour les compteurs."),
    .complete("- préfixe de l'application\n- suffixe avec l'unité"),
    .complete("Utiliser des minuscules et des underscores, terminer par l'unité."),
    .complete("`<domaine>_<nom>_<unité>`, par exemple `http_request_duration_seconds`"),
    .complete("Un compteur finit par `_total` et l'unité est dans le nom : secondes, octets."),
    .complete("Use snake_case and a unit suffix."),
    .complete("Metric names should have a prefix (namespace) and base units such as seconds."),
    .complete("snake_case, exemple : `http_requests_total`"),
    .complete(
      "| Règle | Exemple |\n|---|---|\n| unité de base | `_seconds` et pas ms |\n| compteur | suffixe `_total` |"
    ),
    .complete("    en snake_case\n    avec l'unite a la fin"),
    .complete(
      "Il faut un nom clair avec un préfixe (app_), l’unité (secondes plutôt que millisecondes) et `_total`."
    ),
    .complete(
      "Le nom commence par le domaine, décrit ce qui est mesuré et se termine par l'unité."),
    .complete("✅ `http_requests_total` (suffixe _total)\n❌ `HttpRequests` (pas de snake_case)"),
    .complete("* réponse: tirets bas, unités standard, suffixes"),
    .complete("Lowercase with underscores, and end with the unit: `_bytes`, `_seconds`."),
    .document(.complete, "## Conventions de nommage\n\n- snake_case\n- unités en suffixe\n"),
    .document(
      .complete,
      "**Comment nommer correctement une métrique ?**\nminuscules, underscores, unité à la fin\n"),
    .document(
      .complete,
      "## Anti-patterns à éviter dans les noms de métriques\n\n- pas d'unité dans le nom\n- pas de `_total` sur un compteur\n"
    ),
    .partial("Il faut utiliser le snake_case."),
    .partial("Mettre l'unité à la fin."),
    .partial("Un nom descriptif, par exemple `http_requests_total`."),
    .partial("With a prefix that says which application it is."),
    .partial("Ajouter `_total` aux compteurs."),
    .missing(""),
    .missing("Avec un nom clair et descriptif."),
    .missing("Cela dépend de l'équipe."),
    .missing("TODO"),
    .missing("Short names that people understand."),
    .document(.missing, "## CI/CD\n\nLes branches ont un préfixe et le code est en snake_case.\n"),
    .document(.missing, "### Comment nommer une métrique : snake_case, unité, _total ?\n"),
    .document(.missing, "# Outils\n\nPrometheus compte en secondes et Grafana affiche l'unité.\n"),
    // Shapes of real answers.
    .complete(
      "Une métrique doit être nommée en snake_case, avec un préfixe applicatif et un suffixe d'unité.\n\nExemples :\n- `http_requests_total`\n- `http_request_duration_seconds`"
    ),
    .complete("Format : `namespace_subsystem_name_unit`"),
    .complete(
      "- Utiliser des minuscules et `_`\n- Mettre l'unité à la fin (seconds, bytes)\n- Suffixe `_total` pour les compteurs"
    ),
    .complete(
      "Il faut suivre la convention domaine_objet_action_unité, ex: http_request_duration_seconds."),
    .complete("Nom clair + unité de base (secondes, octets) + `_total` pour les counters."),
    .complete("- snake_case\n- unités explicites\n- pas d'abréviation"),
    .complete(
      "Should be in base units (seconds, bytes, not milliseconds) and have an application prefix."),
    .partial("Utiliser un nom clair et explicite, avec l'unité. Eviter les abréviations."),
    .partial("`http_requests_total`, `http_request_duration_seconds`"),
    .missing("Un nom unique, court et compréhensible par tous."),
    .missing("En anglais de préférence."),
    .document(
      .complete, "# Notes\n\n## Conventions\n\nNoms en snake_case avec un préfixe et une unité.\n"),
    .document(.complete, "1. Comment bien nommer ?\n\n    en snake_case, avec l'unité à la fin\n"),
  ]

  @Test(arguments: corpus)
  func `the fourth question is judged as a trainer does`(_ text: VeilleCase) {
    text.check(.naming, asking: "1. Quel nom donner à une métrique ?")
  }
}
