import Wording

extension VeilleAnswer {
  /// Question 4: unit suffix, `_total`, snake_case, prefix, base units.
  static func naming(_ document: LearnerDocument, _ regions: [Range<Int>]) -> VeilleAnswer {
    var answers = regions.map { NamingPassage(document, Array($0)).answer }
    let elsewhere = document.statements.indices.filter { NamingPassage.isAboutNames($0, document) }
    answers.append(NamingPassage(document, elsewhere).answer)
    return answers.best() ?? VeilleAnswer(.missing, .noConvention)
  }
}

/// A convention for the names of metrics.
private enum NamingConvention: Sendable, CaseIterable {
  case snakeCase, total, unit, baseUnit, prefix

  var name: Phrase {
    switch self {
    case .snakeCase: Phrase(verbatim: "snake_case")
    case .total: Phrase(verbatim: "_total")
    case .unit: Phrase(fr: "suffixe d'unité", en: "unit suffix")
    case .baseUnit: Phrase(fr: "unités de base", en: "base units")
    case .prefix: Phrase(fr: "préfixe", en: "prefix")
    }
  }
}

/// Statements that may say how metrics are named.
private struct NamingPassage {
  private static let words = Lexicon<NamingConvention>([
    .snakeCase: """
    snake_case | snake case | snakecase | snake_cased | underscore* | tiret* bas | tiret* du bas \
    | minuscule* | lowercase | lower case | soulignes
    """,
    .total: "_total | suffix* .. total | finir par total | termin* par total | ending in total",
    .unit: """
    unite* | unit | units | _seconds | _bytes | _second | _ratio | _celsius | _meters | _percent \
    | _ms | _milliseconds | suffixe* explicite*
    """,
    .baseUnit: """
    unite* de base | base unit* | pas .. milliseconde* | non .. milliseconde* \
    | pas .. ms | not .. millisecond* | plutot que .. milliseconde* | plutot que .. ms \
    | unite* standard* | standard unit* | unites si | unite si | si unit* | rather than milli*
    """,
    .prefix: """
    prefix* | namespace* | espace de nom* | nom de l application | nom de l app | nom du service \
    | application name | app name | name of the app* | nom du projet | commenc* par \
    | nom du domaine | domaine metier | domaine | domain | starts with | start with \
    | sous systeme | subsystem | nom_app | service name
    """,
  ])

  private let document: LearnerDocument
  private let indices: [Int]

  init(_ document: LearnerDocument, _ indices: [Int]) {
    self.document = document
    self.indices = indices
  }

  private static let names = Lexicon<Bool>([
    true: "nom | noms | name | names | nomm* | nommage | naming"
  ])

  /// Whether a statement speaks of the names of metrics, or of names with two conventions at once.
  static func isAboutNames(_ index: Int, _ document: LearnerDocument) -> Bool {
    let statement = document.statements[index]
    let ranges = AnswerPassage.ranges(of: statement)
    guard statement.isEvidence,
      ranges.contains(where: { !names.matches(in: document.text, $0).isEmpty })
    else { return false }
    if ranges.contains(where: { document.text.hasWord(beginningWith: "metri", in: $0) }) {
      return true
    }
    return NamingPassage(document, [index]).conventions(in: statement).count >= 2
  }

  var answer: VeilleAnswer {
    var said: Set<NamingConvention> = []
    var shown: Set<NamingConvention> = []
    var statements: [Int] = []
    for index in indices where document.statements[index].isEvidence {
      let statement = document.statements[index]
      let here = conventions(in: statement)
      let examples = examples(in: statement)
      if !here.union(examples).isEmpty { statements.append(index) }
      said.formUnion(here)
      shown.formUnion(examples)
    }
    return grade(said, shown, statements)
  }

  /// Examples second a convention that is said; by themselves they are half an answer.
  private func grade(
    _ said: Set<NamingConvention>, _ shown: Set<NamingConvention>, _ statements: [Int]
  ) -> VeilleAnswer {
    let all = said.isEmpty ? [] : said.union(shown)
    let names = NamingConvention.allCases.filter(all.contains).map(\.name)
    if all.count >= 2 {
      return VeilleAnswer(.complete, .conventions(names), statements: statements)
    }
    if let name = names.first {
      return VeilleAnswer(.partial, .oneConvention(name), statements: statements)
    }
    guard !shown.isEmpty else { return VeilleAnswer(.missing, .noConvention) }
    return VeilleAnswer(.partial, .onlyNames, statements: statements)
  }

  /// What a pattern such as `domaine_nom_unité` says.
  private func patternConventions(in statement: Statement) -> Set<NamingConvention> {
    var result: Set<NamingConvention> = []
    for index in statement.words where document.text[index].contains(UInt8(ascii: "_")) {
      let word = document.text.text(index)
      if ["namespace_", "domaine_", "domain_", "prefixe_", "prefix_", "application_", "app_"]
        .contains(where: word.hasPrefix)
      {
        result.insert(.prefix)
      }
      if word.hasSuffix("_unit") || word.hasSuffix("_unite") || word.contains("_unit_")
        || word.contains("_unite_")
      {
        result.insert(.unit)
      }
    }
    return result
  }

  private func conventions(in statement: Statement) -> Set<NamingConvention> {
    let ranges = AnswerPassage.ranges(of: statement)
    let matches = ranges.flatMap { Self.words.matches(in: document.text, $0) }
    let base = matches.filter { $0.concept == .baseUnit }.map(\.range)
    let said = matches.filter { match in
      match.concept != .unit || !base.contains { $0.overlaps(match.range) }
    }
    return Set(said.map(\.concept)).union(patternConventions(in: statement))
  }

  /// What the names of metrics in a statement show.
  private func examples(in statement: Statement) -> Set<NamingConvention> {
    var result: Set<NamingConvention> = []
    for index in statement.words {
      let word = document.text[index]
      guard word.contains(UInt8(ascii: "_")), word.first != UInt8(ascii: "_") else { continue }
      if word.suffix(6).elementsEqual("_total".utf8) { result.insert(.total) }
      let units = ["_seconds", "_bytes", "_celsius", "_ratio"]
      if units.contains(where: { word.suffix($0.utf8.count).elementsEqual($0.utf8) }) {
        result.insert(.unit)
      }
    }
    return result
  }
}

extension Phrase {
  fileprivate static func conventions(_ names: [Phrase]) -> Phrase {
    Phrase(
      fr: "des conventions de nommage\u{A0}: " + names.map(\.french).joined(separator: ", "),
      en: "naming conventions: " + names.map(\.english).joined(separator: ", "))
  }

  fileprivate static func oneConvention(_ name: Phrase) -> Phrase {
    Phrase(
      fr: "une seule convention\u{A0}: \(name.french)", en: "one convention only: \(name.english)")
  }

  fileprivate static let onlyNames = Phrase(
    fr: "des noms en exemple, sans dire la convention qu'ils suivent",
    en: "names as examples, without the convention that they follow")
  fileprivate static let noConvention = Phrase(
    fr: "aucune convention de nommage des métriques", en: "no naming convention for metrics")
}
