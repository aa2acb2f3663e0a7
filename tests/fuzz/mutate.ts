/** One change to a file. Places are parts of its length, so that a change means something in a file of any length. */
export interface Mutation {
  readonly how: Mutator
  /** Where: 0 is the beginning, 1 the end. */
  readonly at: number
  /** How far, or where to. */
  readonly to: number
  /** Which of several: any whole number. */
  readonly pick: number
}

type Change = (bytes: Buffer, mutation: Mutation, others: readonly Buffer[]) => Buffer

/** What breaks readers: signs with a meaning somewhere, signs nobody sees, numbers at the edge of something. */
const WORDS = [
  '"', '""', '","', ',', ';', '\t', '|', '\n', '\r', '\r\n', '\0', '\u001A', '\u00A0', '\uFEFF', '\u200B', '\u202E',
  '\uD83D\uDE00', 'é', 'А', '１', '=1+1', '@x', "'", '-', '0', '-0', '1e5', '0x10', 'NaN', '1,234', '99999999999', '45747',
  '31/02/2015', '01/01/0001', '9999-12-31', '#N/A', 'NULL', 'sep=;\n', '<', '>', '&', '&amp;', '&x;', '&#0;', '&#x202E;',
  '<!--', '-->', '<![CDATA[', ']]>', '<?xml version="1.0"?>', '<!DOCTYPE x [<!ENTITY x "y">]>', '</', '/>', '<a>',
  '<EPISODE>', '</CHILD>', '<CHILDID>', '<row>', '<c r="A1" t="s"><v>7</v></c>', '__proto__', '_x0000_', 'PK\u0003\u0004',
] // prettier-ignore
const DELIMITERS = [',', ';', '\t', '|']
const LINE_ENDS = ['\n', '\r', '\r\n', '\n\n', ' ']
const LONGEST_RUN = 70_000

const CHANGES = {
  'flip a bit': (bytes, { at, pick }) => withByte(bytes, at, (byte) => byte ^ (1 << (pick % 8))),
  'set a byte': (bytes, { at, pick }) => withByte(bytes, at, () => pick & 0xff),
  'insert a byte': (bytes, { at, pick }) => spliced(bytes, place(bytes, at), 0, Buffer.of(pick & 0xff)),
  'insert a word': (bytes, { at, pick }) =>
    spliced(bytes, place(bytes, at), 0, Buffer.from(WORDS[pick % WORDS.length]!)),
  'delete a few bytes': (bytes, { at, pick }) => spliced(bytes, place(bytes, at), 1 + (pick % 8)),
  'delete a stretch': (bytes, { at, to }) => {
    const [start, end] = stretch(bytes, at, to)
    return spliced(bytes, start, end - start)
  },
  'repeat a stretch': (bytes, { at, to }) => {
    const [start, end] = stretch(bytes, at, to)
    return spliced(bytes, end, 0, bytes.subarray(start, Math.min(end, start + 4_096)))
  },
  'move a stretch': (bytes, { at, to, pick }) => {
    const start = place(bytes, at)
    const moved = bytes.subarray(start, start + 1 + (pick % 200))
    const rest = spliced(bytes, start, moved.length)
    return spliced(rest, place(rest, to), 0, moved)
  },
  'cut off': (bytes, { at }) => bytes.subarray(0, place(bytes, at)),
  'repeat a byte often': (bytes, { at, to, pick }) =>
    spliced(bytes, place(bytes, at), 0, Buffer.alloc(Math.floor(to ** 8 * LONGEST_RUN), pick & 0xff)),
  'join two files': (bytes, { at, to, pick }, others) => {
    const other = others[pick % Math.max(1, others.length)] ?? bytes
    return Buffer.concat([bytes.subarray(0, place(bytes, at)), other.subarray(place(other, to))])
  },
  'change a digit': (bytes, { at, pick }) => nearest(bytes, at, /\d/, String(pick % 10)),
  'change a delimiter': (bytes, { at, pick }) => nearest(bytes, at, /[,;\t|]/, DELIMITERS[pick % 4]!),
  'change every delimiter': (bytes, { pick }) => everywhere(bytes, /[,;\t|]/g, DELIMITERS[pick % 4]!),
  'change a line end': (bytes, { at, pick }) => nearest(bytes, at, /\r\n|\n|\r/, LINE_ENDS[pick % 5]!),
  'change every line end': (bytes, { pick }) => everywhere(bytes, /\r\n|\n|\r/g, LINE_ENDS[pick % 3]!),
  'put a cell in quotes': (bytes, { at }) => nearest(bytes, at, /[^,;\t|\r\n"]+/, '"$&"'),
  'put every cell in quotes': (bytes) => everywhere(bytes, /[^,;\t|\r\n"]+/g, '"$&"'),
  'open a quote': (bytes, { at }) => nearest(bytes, at, /[,;\t|\n](?=[^"])/, '$&"'),
  'swap two rows': (bytes, { at, to }) => onRows(bytes, (rows) => swapped(rows, at, to)),
  'repeat a row': (bytes, { at }) =>
    onRows(bytes, (rows) =>
      rows.flatMap((row, index) => (index === Math.floor(at * rows.length) ? [row, row] : [row])),
    ),
  'lose a row': (bytes, { at }) =>
    onRows(bytes, (rows) => rows.filter((_, index) => index !== Math.floor(at * rows.length))),
  'rename an element': (bytes, { at, pick }) =>
    nearest(bytes, at, /(?<=<\/?)[A-Za-z0-9_]+/, WORDS[pick % WORDS.length]!),
  'empty an element': (bytes, { at }) => nearest(bytes, at, />[^<>]+<\//, '></'),
  'double an element': (bytes, { at }) => nearest(bytes, at, /<(\w+)[^<>]*>[^<>]*<\/\1>/, '$&$&'),
  'nest an element deeply': (bytes, { at, pick }) => {
    const depth = pick % 200
    return nearest(bytes, at, />(?=<)/, () => `>${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`)
  },
  'change an attribute': (bytes, { at, pick }) =>
    nearest(bytes, at, /="[^"<]*"/, () => `="${WORDS[pick % WORDS.length]!}"`),
} satisfies Record<string, Change>

export type Mutator = keyof typeof CHANGES

/** The names of all mutators, in one order. */
export const MUTATORS = Object.keys(CHANGES) as Mutator[]

/** Those that mostly leave markup well-formed: without them hardly any broken XML would be read to its end. */
export const GENTLE: readonly Mutator[] = [
  'change a digit',
  'empty an element',
  'double an element',
  'nest an element deeply',
  'change an attribute',
]

/** The bytes with the change made to them; changes that find nothing to change leave them as they are. */
export function mutate(bytes: Uint8Array, mutation: Mutation, others: readonly Uint8Array[]): Uint8Array {
  const change: Change = CHANGES[mutation.how]
  return change(buffer(bytes), mutation, others.map(buffer))
}

function buffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function place({ length }: Buffer, at: number): number {
  return Math.min(length, Math.floor(at * (length + 1)))
}

function stretch(bytes: Buffer, at: number, to: number): readonly [start: number, end: number] {
  const [a, b] = [place(bytes, at), place(bytes, to)]
  return a < b ? [a, b] : [b, a]
}

function spliced(bytes: Buffer, at: number, without: number, insert: Buffer = Buffer.of()): Buffer {
  return Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at + without)])
}

function withByte(bytes: Buffer, at: number, change: (byte: number) => number): Buffer {
  if (bytes.length === 0) return bytes
  const changed = Buffer.from(bytes)
  const index = Math.min(bytes.length - 1, place(bytes, at))
  changed[index] = change(changed[index]!)
  return changed
}

/** Bytes are taken as Latin-1 while text is changed, so that no byte is lost in between. */
function nearest(bytes: Buffer, at: number, what: RegExp, by: string | (() => string)): Buffer {
  const start = place(bytes, at)
  const text = bytes.subarray(start).toString('latin1')
  const put = (found: string, ...groups: unknown[]) =>
    typeof by === 'function'
      ? by()
      : by.replaceAll('$&', () => found).replaceAll('$1', () => String(groups[0]))
  return Buffer.concat([bytes.subarray(0, start), Buffer.from(latin1(text.replace(what, put)), 'latin1')])
}

function everywhere(bytes: Buffer, what: RegExp, by: string): Buffer {
  return Buffer.from(latin1(bytes.toString('latin1').replaceAll(what, by)), 'latin1')
}

function onRows(bytes: Buffer, change: (rows: string[]) => string[]): Buffer {
  return Buffer.from(change(bytes.toString('latin1').split('\n')).join('\n'), 'latin1')
}

function swapped(rows: string[], at: number, to: number): string[] {
  const [a, b] = [Math.floor(at * rows.length), Math.floor(to * rows.length)]
  return rows.map((row, index) => (index === a ? rows[b]! : index === b ? rows[a]! : row))
}

/** Words of the list that are no Latin-1 as the bytes of their UTF-8. */
function latin1(text: string): string {
  return text.replaceAll(/[\u0100-\uFFFF]+/g, (word) => Buffer.from(word).toString('latin1'))
}
