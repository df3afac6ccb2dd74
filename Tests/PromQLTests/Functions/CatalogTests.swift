import PromQL
import Testing
import TimeSeries

struct CatalogTests {
  @Test(arguments: Dialect.allCases)
  func `every function of the catalog can be evaluated`(dialect: Dialect) throws {
    let x = try store(#"x_total{le="1"} 0+1x10"#, #"x_total{le="+Inf"} 0+2x10"#)
    for name in FunctionCatalog.names(in: dialect) {
      let signature = try #require(FunctionCatalog.signature(named: name, dialect: dialect))
      let arguments = signature.argumentTypes.map(CatalogTests.argument).joined(separator: ", ")
      let message = failure("\(name)(\(arguments))", at: 10 * minute, in: x, dialect: dialect)
      #expect(message == nil, "\(name)(\(arguments))")
    }
  }

  private static func argument(_ type: ValueType) -> String {
    switch type {
    case .scalar: "0.5"
    case .matrix: "x_total[5m]"
    case .string: #""le""#
    case .vector, .none: "x_total"
    }
  }
}
