import Foundation
import Testing

/// A commit is read from git's objects; what the repository's configuration names is never run.
struct GitReaderTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("work/README.md", "# Un\n")
    try folder.write("work/docs/VEILLE.md", "# Veille\n")
    try git("init", "-q", "work")
    try git("-C", "work", "add", ".")
    try commit("premier")
    try folder.write("work/README.md", "# Deux\n")
    try git("-C", "work", "add", ".")
    try commit("second")
  }

  private func commit(_ title: String) throws {
    try git(
      "-C", "work", "-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "-q", "-m",
      title)
  }

  @discardableResult
  private func git(_ arguments: String...) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private func subject(_ arguments: String...) throws -> [String: Any] {
    let run = try VigieProgram().run(["check", "--format", "json"] + arguments)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    return try #require(object?["submission"] as? [String: Any], "\(run.errors)")
  }

  @Test func `a revision is read without being checked out`() throws {
    let first = try git("-C", "work", "rev-parse", "HEAD~1")
    let now = try subject("\(folder.path)/work")
    let before = try subject("\(folder.path)/work", "--rev", "HEAD~1")
    #expect(before["commit"] as? String == first)
    #expect(before["digest"] as? String != now["digest"] as? String)
    #expect(now["commit"] as? String == (try git("-C", "work", "rev-parse", "HEAD")))
  }

  @Test func `a folder and its commit have the same digest`() throws {
    let now = try subject("\(folder.path)/work")
    let head = try subject("\(folder.path)/work", "--rev", "HEAD")
    #expect(now["digest"] as? String == head["digest"] as? String)
  }

  @Test func `a bare repository is read at its head`() throws {
    try git("clone", "-q", "--bare", "work", "bare.git")
    let head = try git("-C", "work", "rev-parse", "HEAD")
    #expect(try subject("\(folder.path)/bare.git")["commit"] as? String == head)
  }

  @Test func `an unknown revision is a usage error`() throws {
    let run = try VigieProgram().run("check", "\(folder.path)/work", "--rev", "nowhere")
    #expect(run.status == 2)
    #expect(run.errors.contains("'nowhere'"))
  }

  @Test func `programs named by the repository's configuration are not run`() throws {
    let trap = "\(folder.path)/trap.sh"
    try folder.write("trap.sh", "#!/bin/sh\ntouch '\(folder.path)/sprung'\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: trap)
    for key in ["core.fsmonitor", "core.pager", "diff.external", "core.sshCommand", "core.editor"] {
      try git("-C", "work", "config", key, trap)
    }
    for hook in ["post-checkout", "post-index-change", "reference-transaction"] {
      try FileManager.default.copyItem(
        atPath: trap, toPath: "\(folder.path)/work/.git/hooks/\(hook)")
    }
    _ = try subject("\(folder.path)/work")
    _ = try subject("\(folder.path)/work", "--rev", "HEAD")
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/sprung"))
  }
}
