import Reporting
import Testing
import Wording

struct MarkdownFormatTests {
  @Test(arguments: [
    "<script>alert(1)</script>", "[a](javascript:b)", "`` ` ``", "# titre\n- a", "| a |",
  ])
  func `a learner's text never becomes markup`(hostile: String) {
    let text = ReportFormat.markdown.text(
      of: ReportSamples.report(hostile: hostile), tool: "1", in: .english, style: .plain)
    let outsideCode = text.replacing("\\`", with: "").replacing("\\]", with: "").split(
      separator: "`", omittingEmptySubsequences: false
    ).enumerated()
      .filter { $0.offset % 2 == 0 }.map(\.element).joined()
    #expect(!outsideCode.contains("<script>"))
    #expect(!outsideCode.contains("](javascript"))
    #expect(!text.contains("\n# titre"))
  }
}
