import Grading

/// One piece of evidence in a line.
struct EvidenceLine {
  let style: TextStyle

  func text(of evidence: Evidence) -> String {
    let text =
      switch evidence {
      case .file(let path, let line, let excerpt):
        "\(path)\(line > 0 ? ":\(line)" : "")\(excerpt.isEmpty ? "" : ": \(excerpt)")"
      case .query(let query, let result): "\(query) = \(result)"
      case .http(let url, let status): "\(url): HTTP \(status)"
      }
    return Ink.faint("      " + cut(text.printable), style)
  }

  private func cut(_ text: String) -> String {
    let room = style.width - 6
    guard text.count > room else { return text }
    return text.prefix(room - 1) + (style.usesUnicode ? "…" : "~")
  }
}
