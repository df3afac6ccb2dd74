/// A Markdown document of a learner as blocks that know their lines.
///
/// Read by lines rather than by the letter of CommonMark: answers that stand indented without a list, in a fence or
/// in HTML are text all the same, and nothing but comments, link addresses and mark-up is left out. Linear on any input.
public struct MarkdownDocument: Sendable, Equatable {
  /// The file.
  public let source: SourceText
  /// Every block in the order of the file; lists, quotes and tables lie flat.
  public let blocks: [MarkdownBlock]
  /// What stands before the first heading, then a section for each heading.
  public let sections: [MarkdownSection]

  /// Reads a document; there is no text that cannot be read.
  public init(_ source: SourceText) {
    self.source = source
    var reader = MarkdownReader(source)
    blocks = reader.blocks()
    sections = MarkdownSection.sections(of: blocks, lineCount: reader.lines.count)
  }

  /// Every line with text on it, in the order of the file; a table gives a line for each row.
  public var lines: [MarkdownLine] { blocks.flatMap(\.lines) }

  /// Every table.
  public var tables: [MarkdownTable] {
    blocks.compactMap { block in
      guard case .table(let table) = block.kind else { return nil }
      return table
    }
  }

  /// Everything that is written as code: fences, indented blocks, and spans within text and tables.
  public var code: [MarkdownCode] { blocks.flatMap(\.code) }

  /// The blocks of a section, with or without those of the sections below it.
  public func blocks(
    of section: MarkdownSection, _ extent: MarkdownSection.Extent = .withSubsections
  ) -> ArraySlice<MarkdownBlock> {
    switch extent {
    case .own: blocks[section.ownBlocks]
    case .withSubsections: blocks[section.allBlocks]
    }
  }
}
