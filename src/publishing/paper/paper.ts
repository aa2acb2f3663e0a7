import type { Day } from '../../core/index.ts'
import type { BoundNumber, Statement } from '../statement.ts'

/** A reference to another place of the paper: a link on a screen, “page 12” in Word. */
export interface PageLink {
  readonly to: string
  readonly words: string
}

/** A run of words in a paragraph or a cell: plain, a number with its fact, a reference, or words that stand out. */
export type Inline = string | BoundNumber | PageLink | { readonly strong: string }

export type Text = readonly Inline[]

/** A heading; a numbered one starts the numbers of the paragraphs under it (2, then 2.1, 2.2 …). */
export interface HeadingBlock {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3
  readonly id: string
  readonly words: string
  readonly number?: string
  readonly newPage?: boolean
}

export interface ParagraphBlock {
  readonly kind: 'paragraph'
  readonly text: Text
  /** `2.1`; Word counts for itself, so that an author may add a paragraph. */
  readonly number?: string
  /** Whether it stays on the page of what follows it. */
  readonly keepsWithNext?: boolean
}

/** A column: numbers stand right, words left; `width` is its share of the table. */
export interface Column {
  readonly words: string
  readonly numeric?: boolean
  readonly width: number
}

export interface TableBlock {
  readonly kind: 'table'
  readonly id: string
  readonly caption: string
  readonly columns: readonly Column[]
  /** The cells of a row; the one at `rowHead` says what the row is. */
  readonly rows: readonly (readonly Text[])[]
  readonly rowHead: number
}

/** A picture with its reading above it and its numbers in a table elsewhere. */
export interface PictureBlock {
  readonly kind: 'picture'
  readonly id: string
  readonly title: string
  /** What stands before the reading: `Chart 3.`, with the title where no heading says it. */
  readonly label: string
  readonly reading: Statement
  readonly svg: string
  /** As the picture is drawn, in pixels: its proportions are kept wherever it stands. */
  readonly width: number
  readonly height: number
  readonly numbers: PageLink
}

/** What a person writes: their words, or an empty box that asks for them. */
export interface NarrativeBlock {
  readonly kind: 'narrative'
  readonly paragraphs: readonly string[]
  readonly prompt: string
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | TableBlock
  | PictureBlock
  | NarrativeBlock
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  | { readonly kind: 'contents'; readonly words: string }

/** Pages that lie the same way. */
export interface Section {
  readonly landscape: boolean
  readonly blocks: readonly Block[]
}

/** A paper as blocks: what it says and in what order. How it looks is the renderers' business, so both say the same. */
export interface Paper {
  readonly title: string
  readonly subtitle: string
  readonly authority: string
  readonly classification: string
  readonly asAt: Day
  readonly sections: readonly Section[]
}

/** The plain words of a text. */
export function wordsOf(text: Text): string {
  return text
    .map((part) =>
      typeof part === 'string'
        ? part
        : 'strong' in part
          ? part.strong
          : 'to' in part
            ? part.words
            : part.text,
    )
    .join('')
}

/** Every bound number of a paper, in reading order. */
export function numbersOf(paper: Paper): BoundNumber[] {
  return paper.sections
    .flatMap(({ blocks }) => blocks.flatMap(textsOf))
    .flatMap((text) => text.filter(isBound))
}

export function isBound(part: Inline): part is BoundNumber {
  return typeof part !== 'string' && 'bound' in part
}

/** The texts of a block that hold figures. */
export function textsOf(block: Block): readonly Text[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.items
    case 'table':
      return block.rows.flat()
    case 'picture':
      return [block.reading]
    default:
      return []
  }
}
