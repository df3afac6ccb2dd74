import Course
import Testing

struct FrenchTypographyTests {
  @Test(arguments: [
    "Pourquoi\u{A0}? Parce que\u{A0}: voilà\u{A0}!", "«\u{A0}cité\u{A0}»",
    "`a: b ?` et http://x:80",
    "de 10:00 à 11:00", "une liste (a, b)\u{202F}; fin",
  ]) func `good French is left alone`(text: String) {
    #expect(FrenchTypography.problems(in: text) == [])
  }

  @Test(arguments: [
    ("Pourquoi ?", "a plain space before '?': use a no-break space"),
    ("Pourquoi?", "no space before '?'"), ("ceci: cela", "no space before ':'"),
    ("«cité\u{A0}»", "no no-break space after '«'"),
    ("«\u{A0}cité »", "no no-break space before '»'"),
  ]) func `bad French is told`(text: String, problem: String) {
    #expect(FrenchTypography.problems(in: text) == [problem])
  }
}
