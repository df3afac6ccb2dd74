import Grading
import Testing

struct LabelsTests {
  static let corpus: [VeilleCase] = [
    .complete(
      "Des labels pour les dimensions d'une même métrique, plusieurs métriques quand on mesure des choses différentes."
    ),
    .complete(
      "- **Labels** : variantes d'une même mesure (méthode, statut)\n- **Plusieurs métriques** : mesures de nature différente"
    ),
    .complete(
      "Utiliser des labels pour distinguer les méthodes ; créer une autre métrique si l'unité change : unités différentes."
    ),
    .complete("Un label pour chaque dimension, mais attention à la cardinalité : pas d'user_id."),
    .complete(
      "Labels when it is the same measure with several dimensions, separate metrics for unrelated things."
    ),
    .complete("Use labels for dimensions of one metric. Avoid high cardinality such as user ids."),
    .complete(
      "| Cas | Choix |\n|---|---|\n| même mesure, plusieurs dimensions | labels |\n| mesures différentes | métriques séparées |"
    ),
    .complete(
      "| Labels | Plusieurs métriques |\n|---|---|\n| même métrique avec des variantes | concepts différents |"
    ),
    .complete(
      "#### Labels\n\nPour découper une même métrique.\n\n#### Plusieurs métriques\n\nQuand les mesures n'ont rien à voir."
    ),
    .complete(
      "    labels = dimensions d'une meme metrique\n    plusieurs metriques = choses differentes"),
    .complete(
      "On préfère un label si l’on veut agréger ou filtrer. On crée une nouvelle métrique si le sens change."
    ),
    .complete(
      "Quand les valeurs sont peu nombreuses (cardinalité faible) un label suffit pour segmenter, sinon une métrique dédiée."
    ),
    .complete(
      "Labels: breakdown of the same thing (method, status). Several metrics: different units or different things."
    ),
    .complete("Si la cardinalité explose, mieux vaut des métriques séparées plutôt qu'un label."),
    .complete(
      "Un label décrit un attribut de la mesure. Deux mesures différentes font deux métriques différentes."
    ),
    .complete(
      "Labels pour catégoriser (status, method). Créer plusieurs métriques pour des concepts distincts."
    ),
    .document(
      .complete,
      "**Quand utiliser des labels vs créer plusieurs métriques ?**\nlabels = dimensions ; métriques séparées = autre mesure\n"
    ),
    .document(
      .complete,
      "## Labels ou métriques\n\nUn label pour les variantes d'une même métrique, une nouvelle métrique pour autre chose.\n"
    ),
    .document(
      .complete,
      "# Veille\n\nLes labels servent aux dimensions d'une même métrique. Sans dimension commune, les labels ne servent pas : il faut plusieurs métriques.\n"
    ),
    .partial("Éviter les labels à forte cardinalité comme user_id ou email."),
    .partial("Des labels pour les dimensions."),
    .partial("Utiliser des labels plutôt que de créer plusieurs métriques pour la même mesure."),
    .partial("Plusieurs métriques pour des mesures différentes."),
    .partial("Avoid labels with unbounded values."),
    .partial("Labels differentiate variants of the same metric."),
    .missing(""),
    .missing("Cela dépend du besoin."),
    .missing("Les labels sont pratiques."),
    .missing("[Votre réponse]"),
    .missing("Labels are key-value pairs."),
    .document(
      .missing,
      "### Quand utiliser des labels (dimensions) vs plusieurs métriques (cardinalité) ?\n"),
    .document(
      .missing,
      "# Architecture\n\nNous avons plusieurs métriques et plusieurs dimensions d'analyse métier.\n"
    ),
    // Shapes of real answers.
    .complete(
      "**Labels** : quand on veut distinguer plusieurs dimensions d'une même métrique (ex: méthode, statut).\n**Plusieurs métriques** : quand on mesure des choses fondamentalement différentes (ex: latence et nombre d'erreurs)."
    ),
    .complete(
      "Utilisez des labels pour différencier les caractéristiques de ce qui est mesuré (`method`, `status`). Créez des métriques séparées quand les unités ou le sens diffèrent. ⚠️ Attention à la cardinalité."
    ),
    .complete(
      "On utilise des labels quand c'est la même chose mesurée sous différents angles. Sinon on crée plusieurs métriques."
    ),
    .complete(
      "Labels → même concept, plusieurs dimensions\nMétriques séparées → concepts différents"),
    .complete(
      "Les labels permettent de segmenter une métrique (par méthode, par route). Il ne faut pas en abuser car chaque combinaison crée une nouvelle série (cardinalité)."
    ),
    .complete(
      "Use labels when you want to slice the same metric by dimension. Use different metrics when what you measure is different."
    ),
    .complete(
      "✅ Labels : http_requests_total{method=\"GET\"} pour les variantes\n✅ Plusieurs métriques : http_requests_total et db_queries_total car ce sont des mesures différentes"
    ),
    .complete(
      "Quand on veut agréger ou comparer une même mesure selon un critère, on utilise un label ; quand les mesures n'ont pas la même unité, on crée plusieurs métriques."
    ),
    .partial(
      "Il ne faut pas mettre de labels avec trop de valeurs (id utilisateur) car cela crée trop de séries."
    ),
    .partial("On utilise des labels pour différencier les variantes d'une même métrique."),
    .missing("Il vaut mieux utiliser des labels."),
    .missing("Les labels servent à nommer les choses."),
    .document(
      .partial,
      "2. **Labels ou plusieurs métriques**\n   - pas de label avec un identifiant, à cause de la cardinalité\n"
    ),
  ]

  @Test(arguments: corpus)
  func `the fifth question is judged as a trainer does`(_ text: VeilleCase) {
    text.check(
      .labelsOrMetrics, asking: "2. Un label ou plusieurs métriques ?")
  }
}
