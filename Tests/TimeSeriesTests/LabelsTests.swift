import Testing
import TimeSeries

struct LabelsTests {
  @Test func `labels are the same in whatever order they are given`() {
    #expect(Labels(["a": "1", "b": "2"]) == Labels(["b": "2", "a": "1"]))
    #expect(Labels(["a": "1", "b": "2"]).hashValue == Labels(["b": "2", "a": "1"]).hashValue)
  }

  @Test func `an empty value is no label`() {
    #expect(Labels(["a": "", "b": "2"]) == ["b": "2"])
    #expect(Labels(["a": "1"]).setting("a", to: "") == .none)
  }

  @Test func `values are found by name, long ones too`() {
    let long = String(repeating: "x", count: 70_000)
    let labels: Labels = ["job": "api", "path": long, "z": "1"]
    #expect(labels["path"] == long)
    #expect(labels["z"] == "1")
    #expect(labels["a"] == nil)
    #expect(labels.count == 3)
  }

  @Test func `letters that look the same are told apart`() {
    #expect(Labels(["a": "\u{E9}"]) != Labels(["a": "e\u{301}"]))
  }

  @Test func `labels have the order of Prometheus`() {
    let ordered: [Labels] = [
      [:], ["a": "1"], ["a": "1", "b": "1"], ["a": "10"], ["a": "2"], ["b": "0"],
    ]
    #expect(ordered.reversed().sorted() == ordered)
  }

  @Test func `a series is printed as people write it`() {
    #expect(Labels(metric: "up", ["job": "a\"b"]).notation == #"up{job="a\"b"}"#)
    #expect(Labels(["__name__": "a.b"]).notation == #"{__name__="a.b"}"#)
    #expect(Labels.none.notation == "{}")
    #expect(Labels(["b.c": "1"]).description == #"{"b.c"="1"}"#)
  }
}
