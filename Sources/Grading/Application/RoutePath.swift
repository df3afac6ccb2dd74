import Artifacts

/// A path of a request or of a route, compared part by part.
struct RoutePath {
  /// The parts between slashes; `{…}` stands for any.
  let parts: [Substring]
  /// Whether it ends with a slash.
  let endsWithSlash: Bool

  init(_ path: String) {
    var text = path[...]
    if let host = text.endOfFirst("://") {
      text = text[host...].drop { $0 != "/" }
    }
    text = text.prefix { $0 != "?" && $0 != "#" }
    parts = text.split(separator: "/")
    endsWithSlash = text.hasSuffix("/") && !parts.isEmpty
  }

  /// Whether only a run can tell where it leads: its first part is filled in.
  var isDynamic: Bool { parts.first?.contains("{") == true }

  /// Whether FastAPI itself serves it, or the instrumentator.
  func isBuiltIn(_ metricsPath: String) -> Bool {
    let text = "/" + parts.joined(separator: "/")
    return ["/docs", "/redoc", "/openapi.json", metricsPath].contains(text)
  }

  /// Whether a route with this path answers a request, with or without a last slash.
  func answers(_ request: RoutePath) -> Bool {
    if let last = parts.last, last.contains(":path}"), parts.count <= request.parts.count {
      return zip(parts.dropLast(), request.parts).allSatisfy(Self.fits)
    }
    return parts.count == request.parts.count && zip(parts, request.parts).allSatisfy(Self.fits)
  }

  private static func fits(_ own: Substring, _ asked: Substring) -> Bool {
    own == asked || own.contains("{") || own.contains("*") || asked.contains("{")
  }
}
