/// What makes a dashboard bad, by the wordings that name it.
enum DashboardAntiPattern: Sendable {
  case overload, noUnits, noTitles, vanity, thresholds, wrongKind, sprawl, noPurpose, averages
  case refresh, noStructure, hardCoded, scale, tooManySeries, rawCounters, timeRange, unmaintained
  case noAlert, inconsistent

  static let wordings = Lexicon<DashboardAntiPattern>([
    .overload: """
    surcharg* | trop de panel* | trop de panneau* | trop de graph* | trop d info* | trop de visu* \
    | trop de donnees | trop de metrique* | trop charge* | trop d elements | trop de widgets \
    | fourre tout | encombre* | overload* | too many panel* | too many graph* | too much info* \
    | too much data | too many metric* | clutter* | crowded | illisible* | unreadable \
    | trop de choses | trop de couleur* | tout afficher | tout mettre | mur de graph* \
    | wall of graph* | too many charts | too many widgets | everything on one | everything in one \
    | noye* | noyer | trop dense* | trop complexe* | too complex | 20 panels | 30 panels | 50 panels \
    | une seule page | overcrowd* | empiler les | accumuler
    """,
    .noUnits: """
    sans unite* | unite* manquante* | absence d unite* | absence des unite* | pas d unite* \
    | oubli .. unite* | oublier .. unite* | unite* absente* | pas les unites | no unit* \
    | without unit* | missing unit* | lack of unit* | ne pas .. unite* | mauvaise* unite* \
    | unite* incoherente* | unite* incorrecte* | wrong unit* | d oublier les unites | manque .. unite*
    """,
    .noTitles: """
    sans titre* | titre* vague* | pas de titre* | titre* peu clair* | absence de titre* | sans legende* \
    | pas de legende* | titre* manquant* | titres generiques | no title* | without .. title* | sans .. titre* | without .. name* | missing title* \
    | vague title* | unclear title* | no label* | no legend* | without label* | unlabeled | unlabelled \
    | oubli* .. titre* | oubli* .. legende* | titres absents | noms peu clairs | sans description* | no description* | sans nom | titre* ambigu* \
    | titres flous | titre flou | untitled | unclear name* | legendes illisibles | sans label*
    """,
    .vanity: """
    vanity | metrique* inutile* | donnees inutiles | sans action* | non actionnable* | pas actionnable* \
    | inutile* | useless | not actionable | non actionable | unactionable | irrelevant | peu utile* \
    | non pertinent* | pas pertinent* | sans valeur | sans interet | superflu* | unnecessary | vanite
    """,
    .thresholds: """
    sans seuil* | pas de seuil* | absence de seuil* | no threshold* | without threshold* | missing threshold* \
    | couleur* .. sens | couleur* sans | couleur* partout | colors everywhere | colours everywhere | couleurs trompeuses | mauvaises couleurs | arc en ciel | rainbow \
    | couleurs incoherentes | abus de couleurs | seuils mal | seuils irrealistes | misleading color* \
    | misleading colour* | too many color* | too many colour* | couleurs mal | couleurs aleatoires \
    | random colo* | meaningless colo*
    """,
    .wrongKind: """
    mauvais type* | mauvaise* visualisation* | mauvais graphique* | visualisation* inadaptee* \
    | visualisation* inappropriee* | graphique* inadapte* | graphique* inapproprie* | type* inadapte* \
    | camembert* | pie chart* | pie charts | 3d | jauge* pour | gauge* for | graphiques empiles | stacked \
    | empilement* | empile* | stacking | wrong visuali* | wrong chart* | wrong panel type* | inappropriate chart* \
    | inappropriate visuali* | wrong graph* | mauvais choix .. visuali* | mauvais choix .. graph* \
    | type de visualisation .. adapte* | graphe* inadapte* | inadaptee | inadaptees | inadapte
    """,
    .sprawl: """
    sprawl | trop de dashboards | trop de tableaux | copier coller | copie colle* | duplic* | duplique* \
    | proliferation | multiplication des | multiplier les dashboards | too many dashboards | copy paste* \
    | copying | duplicat* | redondan* | en double | redundan* | doublon* | multiplier les tableaux | copies de
    """,
    .noPurpose: """
    sans objectif* | pas d objectif* | sans but | sans contexte | pas de contexte | sans public \
    | manque de contexte | absence de contexte | sans histoire | absence d objectif* | no purpose \
    | without purpose | no context | without context | lack of context | no story | no goal* \
    | without .. goal* | unclear purpose | no clear purpose | no audience | sans strategie \
    | mauvais public | objectif flou | sans question | no clear goal | hors contexte | pour tout le monde \
    | pour plusieurs publics | missing context | objectifs flous | sans tenir compte du public \
    | sans reflechir | sans savoir
    """,
    .averages: """
    moyenne* | average* | means instead | que la moyenne | percentiles manquants | masque* | hiding | hide \
    | cache* les
    """,
    .refresh: """
    rafraichi* | refresh* | requete* lourde* | requetes trop | requetes couteuses | heavy quer* \
    | expensive quer* | slow quer* | trop de requetes | too many quer* | slow dashboard* | dashboard* lent*
    """,
    .noStructure: """
    hierarchie | hierarchy | mal organise* | desorganise* | desordonne* | sans organisation | melang* \
    | mixing | mix | mixed | sans logique | pas d organisation | no organi* | disorgani* | unorgani* \
    | sans structure | no structure | en vrac | pele mele | no layout | mal structure* | sans ordre | no order \
    | no logical | priorite* | sans regroup* | random* | desordre | eparpill*
    """,
    .hardCoded: """
    en dur | hardcod* | hard coded | hard cod* | sans variable* | pas de variable* | no variable* \
    | without variable* | no template* | instead of variables | codees | codee en | plutot que des variables
    """,
    .scale: """
    echelle* | scale | scales | axe* | y axis | axis | axes | tronque* | truncat*
    """,
    .tooManySeries: """
    trop de series | trop de courbes | trop de lignes | too many series | too many lines | too many curves \
    | spaghetti | trop de legende* | haute cardinalite
    """,
    .rawCounters: """
    compteur* brut* | valeur* brute* | donnees brutes | sans rate | raw counter* | raw value* | raw data \
    | raw metric* | metriques brutes | sans agregation | without aggregat* | counter brut*
    """,
    .timeRange: """
    plage* de temps | plage* temporelle* | periode* .. court* | periode* .. long* | time range* \
    | intervalle* .. court* | intervalle* .. inadapte* | periode* inadapte* | fenetre* de temps | fenetre* trop
    """,
    .unmaintained: """
    obsolete* | pas maintenu* | non maintenu* | sans documentation | non documente* | pas versionne* \
    | jamais mis a jour | pas a jour | outdated | unmaintained | not maintained | stale | undocumented \
    | non versionne* | jamais consulte* | abandon* | no documentation | not versioned | lack of documentation \
    | pas de documentation | a l abandon
    """,
    .noAlert: """
    sans alerte* | pas d alerte* | au lieu d alert* | a la place .. alerte* | no alert* | without alert* \
    | instead of alert* | regarder .. en permanence | staring
    """,
    .inconsistent: """
    incoheren* | inconsisten* | non coheren* | pas coheren* | trompeu* | misleading | confus | confuse* \
    | ambigu*
    """,
  ])
}
