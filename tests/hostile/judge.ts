import { UnreadableFileError } from '../../src/core/index.ts'
import type { HostileFile } from './corpus/index.ts'
import type { Came, StoredTable } from './hand-in.ts'

/** Where what came of a file is not what must come of it; none when it is right. */
export function differences(file: HostileFile, came: Came): string[] {
  const differ = (what: string, expected: unknown, found: unknown) =>
    shown(expected) === shown(found) ? [] : [`${what}: must be ${shown(expected)} and is ${shown(found)}`]
  if (came.outcome !== file.outcome) {
    const why =
      came.error instanceof Error
        ? ` (${came.error.message.slice(0, 300)})`
        : ` (${findingsOf(came).slice(0, 10).join(', ')})`
    return [`the outcome must be “${file.outcome}” and is “${came.outcome}”${why}`]
  }
  if (came.outcome === 'refused') {
    const reason = came.error instanceof UnreadableFileError ? came.error.reason : 'a fault of ours'
    return differ('the reason', file.reason, reason)
  }
  return [
    ...(file.findings ? differ('the findings', [...file.findings].sort(), findingsOf(came)) : []),
    ...(file.findingCounts ? differ('the findings', file.findingCounts, countsOf(came)) : []),
    ...(file.rows === undefined
      ? []
      : differ('the rows', sorted(file.rows), sorted(rowsOf(came, typeof file.rows === 'number')))),
    ...Object.entries(file.cells ?? {}).flatMap(([place, cell]) =>
      differ(`the cell ${place}`, cell, cellAt(came, place)),
    ),
    ...differ('what was left aside', [...(file.leftAside ?? [])].sort(), [...came.leftAside].sort()),
  ]
}

/** Every finding as the corpus writes it. */
export function findingsOf({ tables }: Came): string[] {
  return tables
    .flatMap(({ part, findings }) =>
      findings.map(
        ({ code, line, column }) =>
          `${part === undefined ? '' : `${part}: `}${code} ${line ?? '-'} ${column ?? '-'}`,
      ),
    )
    .sort()
}

function countsOf({ tables }: Came): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { code } of tables.flatMap(({ findings }) => findings)) counts[code] = (counts[code] ?? 0) + 1
  return counts
}

function rowsOf({ tables }: Came, isOne: boolean): number | Record<string, number> {
  if (isOne && tables.length === 1) return tables[0]!.rows.length
  return Object.fromEntries(tables.map(({ part, rows }) => [part ?? '', rows.length]))
}

function sorted(rows: number | Readonly<Record<string, number>>): unknown {
  return typeof rows === 'number' ? rows : Object.entries(rows).sort(([a], [b]) => (a < b ? -1 : 1))
}

/** The kept cell at `2 CHILD` or `List 1: 2 gender`; `undefined` when there is none there. */
function cellAt({ tables }: Came, place: string): string | number | null | undefined {
  const [, part, line, column] = /^(?:(.*): )?(\d+) (\w+)$/s.exec(place)!
  const found: StoredTable | undefined = tables.find((table) => table.part === part)
  const row = found?.rows[found.lines.indexOf(Number(line))]
  return row?.[found!.table.columns.findIndex(({ name }) => name === column)]
}

const LONGEST = 400

function shown(value: unknown): string {
  if (Object.is(value, -0)) return '-0'
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length} characters)` : text
}
