/// An entry of `git ls-tree -r -z -l`.
struct GitTreeEntry {
  enum Kind {
    case file
    case link
    case submodule
  }

  let kind: Kind
  let id: String
  /// The size in bytes; 0 for a submodule.
  let size: Int
  let path: String

  /// Reads `mode type id size<TAB>path`; nil for anything else.
  init?(_ record: ArraySlice<UInt8>) {
    guard let tab = record.firstIndex(of: 0x09) else { return nil }
    let fields = String(decoding: record[..<tab], as: UTF8.self).split(separator: " ")
    guard fields.count == 4 else { return nil }
    switch fields[0] {
    case "120000": kind = .link
    case "160000": kind = .submodule
    default: kind = .file
    }
    id = String(fields[2])
    size = Int(fields[3]) ?? 0
    path = String(decoding: record[record.index(after: tab)...], as: UTF8.self)
  }
}
