import PromQL
import Testing
import TimeSeries

/// The parser against the cases of Prometheus's own tests.
@Suite(.enabled(if: SharedMaterial.isThere, Comment(rawValue: SharedMaterial.absence)))
struct SyntaxConformanceTests {
  struct Valid: Decodable {
    let input: String
    let root: String
    let v2_42_ok: Bool
  }

  struct Invalid: Decodable {
    struct Problem: Decodable, Equatable {
      let start: Int
      let end: Int
      let msg: String
    }
    let input: Input
    let errors: [Problem]
    let v2_42_ok: Bool
  }

  enum Input: Decodable {
    case text(String)
    case bytes([UInt8])

    init(from decoder: any Decoder) throws {
      if let text = try? decoder.singleValueContainer().decode(String.self) {
        self = .text(text)
      } else {
        let encoded = try decoder.singleValueContainer().decode([String: String].self)
        self = .bytes(SharedMaterial.bytes(base64: encoded["b64"] ?? ""))
      }
    }

    var bytes: [UInt8] {
      switch self {
      case .text(let text): Array(text.utf8)
      case .bytes(let bytes): bytes
      }
    }
  }

  struct Printed: Decodable {
    let `in`: String
    let out: String?
  }

  @Test func `valid expressions are read with the root that Prometheus gives them`() throws {
    for line in try SharedMaterial.lines("promql/parse/valid.jsonl", of: Valid.self) {
      let expression = try? Expression(parsing: line.input)
      #expect(expression?.rootName == line.root, "\(line.input)")
      let old = try? Expression(parsing: line.input, dialect: .v2)
      #expect((old != nil) == line.v2_42_ok, "v2: \(line.input)")
      for (expression, dialect) in [(expression, Dialect.v3), (old, .v2)] {
        guard let expression else { continue }
        let again = try Expression(parsing: expression.description, dialect: dialect)
        #expect(again.normalized == expression.normalized, "\(line.input)")
      }
    }
  }

  @Test func `invalid expressions get Prometheus's messages and places`() throws {
    for line in try SharedMaterial.lines("promql/parse/invalid.jsonl", of: Invalid.self) {
      let text = String(decoding: line.input.bytes, as: UTF8.self)
      do {
        _ = try Expression(parsing: line.input.bytes)
        Issue.record("no error: \(text)")
      } catch {
        let problems = error.problems.map {
          Invalid.Problem(start: $0.range.start, end: $0.range.end, msg: $0.message)
        }
        #expect(problems == line.errors, "\(text)")
      }
      let old = try? Expression(parsing: line.input.bytes, dialect: .v2)
      #expect((old != nil) == line.v2_42_ok, "v2: \(text)")
    }
  }

  @Test func `expressions are printed as Prometheus prints them`() throws {
    for line in try SharedMaterial.lines("promql/parse/printer.jsonl", of: Printed.self) {
      let printed = try Expression(parsing: line.in).description
      #expect(printed == line.out ?? line.in)
    }
  }

  @Test func `expressions are laid out as Prometheus lays them out`() throws {
    for line in try SharedMaterial.lines("promql/parse/prettier.jsonl", of: Printed.self) {
      #expect(try Expression(parsing: line.in).formatted(width: 10) == line.out ?? line.in)
    }
  }

  struct Described: Decodable {
    let input: String
    let fail: Bool
    let labels: [String: String]
    let values: [Double?]?
  }

  @Test func `series are read as Prometheus's tests write them`() throws {
    for line in try SharedMaterial.lines("promql/parse/series_desc.jsonl", of: Described.self) {
      let notation = try? SeriesNotation(parsing: line.input)
      #expect((notation == nil) == line.fail, "\(line.input)")
      guard let notation else { continue }
      #expect(notation.labels == Labels(line.labels), "\(line.input)")
      #expect(notation.values == line.values, "\(line.input)")
    }
  }

  struct Real: Decodable {
    let substituted: String
    let v2_42_ok: Bool
  }

  @Test(arguments: ["kube_prometheus_dashboards", "rfmoz_grafana_dashboards_dashboards"])
  func `expressions of public dashboards get the verdict of Prometheus 2_42`(
    file: String
  ) throws {
    for line in try SharedMaterial.lines("promql/real_exprs/\(file).jsonl", of: Real.self) {
      do {
        let expression = try Expression(parsing: line.substituted, dialect: .v2)
        #expect(line.v2_42_ok, "\(line.substituted)")
        let again = try Expression(parsing: expression.description, dialect: .v2)
        #expect(again.normalized == expression.normalized, "\(line.substituted)")
        let laidOut = try Expression(parsing: expression.formatted(), dialect: .v2)
        #expect(laidOut.normalized == expression.normalized, "\(line.substituted)")
      } catch {
        #expect(!line.v2_42_ok, "\(error): \(line.substituted)")
      }
    }
  }
}

extension Expression {
  /// Prometheus's name of the kind of expression.
  fileprivate var rootName: String {
    switch self {
    case .number: "NumberLiteral"
    case .string: "StringLiteral"
    case .vectorSelector: "VectorSelector"
    case .matrixSelector: "MatrixSelector"
    case .subquery: "SubqueryExpr"
    case .call: "Call"
    case .aggregation: "AggregateExpr"
    case .binary: "BinaryExpr"
    case .unary: "UnaryExpr"
    case .parenthesized: "ParenExpr"
    }
  }
}
