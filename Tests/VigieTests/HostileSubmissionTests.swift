import Foundation
import Testing

/// Each kind of hostile folder ends in a report with a finding, within 300 MB.
struct HostileSubmissionTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("README.md", "# Projet\n")
  }

  /// The report on the folder, which must be a whole one.
  private func report() throws -> [String: Any] {
    let run = try VigieProgram().run("check", folder.path, "--format", "json")
    #expect(run.status == 1, "\(run.errors)")
    #expect(run.peakMemory < 300 << 20)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require(object as? [String: Any])
  }

  private func findings() throws -> [String] {
    let findings = try #require(try report()["findings"] as? [[String: Any]])
    return findings.compactMap { $0["id"] as? String }
  }

  @Test func `a link out of the folder is not followed`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/VEILLE_OBSERVABILITE.md", withDestinationPath: "/etc/passwd")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/up", withDestinationPath: "..")
    #expect(try findings().filter { $0 == "submission.link_not_followed" }.count == 2)
  }

  @Test func `a link to a file inside the folder is read`() throws {
    try folder.write("a/notes.md", "texte")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/notes.md", withDestinationPath: "a/notes.md")
    #expect(try !findings().contains("submission.link_not_followed"))
  }

  @Test func `a pipe is not opened`() throws {
    #expect(mkfifo("\(folder.path)/docker-compose.yml", 0o644) == 0)
    #expect(try findings().contains("submission.not_a_file"))
  }

  @Test func `a sparse file of a gigabyte is not read`() throws {
    FileManager.default.createFile(atPath: "\(folder.path)/metrics.json", contents: nil)
    #expect(truncate("\(folder.path)/metrics.json", 1 << 30) == 0)
    #expect(try findings().contains("submission.file_too_large"))
  }

  @Test func `a tree of more files than the bound is cut`() throws {
    for index in 0..<25 {
      let name = "\(folder.path)/d\(index)"
      try FileManager.default.createDirectory(atPath: name, withIntermediateDirectories: true)
      for file in 0..<1000 {
        FileManager.default.createFile(atPath: "\(name)/\(file).md", contents: nil)
      }
    }
    #expect(try findings().contains("submission.too_many_files"))
  }

  @Test func `folders nested too deep are cut`() throws {
    try folder.write(String(repeating: "d/", count: 60) + "notes.md", "texte")
    #expect(try findings().contains("submission.too_deep"))
  }

  @Test func `broken UTF-8 is replaced and told`() throws {
    try folder.write("VEILLE_OBSERVABILITE.md", bytes: [0x23, 0x20, 0xFF, 0xC3, 0x28, 0x0A])
    #expect(try findings().contains("submission.not_utf8"))
  }

  @Test(arguments: HostileFile.allCases)
  fileprivate func `deep or explosive text does not stop the report`(file: HostileFile) throws {
    try folder.write(file.rawValue, file.text)
    let criteria = try #require(try report()["criteria"] as? [[String: Any]])
    #expect(!criteria.contains { $0["verdict"] as? String == "error" })
  }

  @Test func `escape sequences and direction marks never reach the terminal`() throws {
    let nasty = "\u{1B}]0;owned\u{07}\u{202E}txt"
    try folder.write("\(nasty).md", "# \(nasty)\n")
    try folder.write("docker-compose.yml", "services:\n  \"\(nasty)\":\n    image: \"\(nasty)\"\n")
    try folder.write("VEILLE_OBSERVABILITE.md", "# Veille \(nasty)\nAuteur : [Ton nom] \(nasty)\n")
    for format in ["text", "markdown"] {
      let run = try VigieProgram().run("check", folder.path, "--format", format, "--verbose")
      #expect(
        !run.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{07}" || $0 == "\u{202E}" }
      )
    }
  }
}

/// Files that are deep or explosive, by their names.
private enum HostileFile: String, CaseIterable {
  case aliases = "bomb.yml"
  case arrays = "arrays.json"
  case objects = "objects.json"
  case flow = "flow.yml"
  case dashes = "dashes.yml"
  case quotes = "quotes.md"
  case brackets = "brackets.md"
  case stars = "stars.md"
  case parentheses = "parentheses.py"
  case indented = "indented.py"
  case unterminated = "unterminated.py"
  case query = "query.md"

  var text: String {
    switch self {
    case .aliases: Self.aliasBomb
    case .arrays, .flow, .brackets: Self.nested("[")
    case .objects: Self.nested(#"{"a":"#)
    case .dashes: Self.nested("- ")
    case .quotes: Self.nested("> ")
    case .stars: Self.nested("*a **a ")
    case .parentheses: Self.nested("(")
    case .indented:
      (0..<2000).map { String(repeating: " ", count: $0) + "if x:\n" }.joined()
    case .unterminated: "x = \"\"\"" + Self.nested("a\n")
    case .query: "```promql\n" + Self.nested("(") + "\n```\n"
    }
  }

  private static func nested(_ text: String) -> String { String(repeating: text, count: 100_000) }

  private static var aliasBomb: String {
    "services:\n  a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
      + (1..<12).map { level in
        let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
        return "  a\(level): &a\(level) [\(aliases)]\n"
      }.joined()
  }
}
