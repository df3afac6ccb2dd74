import Foundation
import PackagePlugin

/// Writes the course (lessons, quizzes, solutions) into a Swift file of the program at every build in which it changed.
@main
struct EmbedCoursePlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedCourse.swift")
    let content = ["lessons", "quizzes", "solutions"].flatMap {
      files(in: root.appending(path: $0))
    }
    return [
      .buildCommand(
        displayName: "Embedding the course",
        executable: try context.tool(named: "EmbedCourse").url,
        arguments: [root.path(), output.path()],
        inputFiles: content,
        outputFiles: [output])
    ]
  }

  private func files(in folder: URL) -> [URL] {
    let enumerator = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return enumerator?.compactMap { $0 as? URL }.filter { !$0.hasDirectoryPath } ?? []
  }
}
