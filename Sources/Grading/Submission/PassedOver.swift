/// Folders and files that hold no work of a learner's: tools put them there.
public enum PassedOver {
  /// Whether a folder of this name is not entered.
  public static func isFolder(_ name: String) -> Bool {
    folders.contains(name) || name.hasSuffix(".egg-info") || name.hasSuffix(".dist-info")
  }

  /// Whether a file of this name is certainly no text.
  public static func isBinary(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    return binaryEndings.contains(name[name.index(after: dot)...].lowercased())
  }

  private static let folders: Set<String> = [
    ".git", ".hg", ".svn", ".venv", "venv", ".env", "env", "virtualenv", "site-packages",
    "__pycache__", ".mypy_cache", ".pytest_cache", ".ruff_cache", ".tox", ".nox", ".cache",
    "node_modules", ".idea", ".vscode", ".vigie", ".ipynb_checkpoints", ".eggs", "htmlcov",
    ".terraform", ".gradle", ".next",
  ]

  private static let binaryEndings: Set<String> = [
    "png", "jpg", "jpeg", "gif", "webp", "bmp", "ico", "svg", "tif", "tiff", "heic", "pdf", "zip",
    "gz", "tgz", "bz2", "xz", "7z", "rar", "tar", "whl", "db", "sqlite", "sqlite3", "joblib",
    "pkl", "pickle", "npy", "npz", "parquet", "h5", "onnx", "pt", "bin", "exe", "dll", "so",
    "dylib", "o", "a", "class", "jar", "pyc", "pyo", "woff", "woff2", "ttf", "otf", "eot", "mp3",
    "mp4", "mov", "avi", "webm", "wav", "docx", "xlsx", "pptx", "odt", "ods", "odp",
  ]
}
