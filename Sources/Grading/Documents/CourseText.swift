public import Artifacts

/// Recognises the course's own text in a learner's repository: it is no evidence for anything.
public enum CourseText {
  /// The course's lines in a text.
  public struct Copies: Sendable, Equatable {
    /// The numbers of the lines that are the course's, from 1.
    public let lines: Set<Int>
    /// How much of the text's lines of twenty letters or more they are, 0 to 1.
    public let share: Double
  }

  /// Whether a file is mostly made of the course's own lines, or is another of its briefs by its shape.
  ///
  /// Only texts are looked at: code and configuration that a learner took over from the course are theirs.
  public static func isCourseText(_ source: SourceText) -> Bool {
    guard isText(source.name) else { return false }
    let copies = copies(in: source)
    if copies.lines.count >= 250 { return copies.share >= 0.5 }
    if isBrief(source) { return true }
    return copies.lines.count >= 30 && copies.share >= 0.6 && !isDeliverable(source.name)
  }

  /// Which lines of a text are the course's own, however they are encoded, indented or marked up.
  public static func copies(in source: SourceText) -> Copies {
    var copied: Set<Int> = []
    var significant = 0
    var letters = LineLetters()
    for (number, line) in lines(of: source) {
      letters.read(line)
      guard letters.count >= 20 else { continue }
      significant += 1
      if CourseFingerprints.lines.contains(letters.fingerprint) { copied.insert(number) }
    }
    return Copies(
      lines: copied, share: significant == 0 ? 0 : Double(copied.count) / Double(significant))
  }

  private static func lines(of source: SourceText) -> [(Int, Substring.UTF8View)] {
    source.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated().map { ($0 + 1, $1) }
  }

  private static func isText(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".md", ".markdown", ".mdown", ".txt", ".rst", ".adoc"].contains(where: name.hasSuffix)
      || !name.contains(".")
  }

  /// Whether the name is that of something that learners hand in: it stays theirs, less the copied lines.
  private static func isDeliverable(_ name: String) -> Bool {
    let name = FoldedText(name).text
    return ["veille", "rapport", "report", "design", "optimi", "promql", "notes", "rendu"]
      .contains(where: name.contains)
  }

  // MARK: Other briefs

  /// Whether a file is one of the course's other briefs: a brief's badges, or its name and its usual parts.
  private static func isBrief(_ source: SourceText) -> Bool {
    let badges = badges(in: source)
    if badges >= 3 { return true }
    guard FoldedText(source.name).text.contains("brief") else { return false }
    let text = FoldedText(String(source.text.prefix(100_000)))
    let parts = Set(briefParts.matches(in: text, 0..<text.words.count).map(\.concept))
    return badges > 0 || parts.count >= 3
  }

  /// How many kinds of the badges that only briefs carry there are.
  private static func badges(in source: SourceText) -> Int {
    let addresses = source.text.utf8.split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let names = ["Dur", "Difficult", "Type-", "Approche", "Formation"].map { Array($0.utf8) }
    var found: Set<Int> = []
    for (previous, address) in zip(addresses, addresses.dropFirst()) {
      guard previous.elementsEqual("badge".utf8) else { continue }
      if let name = names.firstIndex(where: address.starts(with:)) { found.insert(name) }
    }
    return found.count
  }

  private enum BriefPart: Sendable {
    case deliverables, validation, goals, duration, task, criteria, context, resources
  }

  private static let briefParts = Lexicon<BriefPart>([
    .deliverables: "livrable*", .validation: "validation phase | modalite* d evaluation",
    .goals: "objectif* .. apprentissage | objectif* pedagogique* | competence*",
    .duration: "duree | 00:00 | 1h30", .task: "mission | exercice* | taches",
    .criteria: "critere* de reussite | critere* de performance | critere* d evaluation | criteres",
    .context: "contexte du projet | formation | apprenant*", .resources: "ressource*",
  ])
}

/// The letters of a line, by which it is recognised: everything that encodings and mark-up change is left out.
struct LineLetters {
  private(set) var count = 0
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  private var beforeLast: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func read(_ line: Substring.UTF8View) {
    self = LineLetters()
    var lead: UInt8 = 0
    for byte in line {
      // A combining accent (U+0300 to U+036F is CC 80 to CD AF): the letter under it counts as accented.
      if byte >= 0x80 {
        if lead == 0, byte == 0xCC || byte == 0xCD { dropLast() }
        lead = byte
      } else {
        lead = 0
        if let letter = Self.letter(byte) { append(letter) }
      }
    }
  }

  /// The top 48 bits of the hash.
  var fingerprint: UInt64 { hash >> 16 }

  private static func letter(_ byte: UInt8) -> UInt8? {
    let lower = byte | 0x20
    return lower >= 0x61 && lower <= 0x7A && byte >= 0x41 ? lower : nil
  }

  private mutating func append(_ letter: UInt8) {
    beforeLast = hash
    hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3
    count += 1
  }

  private mutating func dropLast() {
    guard count > 0, hash != beforeLast else { return }
    hash = beforeLast
    count -= 1
  }
}

extension FoldedText {
  /// The whole text, folded.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
