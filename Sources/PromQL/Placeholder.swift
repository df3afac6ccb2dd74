/// Removed by the first file of the query language.
enum PromQLPlaceholder {}
