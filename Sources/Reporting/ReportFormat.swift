/// A form in which a report is written.
public enum ReportFormat: String, Sendable, CaseIterable {
  case text
  case json
  case markdown
}
