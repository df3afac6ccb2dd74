/// Reads the answers of `git cat-file --batch`.
enum GitBatch {
  /// Takes the next object off the front: `id type size\n`, the bytes, a line feed.
  static func next(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let end = rest.firstIndex(of: 0x0A) else { return nil }
    let fields = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
    guard fields.count == 3, let size = Int(fields[2]), size >= 0 else { return nil }
    let start = end + 1
    guard rest.endIndex - start >= size else { return nil }
    let object = rest[start..<(start + size)]
    rest = rest[min(start + size + 1, rest.endIndex)...]
    return object
  }
}
