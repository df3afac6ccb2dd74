import PromQL
import Testing

/// Expressions that are damaged at random: each is read or refused, with a place in the text.
struct RandomTextTests {
  private static let texts = [
    "sum by (job) (rate(http_requests_total{status=~\"5..\", path!='/'}[5m] offset 1h)) > 0.5",
    "histogram_quantile(0.95, sum by (le) (rate(x_bucket[5m:30s] @ start()))) or vector(0)",
    "a / on (job, instance) group_left (team) b * -2 ^ 3 % 0x1F and bool unless c # comment",
    "x[max_of(step() * 2, -range() + 1m)] offset -(5m - 3) + fill_left (3) y",
    "label_replace({\"a.b\", __name__=~`é.*`}, \"x\\u00e9\", \"$1\\n\", \"\", \"\") == bool NaN",
    "topk without (a,) (3, foo anchored) @ 1603774568.123 + 1_000.5e-3 <= Inf",
  ]
  private static let pieces: [[UInt8]] =
    [
      "(", ")", "[", "]", "{", "}", "\"", "'", "`", ",", ":", "@", "#", "\\", "0", "9", ".", "e",
      "5m", "offset ", "on", "bool ", "=~", "!", "+", "-", "^", "\n", "\0", "é", "\u{10FFFF}",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3]]

  @Test(arguments: Dialect.allCases, [1, 2, 3, 4] as [UInt64])
  func `damaged expressions are read or refused`(dialect: Dialect, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<1500 {
      let text = damaged(&generator)
      do throws(PromQLError) {
        let expression = try Expression(parsing: text, dialect: dialect)
        let again = try? Expression(parsing: expression.description, dialect: dialect)
        #expect(again?.normalized == expression.normalized, "\(expression)")
        let laidOut = try? Expression(parsing: expression.formatted(width: 8), dialect: dialect)
        #expect(laidOut?.normalized == expression.normalized, "\(expression)")
      } catch {
        let isInside = error.problems.allSatisfy {
          0 <= $0.range.start && $0.range.start <= $0.range.end && $0.range.end <= text.count
        }
        #expect(isInside, "\(error): \(String(decoding: text, as: UTF8.self))")
        #expect(!error.rendered(in: String(decoding: text, as: UTF8.self)).isEmpty)
      }
    }
  }

  private func damaged(_ generator: inout SeededGenerator) -> [UInt8] {
    var text = Array(RandomTextTests.texts.randomElement(using: &generator)?.utf8 ?? "".utf8)
    for _ in 0..<Int.random(in: 1...3, using: &generator) where !text.isEmpty {
      let start = Int.random(in: 0..<text.count, using: &generator)
      let end = min(text.count, start + Int.random(in: 0...6, using: &generator))
      let piece = RandomTextTests.pieces.randomElement(using: &generator) ?? []
      text.replaceSubrange(start..<end, with: Bool.random(using: &generator) ? piece : [])
    }
    return text
  }
}
