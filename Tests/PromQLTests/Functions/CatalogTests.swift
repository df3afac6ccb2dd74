import PromQL
import Testing
import TimeSeries

struct CatalogTests {
  @Test(arguments: Dialect.allCases)
  func `every function of the catalog can be evaluated`(dialect: Dialect) throws {
    let x = try store(#"x_total{le="1"} 0+1x10"#, #"x_total{le="+Inf"} 0+2x10"#)
    for name in FunctionCatalog.names(in: dialect) {
      let signature = try #require(FunctionCatalog.signature(named: name, dialect: dialect))
      let arguments = CatalogTests.arguments(of: signature).joined(separator: ", ")
      let query = name == "info" ? "info(x_total)" : "\(name)(\(arguments))"
      let message = failure(query, at: 10 * minute, in: x, dialect: dialect)
      #expect(message == nil, "\(query)")
    }
  }

  /// The arguments that it must have.
  private static func arguments(of signature: FunctionSignature) -> [String] {
    let types = signature.argumentTypes
    return (signature.variadic == 0 ? types : types.dropLast()).map(argument)
  }

  private static func argument(_ type: ValueType) -> String {
    switch type {
    case .scalar: "0.5"
    case .matrix: "x_total[5m]"
    case .string: #""label""#
    case .vector, .none: "x_total"
    }
  }
}
