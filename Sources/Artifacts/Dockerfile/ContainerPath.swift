/// Paths with `/` between their parts, as they are inside a container or a submission.
public enum ContainerPath {
  /// A path seen from a folder, with `.` and `..` resolved; `..` never leaves the root.
  public static func joined(_ folder: String, _ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : folder + "/" + path
    return "/" + parts(whole).joined(separator: "/")
  }

  /// A relative path seen from a folder of a submission (empty for its top); nil when it leads out.
  public static func inSubmission(_ folder: String, _ path: String) -> String? {
    guard !path.hasPrefix("/"), !path.hasPrefix("~") else { return nil }
    var result: [Substring] = []
    for part in (folder + "/" + path).split(separator: "/") where part != "." {
      if part != ".." {
        result.append(part)
      } else if result.popLast() == nil {
        return nil
      }
    }
    return result.joined(separator: "/")
  }

  /// The part of a path below a folder; empty for the folder itself, nil outside of it.
  public static func below(_ folder: String, _ path: String) -> String? {
    if folder == "/" || folder.isEmpty { return String(path.drop { $0 == "/" }) }
    if path == folder { return "" }
    guard path.hasPrefix(folder + "/") else { return nil }
    return String(path.dropFirst(folder.count + 1))
  }

  private static func parts(_ path: String) -> [Substring] {
    var result: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." {
        _ = result.popLast()
      } else {
        result.append(part)
      }
    }
    return result
  }
}
