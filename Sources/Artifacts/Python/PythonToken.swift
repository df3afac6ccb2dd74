/// The smallest piece of Python text that means something, as a range of bytes.
struct PythonToken {
  /// What a token is.
  enum Kind: UInt8 {
    case name, keyword, number, string
    case newline, indent, dedent, end
    case openParenthesis, closeParenthesis, openBracket, closeBracket, openBrace, closeBrace
    case comma, colon, semicolon, dot, ellipsis, arrow
    case equal, walrus, augmented
    case at, star, doubleStar, plus, minus, slash, tilde, comparison, otherOperator
    case unreadable
  }

  let kind: Kind
  let keyword: PythonKeyword
  let start: Int32
  let end: Int32
  let line: Int32

  /// Whether the token opens a bracket.
  var isOpening: Bool {
    kind == .openParenthesis || kind == .openBracket || kind == .openBrace
  }

  /// Whether the token closes a bracket.
  var isClosing: Bool {
    kind == .closeParenthesis || kind == .closeBracket || kind == .closeBrace
  }
}

/// A word that Python keeps for itself.
enum PythonKeyword: UInt8, CaseIterable {
  case no
  case and, `as`, assert, async, await, `break`, `class`, `continue`, def, del, elif, `else`
  case except, finally, `for`, from, global, `if`, `import`, `in`, `is`, lambda, nonlocal, not, or
  case pass, raise, `return`, `try`, `while`, with, yield
  case none, `true`, `false`

  /// Whether a line inside brackets cannot begin with it: the brackets were never closed.
  var opensStatement: Bool {
    switch self {
    case .assert, .break, .class, .continue, .def, .del, .elif, .except, .finally, .global,
      .import, .nonlocal, .pass, .raise, .return, .try, .while, .with:
      true
    default: false
    }
  }

  /// The keyword that some bytes spell; `no` for a name.
  static func spelled(by bytes: some RandomAccessCollection<UInt8>) -> PythonKeyword {
    guard let first = bytes.first, (2...8).contains(bytes.count), first < 128 else { return .no }
    for candidate in table[Int(first)] where candidate.spelling.elementsEqual(bytes) {
      return candidate.keyword
    }
    return .no
  }

  private static let table: [[(spelling: [UInt8], keyword: PythonKeyword)]] = {
    var table = [[(spelling: [UInt8], keyword: PythonKeyword)]](repeating: [], count: 128)
    for keyword in allCases where keyword != .no {
      let spelling = Array(keyword.spelling.utf8)
      table[Int(spelling[0])].append((spelling, keyword))
    }
    return table
  }()

  private var spelling: String {
    switch self {
    case .none: "None"
    case .true: "True"
    case .false: "False"
    default: "\(self)"
    }
  }
}
