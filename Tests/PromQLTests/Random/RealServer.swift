import Foundation
import TimeSeries

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// A Prometheus of this machine that serves given series on loopback, for as long as a test takes.
struct RealServer {
  private let process: Process
  private let folder: URL
  private let address: String

  private static let programs = ["/usr/bin/prometheus", "/usr/bin/promtool"]

  static var isThere: Bool {
    programs.allSatisfy { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Starts a server on a port that other tests of the same machine don't use.
  init(_ store: SeriesStore) throws {
    let port = 20_000 + Int(ProcessInfo.processInfo.processIdentifier) % 40_000
    folder = FileManager.default.temporaryDirectory.appending(path: "vigie-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try RealServer.exposition(store).write(
      to: folder.appending(path: "series.om"), atomically: true, encoding: .utf8)
    try "global: {}\n".write(
      to: folder.appending(path: "prometheus.yml"), atomically: true, encoding: .utf8)
    address = "127.0.0.1:\(port)"
    let importer = try RealServer.start(
      RealServer.programs[1], in: folder,
      ["tsdb", "create-blocks-from", "openmetrics", "series.om", "data"])
    importer.waitUntilExit()
    process = try RealServer.start(
      RealServer.programs[0], in: folder,
      [
        "--config.file=prometheus.yml", "--storage.tsdb.path=data",
        "--storage.tsdb.retention.time=100y", "--web.listen-address=\(address)",
      ])
  }

  func stop() {
    process.terminate()
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }

  private static func start(
    _ program: String, in folder: URL, _ arguments: [String]
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.currentDirectoryURL = folder
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// The series as OpenMetrics text, with times.
  private static func exposition(_ store: SeriesStore) -> String {
    var lines: [String] = []
    for name in store.metricNames {
      lines.append("# TYPE \(name) unknown")
      for index in store.indices(named: name, where: { _ in true }) {
        let series = store.series[index]
        for sample in series.samples {
          let seconds = (Double(sample.timestamp) / 1000).plainText
          lines.append("\(labels(series.labels)) \(sample.value.shortText) \(seconds)")
        }
      }
    }
    return (lines + ["# EOF", ""]).joined(separator: "\n")
  }

  private static func labels(_ labels: Labels) -> String {
    let pairs = labels.filter { $0.name != Label.metricName }
      .map { "\($0.name)=\"\($0.value)\"" }
    return "\(labels.metricName ?? ""){\(pairs.joined(separator: ","))}"
  }

  func waitUntilReady() async throws {
    for _ in 0..<100 {
      let url = URL(string: "http://\(address)/-/ready") ?? folder
      if let (_, response) = try? await URLSession.shared.data(from: url),
        (response as? HTTPURLResponse)?.statusCode == 200
      {
        return
      }
      try await Task.sleep(for: .milliseconds(100))
    }
  }

  /// The server's answer to an instant query, or nil where it refuses it.
  func instant(_ query: String, at time: Int64) async throws -> GoldenData? {
    try await answer("query", ["query": query, "time": seconds(time)])
  }

  /// The server's answer to a range query, or nil where it refuses it.
  func range(
    _ query: String, from start: Int64, to end: Int64, step: Int64
  ) async throws -> GoldenData? {
    try await answer(
      "query_range",
      ["query": query, "start": seconds(start), "end": seconds(end), "step": seconds(step)])
  }

  private func seconds(_ milliseconds: Int64) -> String {
    (Double(milliseconds) / 1000).plainText
  }

  private func answer(_ path: String, _ items: [String: String]) async throws -> GoldenData? {
    var parts = URLComponents()
    parts.queryItems = items.map { URLQueryItem(name: $0.key, value: $0.value) }
    let encoded = (parts.percentEncodedQuery ?? "").replacing("+", with: "%2B")
    guard let url = URL(string: "http://\(address)/api/v1/\(path)?\(encoded)") else { return nil }
    let (data, _) = try await URLSession.shared.data(from: url)
    return try JSONDecoder().decode(Answer.self, from: data).data
  }

  private struct Answer: Decodable {
    let data: GoldenData?
  }
}
