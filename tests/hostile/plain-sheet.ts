import { unzip } from '../support/unzip.ts'
import type { PlainTable } from './plain-table.ts'

const NAME = String.raw`(?:\w+:)?`
const element = (tag: string) => new RegExp(`<${NAME}${tag}\\b([^>]*?)(?:/>|>(.*?)</${NAME}${tag}>)`, 'gs')
const attribute = (attributes: string, name: string) =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1]

/** A sheet of a workbook that its own markup does not contradict, found by its name; `undefined` if it is not there. */
export function plainSheet(
  bytes: Uint8Array,
  name: string,
  isHeads: (cells: readonly string[]) => boolean,
): PlainTable | undefined {
  const parts = unzip(bytes)
  const workbook = parts.get('xl/workbook.xml') ?? ''
  const sheet = [...workbook.matchAll(element('sheet'))].find(
    ([, said]) => unescaped(attribute(said!, 'name') ?? '') === name,
  )
  const id = attribute(sheet?.[1] ?? '', String.raw`\w+:id`)
  const links = [...(parts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(element('Relationship'))]
  const target = attribute(links.find(([, said]) => attribute(said!, 'Id') === id)?.[1] ?? '', 'Target') ?? ''
  const markup = parts.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  if (markup === undefined) return undefined
  const shared = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(element('si'))].map(([, , inside]) =>
    textsIn(inside ?? ''),
  )
  const from1904 = /date1904="(?:1|true)"/.test(workbook)
  const rows = rowsOf(markup, shared, from1904)
  const headsAt = rows.findIndex(({ cells }) => isHeads(filled(cells)))
  if (headsAt === -1) return undefined
  const heads = filled(rows[headsAt]!.cells)
  return {
    headAt: (position) => heads[position],
    rows: rows.slice(headsAt + 1).map(({ line, cells }) => ({
      line,
      lastLine: line,
      width: Number.MAX_SAFE_INTEGER,
      isBlank: [...cells.values()].every(([text = '']) => text.trim() === ''),
      written: (position) => cells.get(position) ?? [''],
    })),
  }
}

const HOLDS_SOMETHING = new RegExp(`<${NAME}[vt]\\b`)

type Cells = ReadonlyMap<number, readonly string[]>

function rowsOf(
  markup: string,
  shared: readonly string[],
  from1904: boolean,
): { line: number; cells: Cells }[] {
  const inside = new RegExp(`<${NAME}sheetData[^>]*>(.*)</${NAME}sheetData>`, 's').exec(markup)?.[1] ?? ''
  let line = 0
  const rows: { line: number; cells: Cells }[] = []
  for (const [, said, content] of inside.matchAll(element('row'))) {
    line = Number(attribute(said!, 'r') ?? line + 1)
    if (content === undefined || !HOLDS_SOMETHING.test(content)) continue
    const cells = new Map<number, readonly string[]>()
    let column = -1
    for (const [, attributes, value] of content.matchAll(element('c'))) {
      const reference = attribute(attributes!, 'r')
      column = reference === undefined ? column + 1 : columnOf(reference)
      cells.set(column, writtenIn(attribute(attributes!, 't') ?? 'n', value ?? '', shared, from1904))
    }
    rows.push({ line, cells })
  }
  return rows
}

/** What the cell may be shown as; a number also as the day it counts. */
function writtenIn(
  type: string,
  inside: string,
  shared: readonly string[],
  from1904: boolean,
): readonly string[] {
  if (type === 'inlineStr') return [textsIn(inside)]
  const value = unescaped([...inside.matchAll(element('v'))][0]?.[2] ?? '')
  if (type === 's') return [shared[Number(value)] ?? '']
  if (type === 'b') return [value === '1' ? 'TRUE' : 'FALSE']
  if (type !== 'n') return [value]
  if (!/^-?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/.test(value)) return [value]
  const number = Number(value)
  const whole = Number.isSafeInteger(number) ? [String(number)] : []
  const serial = Math.floor(number) + (from1904 ? 1_462 : 0)
  return [value, ...whole, String(serial)]
}

function filled(cells: Cells): string[] {
  return Array.from({ length: Math.max(-1, ...cells.keys()) + 1 }, (_, at) => cells.get(at)?.[0] ?? '')
}

function textsIn(markup: string): string {
  return [...markup.replaceAll(element('rPh'), '').matchAll(element('t'))]
    .map(([, , text]) => unescaped(text ?? ''))
    .join('')
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

function columnOf(reference: string): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0] ?? ''
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
