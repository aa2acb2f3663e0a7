import { afterAll, expect, test } from 'vitest'
import {
  type ExampleRow,
  readExampleTable,
  readExpected,
  readNamedTables,
  readPeriod,
  yearOf,
} from '../../src/core/index.ts'
import type { Cohort } from '../../src/measures/cohort.ts'
import { readCatalogue } from '../../src/measures/index.ts'
import { aggregatesOf } from '../../src/measures/indicator-sql.ts'
import { LOOKED_AFTER_ON, writeLookedAfter } from '../../src/measures/looked-after-on.ts'
import { materialise } from '../../src/measures/cases.ts'
import { type Database, openDuckDb, type TableShape, writeCalendarPeriods } from '../../src/store/index.ts'
import { createTable } from '../../src/store/schema.ts'
import { catalogueFiles } from '../support/example-store.ts'
import { ReusedStore } from '../support/reused-store.ts'

const catalogue = readCatalogue(catalogueFiles)
const cohorts = [...catalogue.cohorts.values()]
const examples = new ReusedStore()
const cases = openDuckDb(':memory:')

afterAll(async () => {
  await examples.close()
  await (await cases).close()
})

test.each(cohorts.map((cohort) => [cohort.name, cohort] as const))(
  'the cohort %s gives the cases of its worked example',
  async (_, cohort) => {
    const tables = readNamedTables(cohort.workedExample)
    const expected = tables.get('Expected') ?? []
    expect(expected.length, 'the example expects at least one case').toBeGreaterThan(0)
    const codes = /^Periods?: (.+)$/m.exec(cohort.workedExample)![1]!.split(',')
    const periods = codes.map((code) => readPeriod(code.trim())!)
    const year = yearOf(periods.at(-1)!.endOn).endOn.year
    const isOfCare = cohort.sql.includes('looked_after_on')
    const database = await examples.holding(tables, year, isOfCare ? cohort.sql + LOOKED_AFTER_ON : cohort.sql)
    await writeCalendarPeriods(database, periods)
    if (isOfCare) await writeLookedAfter(database)
    await materialise(database, cohort)
    const heads = Object.keys(expected[0]!)
    const rows = await database.rows<Record<string, unknown>>(
      `SELECT ${heads.join(', ')} FROM ${cohort.table} ORDER BY period, ${cohort.case[0]}, ${heads.join(', ')}`,
    )
    expect(rows.map((row) => asText(row))).toEqual(sorted(expected, heads))
    const columns = await database.rows<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = '${cohort.table}'`,
    )
    const made = columns.map(({ name }) => name).filter((name) => !['period', 'end_on'].includes(name))
    expect(made.sort(), 'the columns made are the columns described').toEqual(Object.keys(cohort.columns).sort())
  },
)

test.each(catalogue.indicators.map((indicator) => [indicator.key, indicator] as const))(
  'the indicator %s comes to what its worked example says',
  async (_, indicator) => {
    const cohort = catalogue.cohorts.get(indicator.cohort)!
    const rows = readExampleTable(indicator.workedExample)
    const expected = readExpected(indicator.path, indicator.workedExample)
    const strange = Object.keys(rows[0] ?? {}).filter((head) => !cohort.columns[head])
    expect(strange, 'the example uses only columns of the cohort').toEqual([])
    const database = await cases
    await storeCases(database, cohort, rows)
    const { numerator, denominator, value } = aggregatesOf(indicator)
    const [got] = await database.rows<Record<string, number | null>>(
      `SELECT ${numerator} AS numerator, ${denominator} AS denominator, ${value} AS value FROM ${cohort.table}`,
    )
    if (expected.numerator !== undefined) expect(got!['numerator']).toBe(expected.numerator)
    if (expected.denominator !== undefined) expect(got!['denominator']).toBe(expected.denominator)
    if (expected.value !== undefined) expect(got!['value']).toBeCloseTo(expected.value, 6)
  },
)

async function storeCases(database: Database, cohort: Cohort, rows: readonly ExampleRow[]): Promise<void> {
  const types = { text: 'text', number: 'double', flag: 'integer', day: 'text' } as const
  const shape: TableShape = {
    name: cohort.table,
    columns: Object.entries(cohort.columns).map(([name, { type }]) => ({ name, type: types[type] })),
  }
  await database.run(`DROP TABLE IF EXISTS ${shape.name}`)
  await database.run(createTable(shape))
  await database.append(
    shape,
    shape.columns.map(({ name, type }) =>
      rows.map((row) => {
        const cell = row[name] ?? null
        return cell === null || type === 'text' ? cell : Number(cell)
      }),
    ),
  )
}

function asText(row: Record<string, unknown>): ExampleRow {
  return Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell === null ? null : String(cell as string | number)]))
}

function sorted(rows: readonly ExampleRow[], heads: readonly string[]): ExampleRow[] {
  return rows.map((row) => Object.fromEntries(heads.map((head) => [head, row[head] ?? null])))
}
