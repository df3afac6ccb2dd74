import Grading
import Testing

struct DashboardAntiPatternsTests {
  static let corpus: [VeilleCase] = [
    .complete("- Trop de panels\n- Pas d'unités"),
    .complete(
      "Éviter de surcharger le dashboard, d'oublier les unités et de mélanger les publics."),
    .complete("1. Surcharge d'informations\n2. Titres vagues\n3. Mauvais type de visualisation"),
    .complete("Les dashboards illisibles, sans seuils, avec des métriques inutiles."),
    .complete(
      "| Anti-pattern | Pourquoi | Solution |\n|---|---|---|\n| Trop de graphiques | illisible | limiter |\n| Pas de titre | on s'y perd | nommer |"
    ),
    .complete("❌ Un mur de graphiques\n❌ Des couleurs sans signification\n✅ Peu de panels"),
    .complete("- Too many panels\n- No units\n- Vanity metrics"),
    .complete("Avoid cluttered dashboards and misleading scales."),
    .complete("Dashboard sprawl (copies everywhere), and panels without a title."),
    .complete("    trop d'informations sur un seul ecran\n    pas de legende"),
    .complete(
      "- Afficher des compteurs bruts sans `rate()` dans un graphique\n- Un rafraîchissement toutes les secondes"
    ),
    .complete("* réponse: trop de panels, pas de contexte, couleurs dans tous les sens"),
    .complete("Les pièges : tout mettre sur une seule page, n'afficher que des moyennes."),
    .complete("- Dashboard fourre-tout\n- Dashboard que personne ne regarde jamais"),
    .complete("- Des panneaux qui se répètent\n- Une échelle tronquée"),
    .complete(
      "- Requêtes lourdes qui ralentissent le dashboard\n- Valeurs en dur au lieu de variables"),
    .document(
      .complete,
      "**Quels sont les dashboards anti-patterns à éviter ?**\nTrop de graphiques, pas d'unités, titres vagues.\n"
    ),
    .document(
      .complete, "## Dashboards Grafana\n\n### Anti-patterns\n\n- trop de panels\n- sans titre\n"),
    .document(
      .complete,
      "# Bonnes pratiques Grafana\n\nÉviter de surcharger un dashboard, éviter les panels sans unités.\n"
    ),
    .document(
      .complete,
      "3. Quels sont les dashboards anti-patterns a eviter ?\n    surcharge d'informations\n    graphiques sans unite\n"
    ),
    .document(
      .complete,
      "### Dashboards : erreurs à éviter\n\n1. **Surcharge** : trop de panneaux.\n2. **Pas d'objectif** : on ne sait pas ce que l'on regarde.\n"
    ),
    .partial("- Trop de panels"),
    .partial("Il ne faut pas surcharger le dashboard."),
    .partial("Too much information on one screen."),
    .partial("Mettre trop de graphiques."),
    .missing(""),
    .missing("- Utiliser des titres clairs\n- Mettre des unités\n- Regrouper les panels"),
    .missing("Use clear titles and group related panels."),
    .missing("À voir plus tard."),
    .missing("- Des labels à forte cardinalité\n- Des noms de métriques sans préfixe"),
    .document(
      .missing,
      "## Conventions de nommage\n\n### Anti-patterns à éviter\n\n- pas d'unité dans le nom\n- noms trop longs\n- camelCase\n"
    ),
    .document(
      .missing, "## Labels\n\n### Anti-patterns\n\n- user_id en label\n- trop de valeurs\n"),
    .document(
      .missing,
      "### Quels sont les anti-patterns de dashboards à éviter (surcharge, pas d'unités) ?\n"),
    .document(.missing, "# CI/CD\n\nÉviter les pipelines trop longs et les tests inutiles.\n"),
    .document(.missing, "## Dashboards\n\nUn bon dashboard a des titres clairs et des unités.\n"),
    // Shapes of real answers.
    .complete(
      "- **Trop d'informations** sur un seul dashboard\n- **Absence de contexte** : pas de titre, pas d'unité\n- **Mauvais choix de visualisation**"
    ),
    .complete(
      "1. Dashboard \"sapin de Noël\" avec des couleurs partout\n2. Graphiques sans légende ni unité\n3. Absence de seuils d'alerte"
    ),
    .complete(
      "Les dashboards trop chargés, les dashboards sans but précis, les dashboards dupliqués."),
    .complete(
      "- Trop de graphiques → surcharge cognitive\n- Métriques sans contexte\n- Pas de hiérarchie visuelle"
    ),
    .complete(
      "Il faut éviter les dashboards avec trop de panels, et ceux qui n'ont pas d'unité sur les axes."
    ),
    .complete(
      "- \"Kitchen sink\" dashboards that show everything\n- Missing units and titles\n- Using averages instead of percentiles"
    ),
    .complete(
      "Surcharger un dashboard de métriques, ne pas utiliser de variables, mélanger métriques techniques et business."
    ),
    .complete("- ❌ Trop de panels (> 20)\n- ❌ Pas de légende\n- ✅ Grouper les panels"),
    .complete("Ne pas mettre trop de graphiques, ne pas oublier les titres."),
    .complete(
      "- Éviter les dashboards \"fourre-tout\"\n- Éviter les graphiques illisibles avec trop de séries\n- Ne pas oublier d'indiquer les unités"
    ),
    .partial("Éviter d'avoir un dashboard trop chargé."),
    .missing("Un dashboard doit être clair, simple et répondre à une question."),
    .missing(
      "Regrouper les métriques par thème, choisir la bonne visualisation, mettre des titres explicites."
    ),
    .complete("Un dashboard surchargé, des couleurs partout, des panels en double."),
  ]

  @Test(arguments: corpus)
  func `the sixth question is judged as a trainer does`(_ text: VeilleCase) {
    text.check(
      .dashboardAntiPatterns, asking: "3. Anti-patterns de dashboards ?")
  }
}
