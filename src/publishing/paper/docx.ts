import {
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import { estimatePageNumbers } from 'docx/layout'
import { showDay } from '../../core/index.ts'
import { EMPTY_PNG, type Rasterise } from '../pictures/png.ts'
import { say } from '../statement.ts'
import { INK, NUMBERS, PAGE, paperNumbering, paperStyles, QUIET, TINT } from './docx-style.ts'
import { contentsOf, headingsOf } from './docx-contents.ts'
import { sizeInWord } from './docx-picture-size.ts'
import { tableOfBlock } from './docx-table.ts'
import { bookmarked, runsOf } from './docx-text.ts'
import { coreProperties, withFixedDates } from './fixed-dates.ts'
import type { Block, Paper, PictureBlock, Section } from './paper.ts'

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

/**
 * A paper as a Word document, ready to be edited: real styles, numbering, bookmarks and page references, whose
 * numbers are worked out beforehand so that Word need not ask. The same paper always gives the same bytes.
 *
 * Pictures are SVG. `rasterise` makes the PNG that programs without SVG show; without it they show an empty space.
 */
export async function paperAsDocx(paper: Paper, rasterise?: Rasterise): Promise<Uint8Array> {
  const pngs = new Map<string, Uint8Array>()
  for (const { id, svg } of picturesOf(paper)) pngs.set(id, rasterise ? await rasterise(svg) : EMPTY_PNG)
  const document = new Document({
    title: `${paper.title}, ${showDay(paper.asAt)}`,
    subject: paper.subtitle,
    creator: paper.authority,
    lastModifiedBy: paper.authority,
    description: paper.classification,
    revision: 1,
    styles: paperStyles,
    numbering: paperNumbering,
    pageNumbers: estimatePageNumbers,
    sections: paper.sections.map((section, at) => sectionOf(paper, section, at === 0, pngs)),
  })
  const packed = await Packer.pack(document, 'uint8array', undefined, [coreProperties(paper)])
  return withFixedDates(packed)
}

function picturesOf({ sections }: Paper): PictureBlock[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'picture' ? [block] : [])),
  )
}

function sectionOf(
  paper: Paper,
  { landscape, blocks }: Section,
  first: boolean,
  pngs: ReadonlyMap<string, Uint8Array>,
): ISectionOptions {
  const textWidth = (landscape ? PAGE.height : PAGE.width) - 2 * PAGE.margin
  return {
    properties: {
      page: {
        size: {
          width: PAGE.width,
          height: PAGE.height,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: PAGE.margin + 200,
          bottom: PAGE.margin,
          left: PAGE.margin,
          right: PAGE.margin,
          header: PAGE.head,
          footer: PAGE.head,
        },
      },
    },
    headers: {
      default: new Header({ children: [atBothEnds([paper.authority], [paper.classification], textWidth)] }),
    },
    footers: {
      default: new Footer({
        children: [
          atBothEnds(
            [`${paper.title}. ${paper.subtitle}`],
            ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
            textWidth,
          ),
        ],
      }),
    },
    children: [
      ...(first ? titleOf(paper) : []),
      ...blocks.flatMap((block, at) => childrenOf(block, paper, textWidth, pngs, at === 0)),
    ],
  }
}

type Piece = string | (typeof PageNumber)[keyof typeof PageNumber]

function atBothEnds(left: Piece[], right: Piece[], textWidth: number): Paragraph {
  const quiet = { size: 17, color: QUIET }
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    spacing: { after: 0 },
    children: [
      new TextRun({ ...quiet, children: left }),
      new TextRun({ ...quiet, children: [new Tab(), ...right] }),
    ],
  })
}

function titleOf({ title, subtitle, authority, classification }: Paper): Paragraph[] {
  return [
    new Paragraph({ style: 'Subtitle', text: authority }),
    new Paragraph({ style: 'Title', text: title }),
    new Paragraph({ style: 'Subtitle', text: subtitle }),
    new Paragraph({ style: 'Classification', text: classification }),
  ]
}

function childrenOf(
  block: Block,
  paper: Paper,
  textWidth: number,
  pngs: ReadonlyMap<string, Uint8Array>,
  firstOfSection: boolean,
): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: LEVELS[block.level],
          ...(block.number ? { numbering: { reference: NUMBERS, level: 0 } } : {}),
          ...(block.newPage && !firstOfSection ? { pageBreakBefore: true } : {}),
          children: bookmarked(block.id, headingsOf(paper).indexOf(block) + 1, block.words),
        }),
      ]
    case 'paragraph':
      return [
        new Paragraph({
          ...(block.number ? { style: 'Numbered', numbering: { reference: NUMBERS, level: 1 } } : {}),
          ...(block.keepsWithNext ? { keepNext: true } : {}),
          children: runsOf(block.text),
        }),
      ]
    case 'list':
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: runsOf(item) }))
    case 'table':
      return tableOfBlock(block, textWidth)
    case 'picture':
      return pictureOf(block, pngs.get(block.id)!, picturesOf(paper).indexOf(block) + 1)
    case 'narrative':
      return narrativeOf(block)
    case 'contents':
      return contentsOf(block.words, paper, textWidth)
  }
}

function pictureOf(
  { id, title, label, reading, svg, width, height, numbers }: PictureBlock,
  png: Uint8Array,
  number: number,
): Paragraph[] {
  return [
    new Paragraph({
      style: 'Reading',
      children: [new TextRun({ text: `${label} `, bold: true }), ...runsOf(reading)],
    }),
    new Paragraph({
      keepNext: true,
      spacing: { after: 0 },
      children: [
        new ImageRun({
          type: 'svg',
          data: new TextEncoder().encode(svg),
          fallback: { type: 'png', data: png },
          transformation: sizeInWord({ width, height }),
          altText: { id: String(number), name: id, title, description: say(reading) },
        }),
      ],
    }),
    new Paragraph({ spacing: { after: 200 }, children: runsOf([numbers]) }),
  ]
}

function narrativeOf({ paragraphs, prompt }: { paragraphs: readonly string[]; prompt: string }): Paragraph[] {
  if (paragraphs.length > 0) return paragraphs.map((text) => new Paragraph({ style: 'Narrative', text }))
  const edge = { style: BorderStyle.DASHED, size: 8, space: 6, color: INK }
  return [
    new Paragraph({
      style: 'Narrative',
      keepLines: true,
      border: { top: edge, bottom: edge, left: edge, right: edge },
      shading: { fill: TINT },
      children: [new TextRun({ text: 'To be written. ', bold: true }), new TextRun(prompt)],
    }),
  ]
}
