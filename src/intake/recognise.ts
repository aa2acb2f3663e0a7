import type { InputColumn, InputTable } from './input-tables.ts'

/** How a file's header answers to a table of the catalogue. */
export interface Recognised {
  readonly table: InputTable
  /** For each column of the table, where it stands in the file; `undefined` where the file has none. */
  readonly positions: readonly (number | undefined)[]
  /** Columns the file lacks: those a return must have, and with them those only some systems derive. */
  readonly missing: readonly InputColumn[]
  readonly absent: readonly InputColumn[]
  readonly unknown: readonly string[]
  readonly duplicated: readonly string[]
  /** Where a column naming the authority, or the collection year, stands. */
  readonly authorityAt: number | undefined
  readonly yearAt: number | undefined
}

const AUTHORITY_COLUMNS = ['LA', 'LACODE', 'LANAME', 'AUTHORITY', 'LOCALAUTHORITY']
/** The part of a table's own columns that tells a thin local extract of it from something else. */
const ENOUGH_COLUMNS = 0.25
const YEAR_COLUMNS = ['YEAR', 'COLLECTIONYEAR', 'RETURNYEAR']

/**
 * Finds the table whose columns a header names, whatever their order, letter case, spaces or underscores.
 * The table with the largest part of its own columns present wins, and must have a quarter of them; a file
 * without that, or without the child, is not recognised (`undefined`).
 */
export function recognise(header: readonly string[], tables: readonly InputTable[]): Recognised | undefined {
  const names = header.map(bareName)
  const present = new Set(names)
  const scored = tables
    .map((table) => ({ table, score: partPresent(table, present), own: ownColumns(table).length }))
    .filter(({ score }) => score >= ENOUGH_COLUMNS)
    .sort((a, b) => b.score - a.score || b.own - a.own)
  const best = scored[0]
  return best && present.has('CHILD') ? positionsIn(best.table, header, names) : undefined
}

/** Of the tables a header half answers to, the nearest, for the message about a file not recognised. */
export function nearest(header: readonly string[], tables: readonly InputTable[]): InputTable | undefined {
  const present = new Set(header.map(bareName))
  const best = [...tables].sort((a, b) => partPresent(b, present) - partPresent(a, present))[0]
  return best && partPresent(best, present) > 0 ? best : undefined
}

function positionsIn(table: InputTable, header: readonly string[], names: readonly string[]): Recognised {
  const positionOf = (name: string) => {
    const at = names.indexOf(bareName(name))
    return at === -1 ? undefined : at
  }
  const positions = table.columns.map(({ name }) => positionOf(name))
  const authorityAt = AUTHORITY_COLUMNS.map(positionOf).find((at) => at !== undefined)
  const yearAt = YEAR_COLUMNS.map(positionOf).find((at) => at !== undefined)
  const known = new Set([...positions, authorityAt, yearAt])
  const isRepeat = (at: number) => names.indexOf(names[at]!) !== at
  const strange = header
    .map((name, at) => ({ name, at }))
    .filter(({ at }) => names[at] !== '' && !known.has(at))
  const absent = table.columns.filter((_, at) => positions[at] === undefined)
  return {
    table,
    positions,
    missing: absent.filter(({ required }) => required !== 'derived'),
    absent,
    unknown: strange.filter(({ at }) => !isRepeat(at)).map(({ name }) => name.trim()),
    duplicated: strange.filter(({ at }) => isRepeat(at)).map(({ name }) => name.trim()),
    authorityAt,
    yearAt,
  }
}

/** A table's own columns are those that tell it from the others: not the child or the date of birth. */
function ownColumns(table: InputTable): InputColumn[] {
  return table.columns.filter(
    ({ name, required }) => !['CHILD', 'DOB', 'SEX'].includes(name) && required !== 'derived',
  )
}

function partPresent(table: InputTable, present: ReadonlySet<string>): number {
  const own = ownColumns(table)
  return own.filter(({ name }) => present.has(bareName(name))).length / own.length
}

function bareName(name: string): string {
  return name.toUpperCase().replace(/[^A-Z0-9]/g, '')
}
