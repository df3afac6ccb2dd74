import Terminal
import Testing

struct FigureTests {
  @Test(arguments: [
    (0, "0"), (1, "1"), (0.03125, "0.0313"), (12.5, "12.5"), (123.4, "123"), (1234, "1.23k"),
    (-0.5, "-0.5"), (2_500_000, "2.5M"), (.nan, "NaN"), (.infinity, "+Inf"), (1e12, "1000G"),
  ]) func `figures keep three digits`(value: Double, text: String) {
    #expect(Figure.short(value) == text)
  }

  @Test func `a sparkline shows gaps and heights`() {
    let style = TerminalStyle(usesColor: false, usesUnicode: true, width: 80)
    #expect(Sparkline.text([0, 1, nil, 7], width: 10, style: style) == "▁▂ █")
    #expect(Sparkline.text([], width: 10, style: style) == "")
  }
}
