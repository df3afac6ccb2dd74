/// The version of the series model.
enum TimeSeriesPlaceholder {}
