/// Every cross-check. Each area keeps its own list in its folder.
public enum CrossCheckCatalog {
  /// The lists of all areas, one after the other.
  public static let all: [CrossCheck] = application + stack + dashboards + documents
}
