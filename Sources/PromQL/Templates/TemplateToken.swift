/// A part of an action `{{ … }}`.
enum TemplateToken: Equatable {
  case word(String)
  /// A name behind a dot: `.Labels`.
  case field(String)
  /// A name behind a dollar sign, without it; empty for `$` alone.
  case variable(String)
  case string(String)
  case number(String)
  case character(Int)
  case dot
  case pipe, comma, declare, assign, open, close
  /// White space, which parts arguments from each other.
  case space

  var text: String {
    switch self {
    case .word(let name): name
    case .field(let name): "." + name
    case .variable(let name): "$" + name
    case .string(let text): GoText.quote(text)
    case .number(let text): text
    case .character(let code): "\(code)"
    case .dot: "."
    case .pipe: "|"
    case .comma: ","
    case .declare: ":="
    case .assign: "="
    case .open: "("
    case .close: ")"
    case .space: " "
    }
  }
}

/// A stretch of a template: text, or what stands between braces.
enum TemplatePiece {
  case text(String)
  case action([TemplateToken], line: Int)
}
