import PromQL

// Feeds random texts to the parser of PromQL; what it reads is printed, laid out and read again.

/// The entry that libFuzzer calls for each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPromQL(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  for dialect in [Dialect.v2, Dialect.v3] {
    do {
      let expression = try Expression(parsing: text, dialect: dialect)
      let printed = expression.description
      let again = try? Expression(parsing: printed, dialect: dialect)
      precondition(again?.description == printed, "printing and reading again differ: \(printed)")
    } catch {
      _ = error.rendered(in: text)
    }
  }
  _ = try? Template(parsing: text)
  return 0
}
