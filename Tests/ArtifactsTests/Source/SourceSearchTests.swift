import Artifacts
import Testing

struct SourceSearchTests {
  @Test(arguments: [
    ("", ["a"], []),
    ("a", ["a"], ["1 a"]),
    ("x\nbab\n\nab ab\n", ["ab"], ["2 bab", "4 ab ab"]),
    ("été à l'été\nhiver", ["été", "hiver"], ["1 été à l'été", "2 hiver"]),
    ("aab", ["ab"], ["1 aab"]),
    ("abc", ["abcd", ""], []),
  ])
  func `lines are found with their numbers`(text: String, needles: [String], found: [String]) {
    let lines = SourceText(path: "a", text: text).lines(containing: needles)
    #expect(lines.map { "\($0.number) \($0.text)" } == found)
  }
}
