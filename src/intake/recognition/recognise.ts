import type { InputColumn, InputTable } from '../inputs/input-tables.ts'
import type { Mapping } from '../inputs/mapping.ts'
import { shownName } from '../raw-tables/shown-name.ts'
import { bareName } from './heads.ts'

/** How a header answers to a table of the catalogue. */
export interface Recognised {
  readonly table: InputTable
  /** For each column of the table, where it stands in the file; `undefined` where the file has none. */
  readonly positions: readonly (number | undefined)[]
  /** Columns the file lacks: those a file must have, and with them those only some systems derive. */
  readonly missing: readonly InputColumn[]
  readonly absent: readonly InputColumn[]
  readonly unknown: readonly string[]
  readonly duplicated: readonly string[]
  /** Heads that are not quite those of the table and were taken for them. */
  readonly renamed: readonly { readonly head: string; readonly column: string }[]
  /** Where a column naming the authority, or the collection year, stands. */
  readonly authorityAt: number | undefined
  readonly yearAt: number | undefined
  /** The council's own mapping the file was read by, when it has heads of its own. */
  readonly mapping: Mapping | undefined
}

const AUTHORITY_COLUMNS = ['LA', 'LACODE', 'LANAME', 'AUTHORITY', 'LOCALAUTHORITY']
const YEAR_COLUMNS = ['YEAR', 'COLLECTIONYEAR', 'RETURNYEAR']

/** The part of the columns that is enough when the sheet or the file is called as the table is. */
const ENOUGH_WHEN_NAMED = 0.25
/** Shorter heads than this are too easily the start of another one. */
const LONG_ENOUGH_TO_DIFFER = 8

/**
 * Finds the table whose columns a header names, whatever their order, letter case, spaces or signs. The table
 * with the largest part of its own columns present wins, and must have as many of them as its format asks for,
 * or a quarter when the sheet or file is called as the table is. A header without that, or without what tells
 * rows apart, is not recognised (`undefined`).
 */
export function recognise(
  header: readonly string[],
  tables: readonly InputTable[],
  called: readonly string[] = [],
): Recognised | undefined {
  const names = header.map(bareName)
  const present = new Set(names)
  const titles = called.map(bareName)
  const scored = tables
    .map((table) => {
      const isNamed = table.called.some((name) => titles.some((title) => title.includes(bareName(name))))
      const part = partPresent(table, present)
      const enough = isNamed ? Math.min(ENOUGH_WHEN_NAMED, table.format.enough) : table.format.enough
      const isEnough = part >= enough && (!isSmallList(table) || isMostOf(table, names))
      return { table, part, isNamed, isEnough, own: ownColumns(table).length }
    })
    .filter(({ table, isEnough }) => isEnough && hasIdentity(table, present))
    .sort((a, b) => worth(b) - worth(a) || b.own - a.own)
  const best = scored[0]
  return best && positionsIn(best.table, header, names)
}

/** A name is as good as half of the columns, and no better: sheets are called by many names. */
function worth({ part, isNamed }: { part: number; isNamed: boolean }): number {
  return part + (isNamed ? 0.5 : 0)
}

/** How a header answers to a mapping: `undefined` when it lacks one of the heads that the mapping names. */
export function recogniseByMapping(
  header: readonly string[],
  mappings: readonly Mapping[],
  tables: readonly InputTable[],
): Recognised | undefined {
  const names = header.map(bareName)
  const present = new Set(names)
  const heads = (mapping: Mapping) => Object.values(mapping.columns).map(bareName)
  const fitting = mappings
    .filter((mapping) => heads(mapping).every((head) => present.has(head)))
    .sort((a, b) => heads(b).length - heads(a).length || b.version - a.version)
  const mapping = fitting[0]
  const table = mapping && tables.find(({ table: name }) => name === mapping.for)
  if (!table) return undefined
  const aside = new Set(mapping['leave-aside'].map(bareName))
  const recognised = positionsIn(mapped(table, mapping), header, names)
  const unknown = recognised.unknown.filter((head) => !aside.has(bareName(head)))
  return { ...recognised, table, unknown, renamed: [], mapping }
}

/** The table with the council's heads in place of its own. */
function mapped(table: InputTable, mapping: Mapping): InputTable {
  const columns = table.columns.map((column) => ({
    ...column,
    name: mapping.columns[column.name] ?? '',
    title: undefined,
    also: [],
  }))
  return { ...table, columns }
}

/** Of the tables a header half answers to, the nearest, for the message about a file not recognised. */
export function nearest(header: readonly string[], tables: readonly InputTable[]): InputTable | undefined {
  const present = new Set(header.map(bareName))
  const best = [...tables].sort((a, b) => partPresent(b, present) - partPresent(a, present))[0]
  return best && partPresent(best, present) > 0 ? best : undefined
}

function positionsIn(table: InputTable, header: readonly string[], names: readonly string[]): Recognised {
  const firstAt = new Map<string, number>()
  names.forEach((name, at) => {
    if (!firstAt.has(name)) firstAt.set(name, at)
  })
  const positionOf = (name: string) => (name === '' ? undefined : firstAt.get(bareName(name)))
  const positions = table.columns.map((column) =>
    namesOf(column)
      .map(positionOf)
      .find((at) => at !== undefined),
  )
  // A published table is of every authority: what it says of one names no owner of the file.
  const isPublished = table.format.name === 'reference'
  const authorityAt = isPublished
    ? undefined
    : AUTHORITY_COLUMNS.map(positionOf).find((at) => at !== undefined)
  const yearAt = YEAR_COLUMNS.map(positionOf).find((at) => at !== undefined)
  const renamed = table.format.name === 'ssda903' ? [] : takeDriftedNames(table, header, names, positions)
  const known = new Set([...positions, authorityAt, yearAt])
  const isRepeat = (at: number) => names[at] !== '' && firstAt.get(names[at]!) !== at
  const strange = header
    .map((name, at) => ({ name, at }))
    .filter(({ name, at }) => name.trim() !== '' && !known.has(at))
  const absent = table.columns.filter((_, at) => positions[at] === undefined)
  return {
    table,
    positions,
    missing: absent.filter(({ required, placeholder }) => required !== 'derived' && !placeholder),
    absent,
    unknown: strange.filter(({ at }) => !isRepeat(at)).map(({ name }) => shownName(name)),
    duplicated: strange.filter(({ at }) => isRepeat(at)).map(({ name }) => shownName(name)),
    renamed,
    authorityAt,
    yearAt,
    mapping: undefined,
  }
}

/**
 * Releases of a format lengthen and shorten its names (`…_ceased`, `…_ceased_date`): a head that begins as one
 * missing column does, and no other, is taken for it.
 */
function takeDriftedNames(
  table: InputTable,
  header: readonly string[],
  names: readonly string[],
  positions: (number | undefined)[],
): Recognised['renamed'] {
  const renamed: { head: string; column: string }[] = []
  const isFree = (at: number) => names[at]!.length >= LONG_ENOUGH_TO_DIFFER && !positions.includes(at)
  table.columns.forEach((column, index) => {
    if (positions[index] !== undefined) return
    const own = namesOf(column).map(bareName)
    const alike = names.flatMap((name, at) =>
      isFree(at) && own.some((wanted) => beginsAlike(name, wanted)) ? [at] : [],
    )
    if (alike.length !== 1) return
    positions[index] = alike[0]
    renamed.push({ head: shownName(header[alike[0]!]!), column: column.title ?? column.name })
  })
  return renamed
}

function beginsAlike(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < LONG_ENOUGH_TO_DIFFER) return false
  return a.startsWith(b) || b.startsWith(a)
}

function namesOf({ name, title, also }: InputColumn): string[] {
  return title === undefined ? [name, ...also] : [name, title, ...also]
}

/** Something tells the rows apart: the child, or the first column of the key. */
function hasIdentity(table: InputTable, present: ReadonlySet<string>): boolean {
  const wanted = table.columns.filter(({ name }) => name === table.child || name === table.key[0])
  return wanted.some((column) => namesOf(column).some((name) => present.has(bareName(name))))
}

/** A table's own columns are those that tell it from the others: not the child or who the child is. */
function ownColumns(table: InputTable): InputColumn[] {
  return table.columns.filter(
    ({ name, required }) =>
      name !== table.child && !COMMON.includes(bareName(name)) && required !== 'derived',
  )
}

/** Two columns, such as a date and a title, are in many a list that is something else. */
function isSmallList(table: InputTable): boolean {
  return table.child === undefined && ownColumns(table).length < 3
}

/** Whether at least half of the heads are columns of the table. */
function isMostOf({ columns }: InputTable, names: readonly string[]): boolean {
  const own = new Set(columns.flatMap(namesOf).map(bareName))
  const heads = names.filter((name) => name !== '')
  return heads.filter((name) => own.has(name)).length * 2 >= heads.length
}

/** Columns that nearly every table has. */
const COMMON = ['CHILD', 'DOB', 'SEX', 'GENDER', 'ETHNICITY', 'DATEOFBIRTH', 'AGE', 'WORKER', 'TEAM']

function partPresent(table: InputTable, present: ReadonlySet<string>): number {
  const own = ownColumns(table)
  const found = own.filter((column) => namesOf(column).some((name) => present.has(bareName(name))))
  return own.length === 0 ? 0 : found.length / own.length
}
