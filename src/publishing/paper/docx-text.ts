import {
  BookmarkEnd,
  BookmarkStart,
  InternalHyperlink,
  PageReference,
  type ParagraphChild,
  TextRun,
} from 'docx'
import { FROM_DATA } from './docx-style.ts'
import type { Inline, Text } from './paper.ts'

/** The runs of a text. A reference is a link with the page it leads to: “Children in care (page 9)”. */
export function runsOf(text: Text): ParagraphChild[] {
  return text.flatMap(runsOfPart)
}

function runsOfPart(part: Inline): ParagraphChild[] {
  if (typeof part === 'string') return [new TextRun(part)]
  if ('strong' in part) return [new TextRun({ text: part.strong, bold: true })]
  if ('bound' in part) return [new TextRun({ text: unbroken(part.text), style: FROM_DATA })]
  const anchor = bookmarkName(part.to)
  return [
    new InternalHyperlink({ anchor, children: [new TextRun({ text: part.words, style: 'Hyperlink' })] }),
    new TextRun(' (page\u00a0'),
    new PageReference(anchor, { hyperlink: true }),
    new TextRun(')'),
  ]
}

/** A heading's words as a place that others refer to. `number` is its own in the document. */
export function bookmarked(id: string, number: number, words: string): ParagraphChild[] {
  const ends = [new BookmarkStart(bookmarkName(id), number), new BookmarkEnd(number)]
  // The library's types name only the bookmarks it numbers itself.
  const [start, end] = ends as unknown as [ParagraphChild, ParagraphChild]
  return [start, new TextRun(words), end]
}

/** Word's names of places begin with a letter, hold no signs and are at most 40 long; two long ones must not meet. */
export function bookmarkName(id: string): string {
  const name = id.replace(/[^A-Za-z0-9_]/g, '_')
  return name.length <= 40 ? name : `${name.slice(0, 31)}_${checksum(name)}`
}

function checksum(name: string): string {
  let sum = 5381
  for (const letter of name) sum = (sum * 33 + letter.codePointAt(0)!) % 4_294_967_296
  return sum.toString(16).padStart(8, '0')
}

/** A figure does not break between its number and its unit: `0.6 points`. */
function unbroken(figure: string): string {
  return figure.length <= 12 ? figure.replaceAll(' ', '\u00a0') : figure
}
