import {
  InternalHyperlink,
  LeaderType,
  PageReference,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx'
import { bookmarkName } from './docx-text.ts'
import type { HeadingBlock, Paper } from './paper.ts'

/** Where the words of an entry begin, after its number. */
const WORDS_AT = 600

/**
 * The table of contents: a field that Word can make again after an edit, filled with an entry for each main heading.
 * The entries are ours and not the library's, whose hidden bookmarks get other numbers every time.
 */
export function contentsOf(words: string, paper: Paper, textWidth: number): [Paragraph, TableOfContents] {
  const entries = headingsOf(paper)
    .filter(({ level }) => level === 1)
    .map((heading) => entryOf(heading, textWidth))
  return [
    new Paragraph({ style: 'ContentsHeading', text: words, pageBreakBefore: true }),
    new TableOfContents(words, { hyperlink: true, headingStyleRange: '1-1', contentChildren: entries }),
  ]
}

export function headingsOf({ sections }: Paper): HeadingBlock[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'heading' ? [block] : [])),
  )
}

function entryOf({ id, words, number }: HeadingBlock, textWidth: number): Paragraph {
  const anchor = bookmarkName(id)
  const name = number ? [number, new Tab(), words, new Tab()] : [words, new Tab()]
  return new Paragraph({
    style: 'TOC1',
    tabStops: [
      { type: TabStopType.LEFT, position: WORDS_AT },
      { type: TabStopType.RIGHT, position: textWidth, leader: LeaderType.DOT },
    ],
    children: [
      new InternalHyperlink({
        anchor,
        children: [new TextRun({ children: name }), new PageReference(anchor, { hyperlink: true })],
      }),
    ],
  })
}
