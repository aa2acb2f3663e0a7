import { SaxesParser } from 'saxes'
import { UnreadableFileError } from '../../core/index.ts'
import { notAReturn } from './xml-kinds.ts'

/** What a reader of an XML file is told, in the order of the file. */
interface XmlEvents {
  /** An element starts on a line; its name has no namespace prefix, and the first element has depth 1. */
  open(element: string, line: number, depth: number): void
  /** Text as people mean it, entities resolved. One element may give several pieces. */
  text(text: string, line: number): void
  close(depth: number): void
}

/** The parser is fed slices, so that what it holds is bounded whatever the file holds. */
const SLICE = 65_536
const DEEPEST = 64
const MOST_ATTRIBUTES = 64
/** One text, comment or tag longer than this would have to be held in memory whole. */
const LONGEST_STRETCH = 4_194_304

/** A document type that is the first thing of a file, also where what follows it is broken. */
const OPENING_DOCTYPE = /^\s*(?:<\?xml[^>]*>\s*)?<!(doctype)/i

/**
 * Reads XML from beginning to end and tells of each element and text. Nothing is kept of the file, nothing is
 * fetched, and no entity can be declared: a document type is refused when it is met.
 *
 * @throws UnreadableFileError with the file, the line and what to do, and never a value: `xml-doctype`;
 * `xml-broken` for XML that is cut off or malformed; `xml-too-deep`, `xml-too-many-attributes` and
 * `xml-too-long` for what no export writes; `not-recognised` for a web page
 */
export function readXml(name: string, text: string | Iterable<string>, events: XmlEvents): void {
  const parser = new SaxesParser({ defaultXMLVersion: '1.0', forceXMLVersion: true })
  let depth = 0
  let attributes = 0
  let started = false
  let ending = false
  let stretch = 0
  let beginning = ''

  const refuse = (reason: string, sentence: string) =>
    new UnreadableFileError(reason, `${name}, line ${parser.line}: ${sentence}`)

  parser.on('opentagstart', (tag) => {
    started = true
    stretch = 0
    attributes = 0
    depth++
    if (depth > DEEPEST)
      throw refuse(
        'xml-too-deep',
        `elements stand more than ${DEEPEST} deep in one another, which no return has. Export it again`,
      )
    const colon = tag.name.lastIndexOf(':')
    const element = colon === -1 ? tag.name : tag.name.slice(colon + 1)
    // The parser has read one character past the name: in column 0 that was the end of the line.
    events.open(element, parser.column === 0 ? parser.line - 1 : parser.line, depth)
  })
  parser.on('attribute', () => {
    stretch = 0
    if (++attributes > MOST_ATTRIBUTES)
      throw refuse(
        'xml-too-many-attributes',
        `an element has more than ${MOST_ATTRIBUTES} attributes, and no element of a return needs one. Export it again`,
      )
  })
  const tell = (piece: string) => {
    stretch = 0
    events.text(piece, parser.line)
  }
  parser.on('text', tell)
  parser.on('cdata', tell)
  parser.on('closetag', () => {
    events.close(depth)
    depth--
  })
  const refuseDoctype = (isHtml: boolean) =>
    isHtml
      ? notAReturn(name, 'html', parser.line)
      : refuse(
          'xml-doctype',
          'the XML declares a document type (DOCTYPE), which no return has and which is never followed. Export the return again from the case system',
        )
  parser.on('doctype', (doctype) => {
    throw refuseDoctype(/^\s*html\b/i.test(doctype))
  })
  parser.on('error', () => {
    const doctype = started ? undefined : OPENING_DOCTYPE.exec(beginning)?.[1]
    // Only HTML may write the word in small letters.
    if (doctype) throw refuseDoctype(doctype !== 'DOCTYPE')
    if (ending)
      throw refuse(
        'xml-broken',
        'the XML stops before its end: the file was cut off. Export or copy it again',
      )
    throw new UnreadableFileError(
      'xml-broken',
      `${name}, line ${parser.line}, column ${parser.column}: the XML is broken here. Export it again; ` +
        'in a file changed by hand, look for an element that is not closed, or a bare & or <',
    )
  })

  for (const slice of slicesOf(text)) {
    if (beginning.length < SLICE) beginning += slice
    stretch += slice.length
    parser.write(slice)
    if (stretch > LONGEST_STRETCH)
      throw refuse(
        'xml-too-long',
        `a text, comment or tag goes on for more than ${LONGEST_STRETCH.toLocaleString('en-GB')} characters. Export the return again`,
      )
  }
  ending = true
  parser.close()
}

function* slicesOf(text: string | Iterable<string>): Generator<string> {
  for (const piece of typeof text === 'string' ? [text] : text)
    for (let at = 0; at < piece.length; at += SLICE) yield piece.slice(at, at + SLICE)
}
