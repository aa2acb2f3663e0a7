import { day, UnreadableFileError } from '../../src/core/index.ts'
import { type Formats, prepare, type PreparedFile } from '../../src/intake/index.ts'
import { changedInSilence, type KeptTable } from '../hostile/round-trip.ts'
import type { Kept } from '../hostile/written-forms.ts'
import type { Kind, Seed } from './seeds.ts'

/** What came of one broken file. */
export interface Tried {
  readonly outcome: 'kept' | 'refused'
  /** How long the processor worked on it. */
  readonly milliseconds: number
  /** What must never be: an error of ours, too much time, a cell silently changed. */
  readonly faults: readonly string[]
}

const MEGABYTE = 1024 * 1024
const RECEIVED_ON = day('2026-06-01')

/**
 * Reads a broken file through as loading does. It must be read or be refused with a reason, in at most two seconds
 * for each megabyte; and of a CSV file every kept cell must be as it was written, or a finding must stand on it.
 */
export async function tryInput(formats: Formats, kind: Kind, { name, bytes }: Seed): Promise<Tried> {
  const processor = process.cpuUsage()
  const measured = () => {
    const { user, system } = process.cpuUsage(processor)
    return (user + system) / 1_000
  }
  try {
    const prepared = await prepare(formats, { name, folder: '.', bytes }, RECEIVED_ON)
    const milliseconds = measured()
    const silent = kind === 'csv' ? silentChanges(prepared, bytes, formats) : []
    return { outcome: 'kept', milliseconds, faults: [...slow(milliseconds, bytes), ...silent] }
  } catch (error) {
    const milliseconds = measured()
    const ours =
      error instanceof UnreadableFileError
        ? []
        : [error instanceof Error ? (error.stack ?? error.message) : String(error)]
    return { outcome: 'refused', milliseconds, faults: [...slow(milliseconds, bytes), ...ours] }
  }
}

function slow(milliseconds: number, { length }: Uint8Array): string[] {
  const allowed = 2_000 * Math.max(1, length / MEGABYTE)
  return milliseconds <= allowed ? [] : [`it took ${Math.round(milliseconds)} ms for ${length} bytes`]
}

/** The rows as the store would give them back. */
function silentChanges({ tables }: PreparedFile, bytes: Uint8Array, formats: Formats): string[] {
  // A change may have made a workbook or a return of it, for which the readers of the check are not strict enough.
  if (tables.some(({ part }) => part !== undefined)) return []
  return tables.flatMap(({ part, recognised, rows, findings }) => {
    const { table, positions } = recognised
    const columns = rows.columns.map((cells, at) =>
      table.columns[at]!.type === 'day' ? cells.map((cell) => isoDay(cell as number | null)) : cells,
    )
    const kept: KeptTable = {
      part,
      table,
      positions,
      lines: rows.lines,
      rows: rows.lines.map((_, at) => columns.map((cells): Kept => cells[at] ?? null)),
      findings: findings.map(({ code, line, column }) => ({
        code,
        line: line ?? null,
        column: column ?? null,
      })),
    }
    return changedInSilence(bytes, kept, formats)
  })
}

function isoDay(number: number | null): string | null {
  return number === null ? null : day('1970-01-01').add({ days: number }).toString()
}
