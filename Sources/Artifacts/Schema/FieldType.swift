/// What a field of a configuration may hold.
indirect enum FieldType: Sendable {
  case text
  case boolean
  case integer
  /// An integer that is not negative.
  case natural
  case decimal
  /// A length of time such as `1m30s`.
  case duration
  /// A length of time in Go's own notation, such as `1h0.5s`.
  case goDuration
  /// A number of bytes with its unit, such as `10MB`.
  case byteCount
  case regex
  case url
  /// A URL of `http` or `https` with a host, as Alertmanager wants it.
  case webURL
  /// The path of a file that the server opens.
  case file
  /// One word out of a list; the closure makes the message for another one.
  case word([String], @Sendable (String) -> String)
  /// Items of one type; an empty item is refused with the message, where there is one.
  case list(FieldType, emptyItem: String? = nil)
  /// Any keys with values of one type.
  case map(FieldType)
  case object(@Sendable () -> Schema)
  /// Anything at all.
  case anything
}

extension FieldType {
  static func list(of schema: @escaping @Sendable () -> Schema, emptyItem: String? = nil) -> Self {
    .list(.object(schema), emptyItem: emptyItem)
  }
}
