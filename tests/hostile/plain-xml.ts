import type { PlainRow, PlainTable } from './plain-table.ts'

const GROUPS: Readonly<Record<string, string>> = {
  Episodes: 'EPISODE',
  Reviews: 'AREVIEW',
  OC2: 'OC2',
  PlacedAdoption: 'AD_PLACED',
  PrevPerm: 'PERMANENCE',
  Missing: 'AMISSING',
}
const RENAMED: Readonly<Record<string, string>> = { CHILD: 'CHILDID', PLACE: 'PL' }
const NOT_MARKUP = /<!--.*?-->|<\?.*?\?>/gs
const CDATA = /<!\[CDATA\[(.*?)\]\]>/gs

/** A module of a return in well-formed XML, found by the names of its elements. */
export function plainReturn(text: string, part: string): PlainTable {
  // What is blotted out keeps its line breaks, so that lines stay where they are.
  const blotted = text
    .replaceAll(NOT_MARKUP, (all) => all.replaceAll(/[^\n]/g, '\u0000'))
    .replaceAll('\u0000', '')
    .replaceAll(/(<\/?)\w+:/g, '$1')
    .replaceAll(CDATA, (_, inside: string) => inside.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
  const group = GROUPS[part]
  const rows = [...blotted.matchAll(/<CHILD>(.*?)<\/CHILD>/gs)].flatMap((child): PlainRow[] => {
    const header = /<HEADER>(.*?)<\/HEADER>/s.exec(child[0])
    const own = header?.[1] ?? ''
    if (group === undefined) {
      const outside = Object.values(GROUPS).reduce(
        (rest, name) => rest.replaceAll(blockOf(name), (all) => all.replaceAll(/[^\n]/g, '')),
        own,
      )
      // Whether the other modules of a HEADER have a row depends on their sign: only Header itself must have one.
      const row = rowOf(blotted, child.index, child[0].length, outside, outside)
      return [part === 'Header' ? row : { ...row, isBlank: true }]
    }
    return [...child[0].matchAll(blockOf(group))].map((found) =>
      rowOf(blotted, child.index + found.index, found[0].length, found[0], own),
    )
  })
  return { headAt: () => undefined, rows }
}

function blockOf(name: string): RegExp {
  return new RegExp(`<${name}>.*?</${name}>|<${name}/>`, 'gs')
}

function rowOf(text: string, start: number, length: number, inside: string, header: string): PlainRow {
  const line = lineAt(text, start)
  const cell = (name: string, from: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(from)?.[1] ?? ''
  return {
    line,
    lastLine: lineAt(text, start + length),
    width: Number.MAX_SAFE_INTEGER,
    isBlank: inside.replaceAll(/<[^>]*>/g, '').trim() === '',
    written: (_, column) => {
      const name = RENAMED[column] ?? column
      const isOfHeader = column === 'CHILD' || (column === 'DOB' && !inside.includes('<DOB>'))
      return [unescaped(cell(name, isOfHeader ? header : inside))]
    },
  }
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}

function unescaped(text: string): string {
  return text
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
