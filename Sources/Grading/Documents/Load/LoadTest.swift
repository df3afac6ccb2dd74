/// A load under which an application was measured.
package struct LoadTest: Sendable {
  /// The number of users where it is said, else the test's own name.
  package enum Load: Sendable, Hashable {
    case users(Int)
    case test(String)
  }

  package let load: Load
  /// What was measured.
  var measures: Set<LoadMeasure>
  let evidence: Evidence

  /// Whether enough was measured to say how the application behaved: two of throughput, latency and errors.
  var isRecorded: Bool { measures.count >= 2 }
}
