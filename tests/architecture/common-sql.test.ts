import { readChecks } from '../../src/checks/index.ts'
import { expect, test } from 'vitest'
import { workspaceSettings, writeAuthority } from '../../src/demo/index.ts'
import { takeIn } from '../../src/intake/index.ts'
import { bringUpToDate, readCatalogue } from '../../src/measures/index.ts'
import { aggregatesOf } from '../../src/measures/indicator-sql.ts'
import { historySteps } from '../../src/records/build.ts'
import { type Database, readSettings } from '../../src/store/index.ts'
import { sqlFunctions } from '../../src/store/functions.ts'
import { catalogueFiles, emptyStore, formats, reception } from '../support/example-store.ts'

/** A piece of SQL and where it stands. */
interface Piece {
  readonly where: string
  readonly sql: string
}

/** What one of the two engines does not know, or understands otherwise than the other. */
const FORBIDDEN: Record<string, RegExp> = {
  QUALIFY: /\bqualify\b/i,
  ASOF: /\basof\b/i,
  'GROUP BY ALL or ORDER BY ALL': /\b(group|order)\s+by\s+all\b/i,
  'a list, struct or map': /\b(list|list_\w+|array_\w+|unnest|struct_pack|row_to_json|map)\s*\(|\[/i,
  'a cast with ::': /::/,
  'an aggregate only one engine has':
    /\b(string_agg|group_concat|listagg|any_value|arg_max|arg_min|max_by|min_by|first|last|mode|median|count_if|countif|sum_if)\s*\(/i,
  'the present day': /\bnow\s*\(|\bcurrent_(date|time|timestamp)\b|\btoday\s*\(|\bget_current_/i,
  'a date function of one engine':
    /\b(strftime|strptime|date_diff|datediff|date_add|date_sub|date_part|to_char|to_date|epoch|last_day|to_months|make_interval|age)\s*\(|\binterval\b/i,
  'IF, IFNULL or TRY_CAST': /(?<!drop table |create table )\b(if|iff|ifnull|nvl|isnull|try_cast)\s*\(/i,
  'EXCLUDE, REPLACE or COLUMNS in a select': /\*\s*(exclude|replace)\b|\bcolumns\s*\(/i,
  'SEMI, ANTI or POSITIONAL join': /\b(semi|anti|positional)\s+join\b/i,
  'PIVOT, SAMPLE or SUMMARIZE': /\b(pivot|unpivot|summarize|tablesample|using\s+sample)\b/i,
  'a regular expression or GLOB': /\b(regexp_\w+|glob|similar\s+to)\b/i,
  'CREATE OR REPLACE of a table or view': /\bcreate\s+or\s+replace\s+(temp\s+)?(table|view)\b/i,
  'double equals or whole-number division': /==|\/\//,
}

/** Values side by side turned into rows: both engines read this, and no other list. */
const ROWS_OF_VALUES = /\bunnest\(ARRAY\[([^[\]]*)\]\)/g

/** A division of two whole numbers is 3.5 in one engine and 3 in the other: the upper side begins with a decimal. */
const SAFE_DIVISION = /\b\d+\.\d+ \* [^/]+ \/ /g

test('the SQL of the product is what both engines speak', async () => {
  const pieces = [
    ...cohorts(),
    ...indicators(),
    ...checks(),
    ...histories(),
    ...functions(),
    ...(await statements()),
  ]
  const wrong = pieces.flatMap(({ where, sql }) => faultsOf(sql).map((fault) => `${where}: ${fault}`))
  expect([...new Set(wrong)]).toEqual([])
  expect(pieces.length).toBeGreaterThan(30)
})

test('the faults it looks for are found', () => {
  expect(faultsOf('SELECT a / b FROM t')).toEqual(['division of whole numbers'])
  expect(faultsOf('SELECT 100.0 * count(*) / nullif(b, 0) FROM t')).toEqual([])
  expect(faultsOf("SELECT 'a::b / [c]' FROM t -- now()")).toEqual([])
  expect(faultsOf("SELECT unnest(ARRAY['a', 'b']), unnest(ARRAY[n, d]) FROM t")).toEqual([])
  expect(faultsOf('SELECT unnest(a) FROM t')).toEqual(['a list, struct or map'])
  expect(faultsOf('SELECT list(a), b::DATE FROM t GROUP BY ALL')).toEqual([
    'GROUP BY ALL or ORDER BY ALL',
    'a list, struct or map',
    'a cast with ::',
  ])
})

function faultsOf(sql: string): string[] {
  const bare = sql
    .replaceAll(/--[^\n]*/g, '')
    .replaceAll(/'[^']*'/g, "''")
    .replaceAll(ROWS_OF_VALUES, '$1')
  const faults = Object.entries(FORBIDDEN).filter(([, pattern]) => pattern.test(bare))
  const names = faults.map(([name]) => name)
  return bare.replaceAll(SAFE_DIVISION, '').includes('/') ? [...names, 'division of whole numbers'] : names
}

const catalogue = readCatalogue(catalogueFiles)

function cohorts(): Piece[] {
  return [...catalogue.cohorts.values()].map(({ path, sql }) => ({ where: path, sql }))
}

function indicators(): Piece[] {
  return catalogue.indicators.flatMap((indicator) => {
    const { numerator, denominator, value } = aggregatesOf(indicator)
    return [numerator, denominator, value].map((sql) => ({ where: indicator.path, sql }))
  })
}

function checks(): Piece[] {
  return readChecks(catalogueFiles).map(({ path, sql }) => ({ where: path, sql }))
}

function histories(): Piece[] {
  return historySteps('2026-04-01T00:00:00Z').flatMap(({ table, sql, findings }) => [
    { where: table, sql },
    ...(findings ?? []).map((finding) => ({ where: `${table}, ${finding.code}`, sql: finding.sql })),
  ])
}

function functions(): Piece[] {
  return sqlFunctions.map(({ name, body }) => ({ where: name, sql: body }))
}

/** Every statement that loading a year of returns and making its figures hands to the engine. */
async function statements(): Promise<Piece[]> {
  const plan = { children: 100, years: 1 }
  const said = new Set<string>()
  const database = listeningTo(await emptyStore(), said)
  for (const { path, text } of writeAuthority(plan))
    await takeIn(
      database,
      formats,
      { name: path, folder: '.', bytes: new TextEncoder().encode(text) },
      reception,
    )
  await bringUpToDate(database, catalogue, readSettings(workspaceSettings(plan)))
  await database.close()
  return [...said].map((sql) => ({ where: sql.trim().slice(0, 80), sql }))
}

/** The same database, every statement given to it noted down. */
function listeningTo(database: Database, said: Set<string>): Database {
  return {
    run: (sql, values) => database.run(noted(sql, said), values),
    rows: (sql, values) => database.rows(noted(sql, said), values),
    append: (table, columns) => database.append(table, columns),
    digests: (asked) => database.digests(asked),
    transaction: (work) => database.transaction((inside) => work(listeningTo(inside, said))),
    beside: async (copies) => listeningTo(await database.beside(copies), said),
    close: () => database.close(),
  }
}

function noted(sql: string, said: Set<string>): string {
  said.add(sql)
  return sql
}
