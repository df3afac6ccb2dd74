// The C parser that Yams is built on. Its events are used directly, since Yams' own `compose` refuses
// keys that stand twice, hashes whole subtrees of hostile files, and drops what an alias costs.
import CYaml

/// The events of a YAML file, one after the other, without any tree.
struct YAMLEvents {
  enum Kind {
    case documentStart, end
    case alias(String)
    case scalar(YAMLScalar, anchor: String?)
    case sequenceStart(anchor: String?)
    case mappingStart(anchor: String?)
    /// The end of a document, a sequence or a mapping.
    case close
  }

  struct Event {
    let kind: Kind
    let line: Int
    let column: Int

    /// Whether it ends what encloses it.
    var isEnd: Bool {
      switch kind {
      case .close, .end: true
      case .documentStart, .alias, .scalar, .sequenceStart, .mappingStart: false
      }
    }
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeBufferPointer<UInt8>

  /// The bytes must outlive the events.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    self.bytes = bytes
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  /// Frees the parser; nothing may be read after it.
  func close() {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event that matters.
  func next() throws(SyntaxProblem) -> Event {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else { throw problem }
      defer { yaml_event_delete(&event) }
      guard let kind = Self.kind(of: event) else { continue }
      return Event(
        kind: kind, line: event.start_mark.line + 1, column: event.start_mark.column + 1)
    }
  }

  private static func kind(of event: yaml_event_t) -> Kind? {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: .documentStart
    case YAML_NO_EVENT, YAML_STREAM_END_EVENT: .end
    case YAML_ALIAS_EVENT: .alias(string(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      .scalar(scalar(event), anchor: string(event.data.scalar.anchor))
    case YAML_SEQUENCE_START_EVENT:
      .sequenceStart(anchor: string(event.data.sequence_start.anchor))
    case YAML_MAPPING_START_EVENT:
      .mappingStart(anchor: string(event.data.mapping_start.anchor))
    case YAML_DOCUMENT_END_EVENT, YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: .close
    default: nil
    }
  }

  private static func scalar(_ event: yaml_event_t) -> YAMLScalar {
    let scalar = event.data.scalar
    let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    return YAMLScalar(
      text: String(decoding: bytes, as: UTF8.self),
      isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE, tag: string(scalar.tag))
  }

  private static func string(_ bytes: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    bytes.map { String(cString: $0) }
  }

  private var problem: SyntaxProblem {
    let state = parser.pointee
    let message = state.problem.map { String(cString: $0) } ?? "cannot be read"
    guard state.error != YAML_READER_ERROR else {
      return SyntaxProblem(message: message, line: line(ofByte: state.problem_offset))
    }
    let context = state.context.map { String(cString: $0) + ", " } ?? ""
    return SyntaxProblem(
      message: context + message, line: state.problem_mark.line + 1,
      column: state.problem_mark.column + 1)
  }

  private func line(ofByte offset: Int) -> Int {
    1 + bytes.prefix(offset).count { $0 == UInt8(ascii: "\n") }
  }
}
