import Testing
import TimeSeries

struct SeriesStoreTests {
  @Test func `samples are kept in order of time, the last of the same time`() {
    let samples = [(3, 1.0), (1, 2), (2, 3), (3, 4)].map { Sample(timestamp: $0, value: $1) }
    let series = Series(labels: [:], samples: samples)
    #expect(series.samples.map(\.timestamp) == [1, 2, 3])
    #expect(series.samples.map(\.value) == [2, 3, 4])
  }

  @Test func `a series that is added twice is one series`() {
    let up = Labels(metric: "up")
    var store = SeriesStore()
    store.add(Series(labels: up, samples: [Sample(timestamp: 1, value: 1)]))
    store.add(Series(labels: Labels(metric: "down")))
    store.add(Sample(timestamp: 2, value: 0), to: up)
    #expect(store.series.count == 2)
    #expect(store[up]?.samples.count == 2)
    #expect(store.indices(named: "down") { _ in true } == [1])
    #expect(store.indices { $0 == up } == [0])
    #expect(store.metricNames == ["down", "up"])
  }
}
