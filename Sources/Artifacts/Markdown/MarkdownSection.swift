/// A heading with what stands under it, or what stands before the first heading.
public struct MarkdownSection: Sendable, Equatable {
  /// Which blocks of a section are meant.
  public enum Extent: Sendable {
    /// Up to the next heading.
    case own
    /// Up to the next heading of the same or a higher level.
    case withSubsections
  }

  /// The heading without mark-up; empty for what stands before the first one.
  public let heading: String
  /// The level of the heading, 1 to 6; 0 for what stands before the first one.
  public let level: Int
  /// The heading's line, from 1.
  public let line: Int
  /// The last line of the section with its subsections.
  public let lastLine: Int
  /// The blocks under the heading up to the next heading.
  public let ownBlocks: Range<Int>
  /// The blocks under the heading up to the next one of the same or a higher level.
  public let allBlocks: Range<Int>
}

extension MarkdownSection {
  /// The sections of a document; every block but the headings lies in exactly one by `ownBlocks`.
  static func sections(of blocks: [MarkdownBlock], lineCount: Int) -> [MarkdownSection] {
    let headings = blocks.indices.filter { blocks[$0].isHeading }
    let ends = ends(of: headings, in: blocks)
    let preamble = MarkdownSection(
      heading: "", level: 0, line: 1, lastLine: lineCount,
      ownBlocks: 0..<(headings.first ?? blocks.count), allBlocks: blocks.indices)
    return [preamble]
      + headings.indices.map { position in
        let start = headings[position]
        let next = position + 1 < headings.count ? headings[position + 1] : blocks.count
        let end = ends[position]
        return MarkdownSection(
          heading: blocks[start].text, level: blocks[start].headingLevel ?? 1,
          line: blocks[start].firstLine,
          lastLine: end < blocks.count ? blocks[end].firstLine - 1 : lineCount,
          ownBlocks: (start + 1)..<next, allBlocks: (start + 1)..<end)
      }
  }

  /// For each heading the block at which its section ends, found from the last one back with one open end a level.
  private static func ends(of headings: [Int], in blocks: [MarkdownBlock]) -> [Int] {
    var nextAtLevel = [Int](repeating: blocks.count, count: 7)
    var result = [Int](repeating: blocks.count, count: headings.count)
    for position in headings.indices.reversed() {
      let level = min(blocks[headings[position]].headingLevel ?? 1, 6)
      result[position] = nextAtLevel[0...level].min() ?? blocks.count
      nextAtLevel[level] = headings[position]
      for deeper in level..<7 where deeper > level { nextAtLevel[deeper] = headings[position] }
    }
    return result
  }
}
