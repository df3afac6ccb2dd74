import Artifacts

/// Finds pictures that show the learner's work: by their names, their folders, and the captions of documents.
struct ScreenshotLocator {
  struct Picture {
    let file: SubmissionFile
    let mayShowGrafana: Bool
  }

  /// What is said of a picture where a document shows it, by the picture's file name.
  private let captions: [String: String]

  init(sources: [SourceText]) {
    captions = sources.filter { $0.path.lowercased().hasSuffix(".md") }
      .reduce(into: [:]) { captions, source in
        for (name, caption) in Self.captions(in: source) {
          captions[name, default: ""] += " " + caption
        }
      }
  }

  func locate(in files: [SubmissionFile]) -> [Picture] {
    files.filter { Self.isPicture($0.path) }.compactMap(picture)
  }

  private func picture(_ file: SubmissionFile) -> Picture? {
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    let own = TitleWords(file.path.lowercased())
    if own.hasAny(of: Self.decoration) || Self.starterNames.contains(name.lowercased()) {
      return nil
    }
    let words = TitleWords(file.path + " " + (captions[name] ?? ""))
    let isNamed = words.hasAny(of: Self.grafana.union(Self.otherSubjects).union(Self.captures))
    guard isNamed || Self.isCaptureName(words) || captions[name] != nil else { return nil }
    let isGrafana = words.hasAny(of: Self.grafana)
    return Picture(file: file, mayShowGrafana: isGrafana || !words.hasAny(of: Self.otherSubjects))
  }

  /// Captures that a system names by itself: `Capture d’écran 2025-12-26 …`, `Screenshot_…`, `image-3`.
  private static func isCaptureName(_ words: TitleWords) -> Bool {
    words.has("capture d ecran") || words.has("screen shot")
      || words.hasPrefix("screenshot", "screencapture")
      || words.has("clipboard") || words.hasPrefix("snip") || words.hasPrefix("panel")
  }

  static func isPicture(_ path: String) -> Bool {
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return ["png", "jpg", "jpeg", "gif", "webp", "bmp", "mp4", "webm", "mov"].contains(ending)
  }

  private static let captures: Set<String> = [
    "capture", "captures", "screenshot", "screenshots", "screens",
  ]
  private static let grafana: Set<String> = [
    "grafana", "dashboard", "dashboards", "panel", "panels", "overview", "rps", "p95", "p99",
    "latence", "latency", "business", "red", "metier", "datasource", "tableau", "bord",
  ]
  private static let otherSubjects: Set<String> = [
    "prometheus", "promql", "targets", "target", "locust", "query", "requete", "alert", "alerts",
    "alerte", "alertes", "alertmanager", "swagger", "docs", "docker", "terminal", "pytest", "tests",
    "coverage", "github", "actions", "graph", "stress", "firing", "discord", "slack",
    "ci", "cd", "pipeline", "workflow", "release", "semantic", "git",
  ]
  private static let decoration: Set<String> = [
    "logo", "favicon", "icon", "icone", "avatar", "banner", "badge", "badges", "architecture",
    "schema",
  ]
  /// The pictures of the repository that learners start from.
  private static let starterNames: Set<String> = ["monitoring.png"]
}

extension ScreenshotLocator {
  /// The pictures that a document shows, each with the line around it.
  private static func captions(in source: SourceText) -> [(name: String, caption: String)] {
    guard source.text.contains(bytesOf: "![") || source.text.contains(bytesOf: "<img") else {
      return []
    }
    var heading = ""
    return source.lines.flatMap { line -> [(name: String, caption: String)] in
      if line.hasPrefix("#") { heading = String(line) }
      guard line.utf8.count < 2_000 else { return [] }
      return pictures(in: line).map { ($0, heading + " " + line) }
    }
  }

  /// The file names of pictures within a line: what ends like one, from the last delimiter on.
  private static func pictures(in line: Substring) -> [String] {
    line.split { "()\"'<>/".contains($0) }.map { decoded($0) }.filter { isPicture($0) }
  }

  private static func decoded(_ name: Substring) -> String {
    var (bytes, rest) = ([UInt8](), Array(name.utf8)[...])
    while let byte = rest.popFirst() {
      let code = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), code.utf8.count == 2, let value = UInt8(code, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
