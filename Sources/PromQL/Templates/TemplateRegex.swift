import CRE2

/// A regular expression that a template uses, compiled for one call.
struct TemplateRegex: ~Copyable {
  private let pointer: OpaquePointer

  init(_ pattern: String) throws(TemplateFunction.Failure) {
    guard let pointer = cre2_new(pattern, pattern.utf8.count, false, true) else {
      throw TemplateFunction.Failure(message: "error parsing regexp: out of memory")
    }
    if let error = cre2_error(pointer) {
      let message = String(cString: error)
      cre2_free(pointer)
      throw TemplateFunction.Failure(message: "error parsing regexp: \(message)")
    }
    self.pointer = pointer
  }

  deinit { cre2_free(pointer) }

  /// Whether the expression is found anywhere in a text.
  func isFound(in text: String) -> Bool {
    groups(in: Array(text.utf8), from: 0) != nil
  }

  /// The ranges of the next match and its groups.
  private func groups(in bytes: [UInt8], from start: Int) -> [Range<Int>?]? {
    let count = Int(cre2_group_count(pointer)) + 1
    var bounds = [Int64](repeating: -1, count: 2 * count)
    let isMatch = bytes.withUnsafeBytes { raw in
      cre2_match(
        pointer, raw.bindMemory(to: CChar.self).baseAddress, bytes.count, start, false, &bounds,
        Int32(count))
    }
    guard isMatch else { return nil }
    return (0..<count).map { group in
      bounds[2 * group] < 0 ? nil : Int(bounds[2 * group])..<Int(bounds[2 * group + 1])
    }
  }

  /// A text with every match replaced; `$1` and `${name}` stand for groups.
  func replacing(in text: String, with replacement: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var position = 0
    var kept = 0
    while position <= bytes.count, let groups = groups(in: bytes, from: position),
      let match = groups[0]
    {
      result += bytes[kept..<match.lowerBound]
      result += expanded(replacement, groups, bytes)
      kept = match.upperBound
      position = match.upperBound
      guard match.isEmpty else { continue }
      if position < bytes.count { result.append(bytes[position]) }
      position += 1
      kept = min(position, bytes.count)
    }
    result += bytes[min(kept, bytes.count)...]
    return String(decoding: result, as: UTF8.self)
  }

  private func expanded(
    _ replacement: String, _ groups: [Range<Int>?], _ bytes: [UInt8]
  ) -> [UInt8] {
    var result: [UInt8] = []
    var rest = Array(replacement.utf8)[...]
    while let dollar = rest.firstIndex(of: UInt8(ascii: "$")) {
      result += rest[..<dollar]
      rest = rest[(dollar + 1)...]
      guard let name = Self.takeName(&rest) else {
        result.append(UInt8(ascii: "$"))
        if rest.first == UInt8(ascii: "$") { rest = rest.dropFirst() }
        continue
      }
      if let index = index(of: name), groups.indices.contains(index), let range = groups[index] {
        result += bytes[range]
      }
    }
    return result + rest
  }

  private static func takeName(_ rest: inout ArraySlice<UInt8>) -> String? {
    let isBraced = rest.first == UInt8(ascii: "{")
    let body = isBraced ? rest.dropFirst() : rest
    let name = body.prefix { $0.isAlphanumeric }
    let after = body.dropFirst(name.count)
    guard !name.isEmpty, !isBraced || after.first == UInt8(ascii: "}") else { return nil }
    rest = isBraced ? after.dropFirst() : after
    return String(decoding: name, as: UTF8.self)
  }

  private func index(of name: String) -> Int? {
    if let number = Int(name) { return number }
    let count = cre2_group_count(pointer)
    guard count > 0 else { return nil }
    return (1...count).first { group in
      cre2_group_name(pointer, group).map { String(cString: $0) == name } ?? false
    }.map(Int.init)
  }
}
