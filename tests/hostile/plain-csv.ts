import type { PlainTable } from './plain-table.ts'

/** The text of a file: by its mark, as UTF-8, as UTF-16 where half of it is NUL, else line by line as Windows has it. */
export function plainText(bytes: Uint8Array): string {
  const decode = (encoding: string) => new TextDecoder(encoding).decode(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode('utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode('utf-16be')
  const start = bytes.subarray(0, 2_000)
  const nuls = (odd: number) => start.filter((byte, at) => byte === 0 && at % 2 === odd).length
  if (nuls(1) > start.length / 4) return decode('utf-16le')
  if (nuls(0) > start.length / 4) return decode('utf-16be')
  if (isUtf8(bytes)) return decode('utf-8')
  const lines: string[] = []
  const lineEnd = bytes.includes(10) ? 10 : 13
  for (let from = 0; from < bytes.length;) {
    const feed = bytes.indexOf(lineEnd, from)
    const line = bytes.subarray(from, feed === -1 ? bytes.length : feed + 1)
    // Asked for in pieces: in one piece, some releases of Node take the Windows code page for Latin-1.
    const decoder = new TextDecoder(isUtf8(line) ? 'utf-8' : 'windows-1252', { ignoreBOM: true })
    lines.push(decoder.decode(line, { stream: true }))
    from += line.length
  }
  return lines.join('')
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

interface Split {
  readonly cells: readonly string[]
  readonly line: number
  readonly lastLine: number
}

const LINE_END = /\r\n|\n|\r/g

/**
 * Splits a text as RFC 4180 says. A quotation mark in the middle of a cell is a letter like any other; one that
 * closes a cell before more text, or that never closes, has no meaning, and the answer is `undefined`.
 */
export function splitStrictly(text: string, delimiter: string): Split[] | undefined {
  const records: Split[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  let line = 1
  let startsOn = 1
  let cells: string[] = []
  const ends = new RegExp(
    `[\\r\\n${delimiter === '|' || delimiter === '^' ? `\\${delimiter}` : delimiter}]`,
    'g',
  )
  while (at <= text.length) {
    let cell: string
    if (text[at] === '"') {
      let close = at + 1
      for (;;) {
        close = text.indexOf('"', close)
        if (close === -1) return undefined
        if (text[close + 1] !== '"') break
        close += 2
      }
      cell = text.slice(at + 1, close).replaceAll('""', '"')
      line += cell.match(LINE_END)?.length ?? 0
      at = close + 1
      if (at < text.length && !['\r', '\n', delimiter].includes(text[at]!)) return undefined
    } else {
      ends.lastIndex = at
      const end = ends.exec(text)?.index ?? text.length
      cell = text.slice(at, end)
      at = end
    }
    cells.push(cell)
    if (text[at] === delimiter) {
      at++
      continue
    }
    records.push({ cells, line: startsOn, lastLine: line })
    if (at >= text.length) break
    at += text.startsWith('\r\n', at) ? 2 : 1
    line++
    startsOn = line
    cells = []
  }
  return records
}

/**
 * The table of a CSV text, its heads being the first record that has every one of these heads in its place; of
 * the delimiters, the one that splits that record into most. `undefined` when the text means nothing certain.
 */
export function plainCsv(
  text: string,
  isHeads: (cells: readonly string[]) => boolean,
): PlainTable | undefined {
  const hinted = /^\uFEFF?"?sep=(.)"?[\r\n]/i.exec(text)?.[1]
  const split = (hinted ? [hinted] : [',', ';', '\t', '|'])
    .flatMap((delimiter) => {
      const records = splitStrictly(text, delimiter) ?? []
      const headsAt = records.findIndex(({ cells }) => isHeads(cells))
      return headsAt === -1 ? [] : [{ heads: records[headsAt]!.cells, below: records.slice(headsAt + 1) }]
    })
    .sort((a, b) => b.heads.length - a.heads.length)[0]
  return (
    split && {
      headAt: (position) => split.heads[position],
      rows: split.below
        .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
        .map(({ cells, line, lastLine }) => ({
          line,
          lastLine,
          width: cells.length,
          isBlank: false,
          written: (position) => [cells[position] ?? ''],
        })),
    }
  )
}
