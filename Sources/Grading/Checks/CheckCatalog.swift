/// Every check, in the order of the phases. Each phase keeps its own list in its folder.
public enum CheckCatalog {
  public static let all: [Check] =
    phase0 + phase1 + phase2 + phase3 + phase4 + phase5 + phase6
}
