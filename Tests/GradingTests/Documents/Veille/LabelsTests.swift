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
  ]

  @Test(arguments: corpus)
  func `the fifth question is judged as a trainer does`(_ text: VeilleCase) {
    text.check(
      .labelsOrMetrics, asking: "2. Un label ou plusieurs métriques ?")
  }
}
