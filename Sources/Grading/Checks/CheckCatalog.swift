/// Every check, in the order of the phases. Each phase keeps its own list in its folder.
public enum CheckCatalog {
  /// The lists of all phases, one after the other.
  public static let all: [Check] =
    phase0 + phase1 + phase2 + phase3 + phase4 + phase5 + phase6
}
