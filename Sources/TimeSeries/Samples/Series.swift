/// The samples that have the same labels, in the order of time, one at most for each time.
public struct Series: Sendable, Equatable {
  /// What tells the series from the others.
  public let labels: Labels
  /// The samples, in the order of time.
  public private(set) var samples: [Sample]

  /// A series of the samples given; they may be in any order, and the last of the same time counts.
  public init(labels: Labels, samples: [Sample] = []) {
    self.labels = labels
    self.samples = []
    self.samples.reserveCapacity(samples.count)
    for sample in samples { add(sample) }
  }

  /// Adds a sample in its place, instead of one of the same time.
  public mutating func add(_ sample: Sample) {
    guard let last = samples.last, last.timestamp >= sample.timestamp else {
      samples.append(sample)
      return
    }
    let index = samples.firstIndex(after: sample.timestamp - 1)
    if index < samples.count, samples[index].timestamp == sample.timestamp {
      samples[index] = sample
    } else {
      samples.insert(sample, at: index)
    }
  }
}

extension RandomAccessCollection where Element == Sample, Index == Int {
  /// The index of the first sample later than a time, found by halving.
  package func firstIndex(after timestamp: Int64) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle].timestamp <= timestamp { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
