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

  @Test(arguments: [
    ("bomb.yml", HostileText.aliasBomb),
    ("nested.json", HostileText.nested("[", 100_000)),
    ("objects.json", String(repeating: #"{"a":"#, count: 100_000)),
    ("nested.yml", HostileText.nested("[", 100_000)),
    ("dashes.yml", String(repeating: "- ", count: 100_000)),
    ("quotes.md", HostileText.nested("> ", 100_000)),
    ("brackets.md", HostileText.nested("[", 100_000)),
    ("stars.md", String(repeating: "*a **a ", count: 50_000)),
    ("brackets.py", HostileText.nested("(", 100_000)),
    ("indented.py", HostileText.indented(2_000)),
    ("unterminated.py", "x = \"\"\"" + String(repeating: "a\n", count: 100_000)),
    ("query.md", "```promql\n" + HostileText.nested("(", 100_000) + "\n```\n"),
  ]) func `deep or explosive text does not stop the report`(name: String, text: String) throws {
    try folder.write(name, text)
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

private enum HostileText {
  static func nested(_ text: String, _ depth: Int) -> String {
    String(repeating: text, count: depth)
  }

  static let aliasBomb =
    "services:\n  a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    + (1..<12).map {
      "  a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ", "))]\n"
    }
    .joined()

  static func indented(_ depth: Int) -> String {
    (0..<depth).map { String(repeating: " ", count: $0) + "if x:\n" }.joined()
  }
}
