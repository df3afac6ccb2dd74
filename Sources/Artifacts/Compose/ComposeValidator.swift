/// What Docker would refuse of one compose file, before references to other files are followed.
struct ComposeValidator {
  private(set) var problems: [ComposeProblem] = []
  private let path: String

  init(_ node: Node, path: String) {
    self.path = path
    guard node.entries != nil else {
      report(.notAMapping, node.line)
      return
    }
    topLevel(node)
    for entry in node["services"]?.entries ?? [] { service(entry) }
    resources(node["volumes"], ComposeSchema.volumeKeys)
    resources(node["networks"], ComposeSchema.networkKeys)
  }

  private mutating func report(_ kind: ComposeProblem.Kind, _ line: Int) {
    problems.append(ComposeProblem(kind, at: SourceLocation(path: path, line: line)))
  }

  private mutating func topLevel(_ node: Node) {
    for entry in node.entries ?? [] where !ComposeSchema.isTopLevel(entry.key) {
      let meant = meaning(of: entry.key, among: ComposeSchema.topLevel)
      report(.unknownTopLevelKey(entry.key, meant: meant), entry.line)
    }
    for key in ["services", "volumes", "networks", "configs", "secrets"] {
      guard let entry = node.entry(key), entry.value.entries == nil else { continue }
      report(.wrongType(key, expected: .mapping), entry.line)
    }
    if let entry = node.entry("version"), entry.value.string == nil {
      report(.wrongType("version", expected: .text), entry.line)
    }
    let hasServices = node["services"]?.entries?.isEmpty == false
    if !hasServices && node["include"] == nil { report(.noServices, node.line) }
  }

  private mutating func service(_ entry: Node.Entry) {
    if !entry.key.utf8.allSatisfy(Self.isNameByte) || entry.key.isEmpty {
      report(.badServiceName(entry.key), entry.line)
    }
    guard let keys = entry.value.entries else {
      report(.wrongType("services.\(entry.key)", expected: .mapping), entry.line)
      return
    }
    unknown(keys, ComposeSchema.serviceKeys, of: "services.\(entry.key)")
    for key in keys { type(of: key, service: entry.key) }
    build(entry.value["build"], of: "services.\(entry.key).build")
    unknown(
      entry.value["healthcheck"]?.entries ?? [], ComposeSchema.healthcheckKeys,
      of: "services.\(entry.key).healthcheck")
    ports(entry.value["ports"]?.items ?? [], service: entry.key)
    mounts(entry.value["volumes"]?.items ?? [], service: entry.key)
  }

  private mutating func build(_ node: Node?, of owner: String) {
    unknown(node?.entries ?? [], ComposeSchema.buildKeys, of: owner)
  }

  private mutating func unknown(_ entries: [Node.Entry], _ known: Set<String>, of owner: String) {
    for entry in entries where !known.contains(entry.key) && !entry.key.hasPrefix("x-") {
      let meant = meaning(of: entry.key, among: known)
      report(.unknownKey(entry.key, of: owner, meant: meant), entry.line)
    }
  }

  private func meaning(of key: String, among known: Set<String>) -> String? {
    problems.count < ComposeBounds.problems ? NearestWord.of(key, in: known) : nil
  }

  private mutating func type(of entry: Node.Entry, service: String) {
    guard let type = ComposeSchema.typedServiceKeys[entry.key], !type.accepts(entry.value) else {
      return
    }
    report(.wrongType("services.\(service).\(entry.key)", expected: type), entry.line)
  }

  private mutating func ports(_ items: [Node], service: String) {
    for item in items {
      unknown(item.entries ?? [], ComposeSchema.portKeys, of: "services.\(service).ports")
      guard ComposeService.port(item, path) == nil else { continue }
      report(.malformedPort(item.brief, service: service), item.line)
    }
  }

  private mutating func mounts(_ items: [Node], service: String) {
    for item in items {
      unknown(item.entries ?? [], ComposeSchema.mountKeys, of: "services.\(service).volumes")
      guard ComposeService.mount(item, path) == nil else { continue }
      report(.malformedMount(item.brief, service: service), item.line)
    }
  }

  private mutating func resources(_ node: Node?, _ known: Set<String>) {
    for entry in node?.entries ?? [] {
      unknown(entry.value.entries ?? [], known, of: entry.key)
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

extension Node {
  /// The value in a few words, for a message.
  fileprivate var brief: String {
    if let text { return text }
    let parts = (entries ?? []).map { "\($0.key): \($0.value.text ?? "…")" }
    return parts.joined(separator: ", ")
  }
}
