import Artifacts
import Course
import Foundation
import Grading
import Testing

/// For every criterion a change of the reference that flips exactly that criterion and those that need it.
struct MutationTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "mutations.yml")

  static let all: [Mutation] = {
    guard let text = try? String(contentsOf: file, encoding: .utf8),
      let root = try? Node(yaml: SourceText(path: "mutations.yml", text: text))
    else { return [] }
    return root.items?.compactMap(Mutation.init) ?? []
  }()

  private struct Setting {
    let grader: Grader
    let reference: Submission
    let before: [String: Verdict]

    init() throws {
      grader = Grader(course: try ProjectFolder.course())
      reference = try ProjectFolder.submission("solutions/reference")
      before = verdicts(grader.report(on: reference))
    }
  }

  private static let setting = Result { try Setting() }

  @Test func `every entry of the table is understood`() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let root = try Node(yaml: SourceText(path: "mutations.yml", text: text))
    #expect(root.items?.count == Self.all.count)
  }

  @Test func `every criterion is flipped by a mutation of its own`() throws {
    let flipped = Set(Self.all.flatMap { $0.flips.filter { $0.value != .skipped }.keys })
    let criteria = Set(try ProjectFolder.course().criteria.map(\.id))
    #expect(criteria.subtracting(flipped).sorted() == [])
  }

  @Test(arguments: all) func `a mutation flips what it names and nothing else`(
    mutation: Mutation
  ) throws {
    let setting = try Self.setting.get()
    let changed = mutation.applied(to: setting.reference)
    guard let mutant = changed else {
      Issue.record("an edit finds nothing to change")
      return
    }
    let after = verdicts(setting.grader.report(on: mutant))
    let flips = after.filter { setting.before[$0.key] != $0.value }
    #expect(flips == mutation.flips, "\(mutation.name)")
  }
}

private func verdicts(_ report: Report) -> [String: Verdict] {
  Dictionary(uniqueKeysWithValues: report.results.map { ($0.criterion.id, $0.verdict) })
}
