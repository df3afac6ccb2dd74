import Testing
import TimeSeries

struct NumberTextTests {
  @Test(
    arguments: [
      (0, "0", "0"), (-0.0, "-0", "-0"), (1, "1", "1"), (100, "100", "100"), (0.5, "0.5", "0.5"),
      (1e-5, "0.00001", "1e-05"), (1.25e-7, "0.000000125", "1.25e-07"),
      (1e21, "1000000000000000000000", "1e+21"), (123456789.125, "123456789.125", "123456789.125"),
      (-1.5e300, "-15" + String(repeating: "0", count: 299), "-1.5e+300"),
      (0.0001, "0.0001", "0.0001"),
      (.infinity, "+Inf", "+Inf"), (-.infinity, "-Inf", "-Inf"), (.nan, "NaN", "NaN"),
    ] as [(Double, String, String)])
  func `numbers are written as Go does`(value: Double, plain: String, short: String) {
    #expect(value.plainText == plain)
    #expect(value.shortText == short)
  }
}
