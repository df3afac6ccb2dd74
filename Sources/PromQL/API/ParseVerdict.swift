import TimeSeries

/// Whether a text is a valid expression, for programs.
public struct ParseVerdict: Sendable {
  /// The canonical text, or what is wrong.
  public let outcome: Result<String, PromQLError>

  /// Reads an expression.
  public init(of bytes: [UInt8], dialect: Dialect = .v3) {
    do throws(PromQLError) {
      outcome = .success(try Expression(parsing: bytes, dialect: dialect).description)
    } catch {
      outcome = .failure(error)
    }
  }

  /// `{"ok":…,"error":{"message":…,"start":…,"end":…},"canonical":…}`, on one line.
  public var json: String {
    switch outcome {
    case .success(let canonical):
      return "{\"ok\":true,\"error\":null,\"canonical\":\(JSONText.quote(canonical))}"
    case .failure(let error):
      let message = JSONText.quote(error.message)
      let (start, end) = (error.range.start, error.range.end)
      return "{\"ok\":false,\"error\":{\"message\":\(message),\"start\":\(start),\"end\":\(end)},"
        + "\"canonical\":null}"
    }
  }
}

/// Expressions, one a line: as they are, as JSON strings if every line is one, or as objects with
/// the member `query`.
public struct ExpressionLines: Sendable {
  /// The bytes of each expression.
  public let expressions: [[UInt8]]

  /// Takes a text apart.
  public init(_ bytes: [UInt8]) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    let strings = lines.map(Self.string)
    if !strings.isEmpty, strings.allSatisfy({ $0 != nil }) {
      expressions = strings.compactMap { $0.map { Array($0.utf8) } }
    } else {
      expressions = lines.map { line in Self.member(line).map { Array($0.utf8) } ?? Array(line) }
    }
  }

  private static func string(_ line: ArraySlice<UInt8>) -> String? {
    guard line.first == UInt8(ascii: "\"") else { return nil }
    var scanner = JSONScanner(Array(line))
    guard let string = try? scanner.string(), scanner.next == nil else { return nil }
    return string
  }

  private static func member(_ line: ArraySlice<UInt8>) -> String? {
    guard line.first == UInt8(ascii: "{"), line.dropFirst().first == UInt8(ascii: "\"") else {
      return nil
    }
    var query: String?
    var scanner = JSONScanner(Array(line))
    try? scanner.object { scanner, key throws(JSONScanner.Problem) in
      guard ["query", "expr", "input"].contains(key) else { return try scanner.skip() }
      query = try scanner.string()
    }
    return query
  }
}
