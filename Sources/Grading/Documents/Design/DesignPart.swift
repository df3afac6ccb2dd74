/// A part of the note on a dashboard's design.
package enum DesignPart: Sendable, CaseIterable {
  case purpose, audience, metrics, layout

  static let titles = Lexicon<DesignPart>([
    .purpose: """
    objectif* | but | but du | goal* | purpose* | objective* | aim | finalite* | intention* | mission \
    | pourquoi ce | why this | raison d etre
    """,
    .audience: """
    public | publics | audience* | cible* | utilisateur* | users | qui | destinataire* | target* | stakeholder* \
    | persona* | lecteurs | readers | for whom | pour qui | who
    """,
    .metrics:
      """
    metrique* | metric* | kpi | kpis | indicateur* | indicator* | mesures | what we show | on affiche | affiche* \
    | panels | panneaux | we show | it shows
    """,
    .layout: """
    disposition* | layout* | organisation* | organization | agencement* | structure* | mise en page | placement* \
    | arrangement* | croquis | sketch* | wireframe* | maquette* | plan du | plan de | schema* | grille | grid
    """,
  ])
}
