extension ApplicationMetric {
  /// Whether it is one of the examples that the course gives, by its name.
  public var isCourseExample: Bool { Self.courseExamples.contains(name) }

  /// The names that the course's text gives: those of the first edition, then those that the second one added.
  static let courseExamples: Set<String> = [
    "items_created_total", "items_read_total", "items_updated_total", "items_deleted_total",
    "items_created", "items_read", "items_updated", "items_deleted",
    "db_connection_pool_size", "db_query_duration_seconds", "fastapi_app_info",
    "items_total", "items_price_histogram", "http_errors_total", "http_errors",
    "app_uptime_seconds",
  ]
}
