import type { Formats, InputTable, Mapping, RawTable } from '../../../intake/index.ts'
import type { ColumnChoice } from './choices.ts'

/** The mapping that a person's choices come to. */
export function confirmedMapping(
  name: string,
  table: InputTable,
  raw: RawTable,
  choices: readonly ColumnChoice[],
): Omit<Mapping, 'version' | 'text'> {
  const found = choices.filter(({ head }) => head !== undefined)
  const codes = found.flatMap(({ column, values }) => {
    const meant = values.filter(({ meaning }) => meaning !== undefined)
    if (meant.length === 0) return []
    return [[column.name, Object.fromEntries(meant.map((value) => [value.written, value.meaning!]))] as const]
  })
  return {
    name,
    for: table.table,
    columns: Object.fromEntries(found.map(({ column, head }) => [column.name, raw.header[head!]!.trim()])),
    codes: Object.fromEntries(codes),
    'leave-aside': headsLeftAside(raw, choices),
  }
}

/** The heads of a file that no column was chosen for. */
export function headsLeftAside(raw: RawTable, choices: readonly ColumnChoice[]): string[] {
  const used = new Set(choices.map(({ head }) => head))
  return raw.header.filter((head, at) => head.trim() !== '' && !used.has(at)).map((head) => head.trim())
}

/**
 * A name for the mapping of a file, from that of its sheet or its own, and not yet taken: `visits-tracker`. Digits
 * are left out, as the next file will have others.
 */
export function nameFor(fileName: string, { mappings }: Formats): string {
  const bare = (fileName.split('/').at(-1) ?? '')
    .replace(/\.[A-Za-z]+$/, '')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 40)
  const name = bare === '' ? 'mapping' : bare
  const taken = new Set(mappings.map((mapping) => mapping.name))
  if (!taken.has(name)) return name
  let number = 2
  while (taken.has(`${name}-${number}`)) number++
  return `${name}-${number}`
}
