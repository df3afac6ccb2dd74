/// Every cross-check. Each area keeps its own list in its folder.
public enum CrossCheckCatalog {
  public static let all: [CrossCheck] = application + stack + dashboards + documents
}
