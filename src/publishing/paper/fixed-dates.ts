import type { Paper } from './paper.ts'

/** The file of a Word document that says who made it when, with the day of the figures in place of the clock. */
export function coreProperties(paper: Paper): { path: string; data: string } {
  const made = `${paper.asAt.toString()}T00:00:00Z`
  const text = [
    ['dc:title', `${paper.title}: ${paper.subtitle}`],
    ['dc:subject', paper.subtitle],
    ['dc:creator', paper.authority],
    ['dc:description', paper.classification],
    ['dc:language', 'en-GB'],
    ['cp:lastModifiedBy', paper.authority],
    ['cp:revision', '1'],
  ].map(([name, words]) => `<${name}>${escape(words!)}</${name}>`)
  const dates = ['created', 'modified'].map(
    (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${made}</dcterms:${name}>`,
  )
  const spaces = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ]
  const data = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${spaces.join(' ')}>${text.join('')}${dates.join('')}</cp:coreProperties>`
  return { path: 'docProps/core.xml', data }
}

function escape(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const END_OF_DIRECTORY = 0x06054b50
/** 1 January 1980, the first day a ZIP file can write. */
const FIRST_DAY = 0x0021

/**
 * The same ZIP file with every entry dated 1 January 1980, so that equal papers are equal byte for byte. Dates stand
 * in each entry of the directory at its end (from byte 12) and in each file's own head (from byte 10).
 */
export function withFixedDates(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--
  if (end < 0) throw new RangeError('not a ZIP file')
  const entries = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let entry = 0; entry < entries; entry++) {
    const head = view.getUint32(at + 42, true)
    for (const place of [at + 12, head + 10]) {
      view.setUint16(place, 0, true)
      view.setUint16(place + 2, FIRST_DAY, true)
    }
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}
