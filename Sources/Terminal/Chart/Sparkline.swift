/// A series in one line of a table.
public enum Sparkline {
  /// Values as bars of eight heights, resampled to `width`; a gap where a value is nil or no number.
  public static func text(_ values: [Double?], width: Int, style: TerminalStyle) -> String {
    let finite = values.compactMap { $0 }.filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max(), width > 0 else { return "" }
    let bars = style.usesUnicode ? unicodeBars : plainBars
    let count = min(width, values.count)
    return String(
      (0..<count).map { index in
        guard let value = values[index * values.count / count], value.isFinite else { return " " }
        guard high > low else { return bars[low == 0 ? 0 : bars.count / 2] }
        return bars[Int((value - low) / (high - low) * Double(bars.count - 1))]
      })
  }

  private static let unicodeBars: [Character] = Array("▁▂▃▄▅▆▇█")
  private static let plainBars: [Character] = Array("_.-=*#")
}
