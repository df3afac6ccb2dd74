import TimeSeries

extension Evaluator {
  mutating func enriched(_ call: Call, over timeline: Timeline) throws(PromQLError) -> [Row] {
    throw PromQLError("info() is not supported", at: call.range)
  }
}
