import Testing
import TimeSeries

struct SeriesDataTests {
  private static let expected: Labels = ["__name__": "up", "job": "api"]

  private func store(_ text: String, at time: Int64 = 0) throws -> SeriesStore {
    try SeriesStore(reading: Array(text.utf8), at: time)
  }

  @Test(arguments: [
    ("up{job=\"api\"} 1 0", SeriesDataFormat.notation),
    ("# HELP up help\nup{job=\"api\"} 1", .text),
    ("# TYPE up gauge\nup{job=\"api\"} 1\n# EOF\n", .openMetrics),
    ("{\"metric\":{\"__name__\":\"up\"},\"values\":[]}", .jsonLines),
    ("{\"up\", job=\"api\"} 1", .notation), ("", .notation),
  ])
  func `the form is told by the content`(text: String, format: SeriesDataFormat) {
    #expect(SeriesDataFormat(guessedFrom: Array(text.utf8)) == format)
  }

  @Test func `notation starts at zero and has a minute or what load says between values`() throws {
    let store = try store("up{job=\"api\"} 1 0\nload 1m30s\n# a comment\ndown 1+1x2\n")
    #expect(store[Self.expected]?.samples.map(\.timestamp) == [0, 60_000])
    #expect(store[Labels(metric: "down")]?.samples.map(\.timestamp) == [0, 90_000, 180_000])
    #expect(store.timeRange == 0...180_000)
  }

  @Test func `an exposition's samples get the time given`() throws {
    let store = try store("# TYPE up gauge\nup{job=\"api\"} 1\n", at: 5000)
    #expect(store[Self.expected]?.samples == [Sample(timestamp: 5000, value: 1)])
  }

  @Test func `JSON lines have values as numbers or as texts`() throws {
    let line =
      #"{"values":[[1.5,"2"],[2,3.25],[3,"NaN"],[4,"+Inf"]],"more":[{"a":[null]}],"metric":{"job":"ap\u0069","__name__":"up"}}"#
    let samples = try #require(try store(line + "\n\n")[Self.expected]?.samples)
    #expect(samples.map(\.timestamp) == [1500, 2000, 3000, 4000])
    #expect(samples.map(\.value).prefix(2) == [2, 3.25])
    #expect(samples[2].value.isNaN && samples[3].value == .infinity)
  }

  @Test(arguments: [
    ("up{job=\"api\" 1", 1), ("up 1\nload 5x\n", 2),
    ("{\"metric\":{},\"values\":[[1]]}", 1), ("{\"metric\":{}}\n{\"metric\":3}", 2),
    ("{\"metric\":{}} x", 1), ("# TYPE up gauge\nup one\n", 2),
    ("{\"a\":" + String(repeating: "[", count: 100_000), 1),
  ])
  func `what cannot be read is told with its line`(text: String, line: Int) throws {
    let error = try #require(throws: SeriesDataError.self) { _ = try store(text) }
    #expect(error.line == line)
  }
}
