import type { Formats, InputTable, RawTable } from '../../../intake/index.ts'
import type { Problem } from '../upload-frame.tsx'
import { type ColumnChoice, headField, valueField } from './choices.ts'

const NAME = /^[a-z0-9][a-z0-9-]{0,60}$/

interface Confirmed {
  readonly name: string
  readonly table: InputTable
  readonly raw: RawTable
  readonly choices: readonly ColumnChoice[]
  readonly formats: Formats
}

/** What stands in the way of saving a mapping, each with the field where it is put right. */
export function problemsOf({ name, table, raw, choices, formats }: Confirmed): Problem[] {
  return [
    ...missingHeads(choices),
    ...headsChosenTwice(raw, choices),
    ...valuesNotAsked(choices),
    ...alsoOtherTable(table, raw, choices, formats),
    ...nameProblems(name, table, formats),
  ]
}

/** The name of a column as people know it. */
export function titleOf({ column }: Pick<ColumnChoice, 'column'>): string {
  return column.title ?? column.name
}

function missingHeads(choices: readonly ColumnChoice[]): Problem[] {
  return choices
    .filter(({ column, head }) => column.required === 'always' && head === undefined)
    .map((choice) => ({
      field: headField(choice.column),
      text: `Choose the column of your file that holds “${titleOf(choice)}”, which may not be blank`,
    }))
}

function headsChosenTwice(raw: RawTable, choices: readonly ColumnChoice[]): Problem[] {
  return choices.flatMap((choice, at) => {
    const before = choices.slice(0, at).find(({ head }) => head !== undefined && head === choice.head)
    if (!before) return []
    const text = `“${raw.header[choice.head!]!.trim()}” is chosen for “${titleOf(before)}” and for “${titleOf(choice)}”. Choose it once`
    return [{ field: headField(choice.column), text }]
  })
}

/** Values that nobody was asked about, because their head has just been chosen, and that no list knows. */
function valuesNotAsked(choices: readonly ColumnChoice[]): Problem[] {
  return choices.flatMap((choice) => {
    const at = choice.values.findIndex(({ isKnown, isAsked }) => !isKnown && !isAsked)
    if (at === -1) return []
    const field = valueField(choice.column, choice.head!, at)
    return [{ field, text: `Say what the values of “${titleOf(choice)}” mean` }]
  })
}

/** A mapping is asked before the catalogue is: one that fits another table too would take its files away. */
function alsoOtherTable(
  table: InputTable,
  raw: RawTable,
  choices: readonly ColumnChoice[],
  { tables }: Formats,
): Problem[] {
  const heads = choices.flatMap(({ head }) => (head === undefined ? [] : [bare(raw.header[head]!)]))
  if (heads.length === 0) return []
  const other = tables.find((each) => {
    if (each.table === table.table) return false
    const own = new Set(each.columns.flatMap(({ name, title }) => [bare(name), bare(title ?? name)]))
    return heads.every((head) => own.has(head))
  })
  if (!other) return []
  const free = choices.find(({ head }) => head === undefined) ?? choices[0]!
  const text = `Files of “${other.title}” have all of these columns too. Choose more columns, so that the two can be told apart`
  return [{ field: headField(free.column), text }]
}

function nameProblems(name: string, table: InputTable, { mappings }: Formats): Problem[] {
  if (!NAME.test(name))
    return [
      {
        field: 'name',
        text: 'Name the mapping with small letters, digits and hyphens, such as visits-tracker',
      },
    ]
  const other = mappings.find((mapping) => mapping.name === name && mapping.for !== table.table)
  if (!other) return []
  return [{ field: 'name', text: 'There is a mapping of this name for another table. Choose another name' }]
}

/** A head as it is compared: capital letters and digits only. */
function bare(head: string): string {
  return head.toUpperCase().replace(/[^A-Z0-9]/g, '')
}
