import { expect } from 'vitest'
import { readChecks, runOver } from '../../src/checks/index.ts'
import type { Check } from '../../src/checks/check.ts'
import { cellReader } from '../../src/intake/inputs/cells.ts'
import type { InputTable } from '../../src/intake/inputs/input-tables.ts'
import type { RowFinding } from '../../src/intake/raw-tables/row-finding.ts'
import { createTable } from '../../src/store/schema.ts'
import { type Database, openDuckDb, type TableShape } from '../../src/store/index.ts'
import { readDay } from '../../src/core/index.ts'
import { readReference, referenceTest } from '../reference-data.ts'
import { catalogueFiles, formats } from '../support/example-store.ts'

const RULES = 'inputs/ssda903-rules/rules_final.csv'

/** The tables of a case by the names the cases call them by. */
const TABLES: Readonly<Record<string, string>> = {
  Header: 'ssda903/header',
  Episodes: 'ssda903/episodes',
  Reviews: 'ssda903/reviews',
  UASC: 'ssda903/uasc',
  OC2: 'ssda903/oc2',
  OC3: 'ssda903/oc3',
  AD1: 'ssda903/ad1',
  PlacedAdoption: 'ssda903/placed-adoption',
  PrevPerm: 'ssda903/previous-permanence',
  Missing: 'ssda903/missing',
  SWEpisodes: 'ssda903/social-worker-episodes',
  DoLo: 'ssda903/deprivation-of-liberty',
}
const NAMES = Object.keys(TABLES)

interface Rows {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

interface Case {
  readonly input: Readonly<Record<string, Rows>>
  readonly metadata: Readonly<Record<string, string>> | null
  readonly expected: Readonly<Record<string, readonly number[]>>
  readonly skipped: boolean
}

/** Columns that a few cases call by another name than the return does. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  DEC: 'DATE_EPISODE_CEASED',
  PLACE: 'PLACEMENT',
}

/** Rules that nobody published cases of: their worked examples alone hold them. */
const WITHOUT_CASES = ['144', '225', '361', '362', '388', '432', '501', 'INT03']

const statutory = readChecks(catalogueFiles).filter(({ statutory: code }) => code !== undefined)

for (const check of statutory)
  referenceTest(RULES, `rule ${check.statutory} answers its public cases of the years it is in use`, async (text) => {
    const cases = casesOf(check, text)
    if (WITHOUT_CASES.includes(check.statutory!)) return expect(cases).toEqual([])
    expect(cases.length, 'there are public cases').toBeGreaterThan(0)
    for (const { year, each } of cases)
      expect(await answer(check, year, each), `as of ${year}`).toEqual(expectedOf(each))
  })

/** The cases of each version of a rule that was in use in a year the check speaks of, with its first such year. */
function casesOf(check: Check, rules: string): { year: number; each: Case }[] {
  const [heads = '', ...lines] = rules.trim().split('\n')
  const row = lines.map((line) => line.split(',')).find(([code]) => code === check.statutory) ?? []
  const versions = new Map<string, number>()
  for (const [at, head] of heads.split(',').entries()) {
    const year = Number(head.slice(0, 4)) + 1
    const version = row[at]
    if (!/^\d{4}_\d{2}$/.test(head) || !version || versions.has(version)) continue
    if (year >= (check.from ?? year) && year <= (check.to ?? year)) versions.set(version, year)
  }
  return [...versions].flatMap(([version, year]) => {
    const text = readReference(`inputs/ssda903-rules/cases/${version}/${check.statutory}.json`)
    if (text === undefined) return []
    const { cases } = JSON.parse(text) as { cases: Case[] }
    return cases.filter(({ skipped }) => !skipped).map((each) => ({ year, each }))
  })
}

function expectedOf({ expected }: Case): Record<string, number[]> {
  const listed = Object.entries(expected).filter(([name, rows]) => rows.length > 0 && !name.endsWith('_last'))
  return Object.fromEntries(listed.map(([name, rows]) => [name, [...rows].sort((a, b) => a - b)]))
}

/** The rows that a check names in a case, by table. */
async function answer(
  check: Check,
  year: number,
  { input, metadata }: Case,
): Promise<Record<string, number[]>> {
  const database = await openDuckDb(':memory:')
  const unread: { load_id: number; line: number | undefined; column: string | undefined; code: string }[] = []
  for (const [at, name] of NAMES.entries()) {
    const table = formats.tables.find(({ table: known }) => known === TABLES[name])!
    const short = TABLES[name]!.split('/')[1]!.replaceAll('-', '_')
    const stored: TableShape = {
      name: `return_${short}`,
      columns: [...table.stored.columns, { name: 'year', type: 'integer' }],
    }
    await database.run(createTable(stored))
    for (const [rows, of, loadId] of [
      [input[name], year, at + 1],
      [input[`${name}_last`], year - 1, at + 101],
    ] as const) {
      if (!rows) continue
      const { cells, findings } = typed(table, rows)
      unread.push(...findings.map(({ code, line, column }) => ({ load_id: loadId, line, column, code })))
      await database.append(stored, [
        rows.rows.map(() => loadId),
        rows.rows.map((_, line) => line),
        rows.rows.map(() => of),
        ...cells,
        rows.rows.map(() => of),
      ])
    }
  }
  await writeYear(database, year, metadata)
  await writeUnread(database, unread)
  const found = await runOver(database, check, [year - 1, year])
  await database.close()
  const answers: Record<string, number[]> = {}
  for (const { load_id: loadId, line } of found) {
    if (loadId === null || loadId > 100) continue
    const lines = (answers[NAMES[loadId - 1]!] ??= [])
    if (!lines.includes(line!)) lines.push(line!)
  }
  for (const lines of Object.values(answers)) lines.sort((a, b) => a - b)
  return answers
}

/** The cells as the ordinary door types them; a column a case does not give is blank. */
function typed(table: InputTable, { columns, rows }: Rows) {
  const findings: RowFinding[] = []
  const cells = table.columns.map((column) => {
    const at = columns.findIndex((name) => name === column.name || name === OTHER_NAMES[column.name])
    if (at === -1) return rows.map(() => null)
    const reader = cellReader(column, formats, { system: 1900, translate: undefined, findings })
    return rows.map((row, line) => reader.read(row[at] === null ? '' : String(row[at] ?? ''), line))
  })
  return { cells, findings }
}

async function writeYear(database: Database, year: number, metadata: Case['metadata']): Promise<void> {
  const dayOf = (name: string, usual: string) => readDay(metadata?.[name] ?? '')?.toString() ?? usual
  const start = dayOf('collection_start', `${year - 1}-04-01`)
  const end = dayOf('collection_end', `${year}-03-31`)
  await database.run(
    `CREATE TABLE return_year AS
     SELECT ${year} AS year, DATE '${start}' AS start_on, DATE '${end}' AS end_on
     UNION ALL SELECT ${year - 1}, DATE '${start}' - 365, DATE '${start}' - 1`,
  )
}

async function writeUnread(
  database: Database,
  unread: readonly { load_id: number; line: number | undefined; column: string | undefined; code: string }[],
): Promise<void> {
  const shape: TableShape = {
    name: 'unread_cell',
    columns: [
      { name: 'load_id', type: 'integer' },
      { name: 'line', type: 'integer' },
      { name: 'column_name', type: 'text' },
      { name: 'code', type: 'text' },
    ],
  }
  await database.run(createTable(shape))
  await database.append(shape, [
    unread.map(({ load_id: loadId }) => loadId),
    unread.map(({ line }) => line ?? null),
    unread.map(({ column }) => column ?? null),
    unread.map(({ code }) => code),
  ])
}
