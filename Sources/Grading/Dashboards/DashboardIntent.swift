import Artifacts
import Wording

/// What a dashboard is for: the four that the course asks for.
enum DashboardIntent: String, CaseIterable {
  case http
  case business
  case database
  case red

  var name: Phrase {
    switch self {
    case .http: Phrase(fr: "vue HTTP", en: "HTTP overview")
    case .business: Phrase(fr: "métier", en: "business")
    case .database: Phrase(fr: "base de données", en: "database")
    case .red: Phrase(fr: "RED", en: "RED")
    }
  }

  /// What a title says of it; several where it names several.
  static func intents(of title: String) -> Set<DashboardIntent> {
    let words = TitleWords(title)
    var intents: Set<DashboardIntent> = []
    if words.hasAny(of: ["red", "sre", "sli", "slo", "slis"]) || words.has("golden signals")
      || words.has("rate errors duration")
    {
      intents.insert(.red)
    }
    if words.hasAny(of: [
      "database", "bdd", "db", "sql", "postgres", "postgresql", "sqlite", "mysql",
    ])
      || words.has("base de donnees") || words.has("bases de donnees")
    {
      intents.insert(.database)
    }
    if words.hasAny(of: businessWords) { intents.insert(.business) }
    if words.hasAny(of: ["http", "trafic", "traffic"]) || words.has("requetes http") {
      intents.insert(.http)
    }
    return intents
  }

  private static let businessWords: Set<String> = [
    "business", "metier", "metiers", "crud", "kpi", "kpis", "produit", "produits", "product",
    "items", "articles", "ventes", "sales", "commandes", "orders", "usage", "fonctionnel",
    "operations", "predictions", "activite", "catalogue",
  ]
}
