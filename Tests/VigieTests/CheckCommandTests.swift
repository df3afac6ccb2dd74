import Foundation
import Testing

struct CheckCommandTests {
  @Test func `an empty folder scores nothing and exits 1`() throws {
    let folder = try TemporaryFolder()
    let run = try VigieProgram().run("check", folder.path)
    #expect(run.status == 1)
    #expect(run.output.contains("Score\u{A0}: 0/"))
    #expect(run.errors.isEmpty)
  }

  @Test func `a folder that is not there is a usage error that names it`() throws {
    let run = try VigieProgram().run("check", "/nowhere/at-all")
    #expect(run.status == 2)
    #expect(run.errors == "vigie: '/nowhere/at-all' est introuvable\u{A0}: vérifiez le chemin\n")
    #expect(run.output.isEmpty)
  }

  @Test func `a misspelt criterion is answered with the nearest one`() throws {
    let run = try VigieProgram().run("check", "--explain", "p1.custom_metrik", "--lang", "en")
    #expect(run.status == 2)
    #expect(
      run.errors
        == "vigie: the course has no criterion 'p1.custom_metrik': did you mean 'p1.custom_metric'?\n"
    )
  }

  @Test func `a wrong option is a usage error`() throws {
    let run = try VigieProgram().run("check", "--fromat", "json")
    #expect(run.status == 2)
    #expect(run.errors.contains("--fromat"))
  }

  @Test func `an explanation is given in both languages without a repository`() throws {
    let french = try VigieProgram().run("check", "--explain", "p1.custom_metric")
    let english = try VigieProgram().run("check", "--explain", "p1.custom_metric", "--lang", "en")
    #expect(french.status == 0 && english.status == 0)
    #expect(french.output.contains("Comment l'obtenir"))
    #expect(english.output.contains("How to earn it"))
  }

  @Test func `the locale chooses the language and French is the default`() throws {
    let folder = try TemporaryFolder()
    let english = try VigieProgram(environment: ["LC_ALL": "en_GB.UTF-8"]).run("check", folder.path)
    let other = try VigieProgram(environment: ["LANG": "de_DE.UTF-8"]).run("check", folder.path)
    #expect(english.output.contains("Score: 0/"))
    #expect(other.output.contains("Score\u{A0}: 0/"))
  }

  @Test func `colour is used only when it is asked for`() throws {
    let folder = try TemporaryFolder()
    let plain = try VigieProgram().run("check", folder.path)
    let forced = try VigieProgram().run("check", folder.path, "--color", "always")
    #expect(!plain.output.contains("\u{1B}["))
    #expect(forced.output.contains("\u{1B}[31m"))
  }

  @Test func `a locale without Unicode gets ASCII signs`() throws {
    let folder = try TemporaryFolder()
    let run = try VigieProgram(environment: ["LANG": "en_US.ISO-8859-1"]).run("check", folder.path)
    #expect(!run.output.contains("█") && !run.output.contains("✗"))
    #expect(run.output.contains("  x p0.veille.present"))
  }

  @Test func `one phase or some criteria can be asked for`() throws {
    let folder = try TemporaryFolder()
    let ids = { (arguments: [String]) in
      let run = try VigieProgram().run(["check", folder.path, "--format", "json"] + arguments)
      let report = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
      let criteria = try #require(report?["criteria"] as? [[String: Any]])
      return criteria.compactMap { $0["id"] as? String }
    }
    #expect(try ids(["--phase", "1"]).allSatisfy { $0.hasPrefix("p1.") })
    #expect(try ids(["--phase", "3"]).contains("p3a.datasource"))
    #expect(try ids(["--only", "p0.veille.present"]) == ["p0.veille.present"])
    #expect(
      try ids(["--only", "p0.veille.present", "p1.custom_metric"])
        == ["p0.veille.present", "p1.custom_metric"])
  }

  @Test func `the report can be written to a file`() throws {
    let folder = try TemporaryFolder()
    let target = "\(folder.path)/rapport.md"
    let run = try VigieProgram().run(
      "check", folder.path, "--format", "markdown", "--output", target)
    #expect(run.output.isEmpty)
    #expect(try String(contentsOfFile: target, encoding: .utf8).hasPrefix("# Vigie · "))
  }

  @Test func `a course folder with a wrong file is told with its line`() throws {
    let course = try TemporaryFolder()
    try course.write("lessons/course.yml", "id: mine\nversion: 1\ntitle: {fr: a}\n")
    let run = try VigieProgram().run("check", course.path, "--course", course.path)
    #expect(run.status == 4)
    #expect(run.errors.contains("lessons/course.yml:"))
  }
}
