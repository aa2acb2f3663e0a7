import type { PreparedFile } from '../../intake/index.ts'
import { type Standing, timeOfTable } from './standing.ts'

/** One thing in a file that can be taken in: a table of the catalogue, or all of what somebody published. */
export interface FilePart {
  readonly kind: string
  readonly sheet: string | undefined
  /** The name of the mapping it was read by. */
  readonly mapping: string | undefined
  readonly time: string
  readonly rows: number
  readonly findings: PreparedFile['tables'][number]['findings']
  /** The file whose place it takes. */
  readonly replaces: string | undefined
}

/** Whether anything of a file is recognised. */
export function canBeTakenIn({ tables, published }: PreparedFile): boolean {
  return tables.length > 0 || published !== undefined
}

/** What can be taken in of a file, in the order in which it stands there. */
export function partsOf({ prepared, replaces }: Standing): FilePart[] {
  const parts = prepared.tables.map((table): FilePart => ({
    kind: table.recognised.table.table,
    sheet: table.part,
    mapping: table.recognised.mapping?.name,
    time: timeOfTable(table),
    rows: table.rows.lines.length,
    findings: table.findings,
    replaces: replaces.get(table),
  }))
  const { published } = prepared
  if (!published) return parts
  const { kind, release: time, count: rows, findings } = published
  return [...parts, { kind, time, rows, findings, sheet: undefined, mapping: undefined, replaces: undefined }]
}
