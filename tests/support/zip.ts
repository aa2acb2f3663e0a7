import { crc32, deflateRawSync } from 'node:zlib'

/** A part of a zip made by hand; what is not given is made right, so that a test says only what it lies about. */
export interface ZipPart {
  readonly path: string
  readonly content: string | Uint8Array
  readonly stored?: boolean
  readonly method?: number
  readonly flags?: number
  readonly crc?: number
  /** The sizes it claims. */
  readonly size?: number
  readonly packedSize?: number
  /** The path in the head before the part, where it is not the one in the list of parts. */
  readonly localPath?: string
  /** The bits of Unix that say what kind of file it is. */
  readonly kind?: number
  /** Where the list of parts says that it begins. */
  readonly headAt?: number
  /** Whether its sizes stand in a field for large files. */
  readonly large?: boolean
}

/** What the end of a zip made by hand says, where it does not say what is so. */
export interface ZipEnd {
  readonly count?: number
  readonly comment?: string
  readonly after?: string
  /** The number of parts in a second end record, for large files. */
  readonly largeCount?: number
  readonly between?: string
}

const NOT_HERE = 0xffffffff

/** Makes a zip, right or wrong as the test wants it; the same parts are the same bytes. */
export function zipOf(parts: readonly ZipPart[], end: ZipEnd = {}): Uint8Array {
  const bodies: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const content = Buffer.from(part.content)
    const packed = part.stored ? content : deflateRawSync(content)
    const body = Buffer.concat([partHead(part, content, packed), packed])
    list.push(inList(part, content, packed, at))
    bodies.push(body)
    at += body.length
  }
  const directory = Buffer.concat(list)
  const count = end.count ?? parts.length
  const large = end.largeCount === undefined ? [] : largeEnd(end.largeCount, directory.length, at)
  const between = Buffer.from(end.between ?? '')
  const comment = Buffer.from(end.comment ?? '')
  const tail = numbers([
    [4, 0x06054b50],
    [4, 0],
    [2, count],
    [2, count],
    [4, directory.length],
    [4, at],
    [2, comment.length],
  ])
  return Uint8Array.from(
    Buffer.concat([...bodies, directory, between, ...large, tail, comment, Buffer.from(end.after ?? '')]),
  )
}

function partHead(part: ZipPart, content: Buffer, packed: Buffer): Buffer {
  const path = Buffer.from(part.localPath ?? part.path)
  return Buffer.concat([
    numbers([[4, 0x04034b50], [2, 20], ...shared(part, content, packed), [2, path.length], [2, 0]]),
    path,
  ])
}

function inList(part: ZipPart, content: Buffer, packed: Buffer, at: number): Buffer {
  const path = Buffer.from(part.path)
  const extra = part.large ? largeSizes(part.size ?? content.length, part.packedSize ?? packed.length) : []
  const extraBytes = Buffer.concat(extra)
  return Buffer.concat([
    numbers([
      [4, 0x02014b50],
      [2, 0x0314],
      [2, 20],
      ...shared(part, content, packed),
      [2, path.length],
      [2, extraBytes.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [2, part.kind ?? 0x8000],
      [4, part.headAt ?? at],
    ]),
    path,
    extraBytes,
  ])
}

/** What the head of a part and the list of parts both say, in the same order. */
function shared(part: ZipPart, content: Buffer, packed: Buffer): [number, number][] {
  return [
    [2, part.flags ?? 0],
    [2, part.method ?? (part.stored ? 0 : 8)],
    [4, 0x00210000],
    [4, part.crc ?? crc32(content)],
    [4, part.large ? NOT_HERE : (part.packedSize ?? packed.length)],
    [4, part.large ? NOT_HERE : (part.size ?? content.length)],
  ]
}

function largeSizes(size: number, packedSize: number): Buffer[] {
  return [
    numbers([
      [2, 1],
      [2, 16],
    ]),
    long(size),
    long(packedSize),
  ]
}

function largeEnd(count: number, length: number, at: number): Buffer[] {
  const record = [
    numbers([[4, 0x06064b50]]),
    long(44),
    numbers([
      [4, 0x002d002d],
      [4, 0],
      [4, 0],
    ]),
  ]
  const locator = [
    numbers([
      [4, 0x07064b50],
      [4, 0],
    ]),
    long(at + length),
    numbers([[4, 1]]),
  ]
  return [...record, long(count), long(count), long(length), long(at), ...locator]
}

function numbers(fields: readonly (readonly [bytes: number, value: number])[]): Buffer {
  return Buffer.concat(
    fields.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes)
      field.writeUIntLE(value, 0, bytes)
      return field
    }),
  )
}

function long(value: number): Buffer {
  const field = Buffer.alloc(8)
  field.writeBigUInt64LE(BigInt(value))
  return field
}

/** A workbook made by hand, from the markup of its parts. */
export interface WorkbookMarkup {
  /** What stands in `<sheetData>` of each sheet, by its name. */
  readonly sheets: Readonly<Record<string, string>>
  /** What follows the rows in each sheet, as merged cells. */
  readonly after?: string
  /** What stands in `<sst>`, `<workbookPr>` (its attributes) and `<styleSheet>`. */
  readonly texts?: string
  readonly attributes?: string
  readonly styles?: string
  readonly states?: Readonly<Record<string, string>>
  readonly more?: readonly ZipPart[]
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const RELATIONSHIPS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'

/** The parts of a workbook with this markup, ready for {@link zipOf}. */
export function workbookParts(markup: WorkbookMarkup): ZipPart[] {
  const names = Object.keys(markup.sheets)
  const sheets = names.map((name, at) => {
    const state = markup.states?.[name]
    return `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"${state ? ` state="${state}"` : ''}/>`
  })
  const link = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`
  const links = [
    ...names.map((_, at) => link(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
    link('rIdT', 'sharedStrings', 'sharedStrings.xml'),
    link('rIdS', 'styles', 'styles.xml'),
  ]
  return [
    {
      path: '_rels/.rels',
      content: `<Relationships ${RELATIONSHIPS}>${link('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      path: 'xl/workbook.xml',
      content: `<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr ${markup.attributes ?? ''}/><sheets>${sheets.join('')}</sheets></workbook>`,
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships ${RELATIONSHIPS}>${links.join('')}</Relationships>`,
    },
    { path: 'xl/sharedStrings.xml', content: `<sst ${MAIN}>${markup.texts ?? ''}</sst>` },
    { path: 'xl/styles.xml', content: `<styleSheet ${MAIN}>${markup.styles ?? ''}</styleSheet>` },
    ...names.map((name, at) => ({
      path: `xl/worksheets/sheet${at + 1}.xml`,
      content: `<worksheet ${MAIN}><sheetData>${markup.sheets[name]}</sheetData>${markup.after ?? ''}</worksheet>`,
    })),
    ...(markup.more ?? []),
  ]
}

/** The bytes of a workbook with this markup. */
export function workbookOf(markup: WorkbookMarkup): Uint8Array {
  return zipOf(workbookParts(markup))
}

/** A row of cells that hold these texts themselves: blank ones are left out. */
export function textRow(line: number, ...cells: readonly string[]): string {
  const written = cells.map((text, at) =>
    text === ''
      ? ''
      : `<c r="${String.fromCharCode(65 + at)}${line}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`,
  )
  return `<row r="${line}">${written.join('')}</row>`
}
