import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WorkspaceError } from '../core/index.ts'
import type { TableShape } from './database.ts'
import { openDuckDb } from './duckdb.ts'

const values: TableShape = {
  name: 'published',
  columns: [
    { name: 'line', type: 'integer' },
    { name: 'area', type: 'text' },
    { name: 'value', type: 'double' },
    { name: 'symbol', type: 'text' },
  ],
}

test('60,000 rows of a few areas are kept as they came, the blank ones too', async () => {
  const database = await openDuckDb(':memory:')
  await database.run(
    'CREATE TABLE published (line INTEGER, area VARCHAR, value DOUBLE PRECISION, symbol VARCHAR)',
  )
  const lines = Array.from({ length: 60_000 }, (_, at) => at + 1)
  // Each third area has no value; the symbol column is blank in every row.
  const areas = lines.map((line) => ['382', '970', 'Ynys Môn, “x”'][line % 3]!)
  const numbers = lines.map((line) => (line % 3 === 2 ? null : line / 2))
  await database.append(values, [lines, areas, numbers, lines.map(() => null)])
  expect(
    await database.rows(
      `SELECT area, CAST(count(*) AS INTEGER) AS rows, CAST(count(value) AS INTEGER) AS filled, min(value) AS least,
         CAST(count(symbol) AS INTEGER) AS symbols FROM published GROUP BY area ORDER BY area`,
    ),
  ).toEqual([
    { area: '382', rows: 20_000, filled: 20_000, least: 1.5, symbols: 0 },
    { area: '970', rows: 20_000, filled: 20_000, least: 0.5, symbols: 0 },
    { area: 'Ynys Môn, “x”', rows: 20_000, filled: 0, least: null, symbols: 0 },
  ])
  expect(await database.rows('SELECT area, value FROM published WHERE line = 59999')).toEqual([
    { area: 'Ynys Môn, “x”', value: null },
  ])
  expect(await database.rows('SELECT area, value FROM published WHERE line = 60000')).toEqual([
    { area: '382', value: 30_000 },
  ])
  await database.close()
})

test('60,000 rows of which each has a text of its own are kept as they came', async () => {
  const database = await openDuckDb(':memory:')
  await database.run('CREATE TABLE child (identifier VARCHAR)')
  const children = Array.from({ length: 60_000 }, (_, at) => `C${at}`)
  await database.append({ name: 'child', columns: [{ name: 'identifier', type: 'text' }] }, [children])
  expect(
    await database.rows('SELECT CAST(count(DISTINCT identifier) AS INTEGER) AS children FROM child'),
  ).toEqual([{ children: 60_000 }])
  await database.close()
})

test('rows come whole and in their order, however many there are: days, blanks and whole numbers as they are read', async () => {
  const database = await openDuckDb(':memory:')
  const rows = await database.rows<{ nth: number; day: string | null; big: number; bytes: Uint8Array }>(
    `SELECT CAST(n AS BIGINT) AS nth, CASE WHEN n % 2 = 0 THEN DATE '2024-02-28' + CAST(n AS INTEGER) END AS day,
       sum(n) OVER (ORDER BY n) AS big, CAST('ab' AS BLOB) AS bytes
     FROM range(5000) numbers (n) ORDER BY n`,
  )
  expect(rows).toHaveLength(5_000)
  expect(rows.map(({ nth }) => nth)).toEqual(Array.from({ length: 5_000 }, (_, at) => at))
  // The sum of 0 to 4,998 is 4,998 × 4,999 / 2.
  expect({ ...rows[2], bytes: [...rows[2]!.bytes] }).toEqual({
    nth: 2,
    day: '2024-03-01',
    big: 3,
    bytes: [97, 98],
  })
  expect(rows[4_997]).toMatchObject({ day: null })
  // 4,998 days after 28 February 2024: 13 years to 28 February 2037 are 4,749 days, and 249 more end on 4 November.
  expect(rows[4_998]).toMatchObject({ nth: 4_998, day: '2037-11-04', big: 12_492_501 })
  await database.close()
})

describe('a database of a file', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'homeward-store-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const open = (memory: number) => openDuckDb(join(folder, 'homeward.duckdb'), memory)
  const SORTED = `CREATE TABLE sorted AS SELECT md5(CAST(range AS VARCHAR)) AS text FROM range(1000000) ORDER BY text`

  test('works with more rows than its memory holds, and leaves nothing beside it', async () => {
    const database = await open(40_000_000)
    await database.run('SET threads = 1')
    await database.run(SORTED)
    expect(await database.rows('SELECT CAST(count(*) AS INTEGER) AS n FROM sorted')).toEqual([
      { n: 1_000_000 },
    ])
    await database.close()
    expect(readdirSync(folder)).toEqual(['homeward.duckdb'])
  })

  test('says that there is not enough memory, and what to do', async () => {
    const database = await open(2_000_000)
    await database.run('SET threads = 1')
    const work = database.run(SORTED)
    await expect(work).rejects.toThrow(WorkspaceError)
    await expect(work).rejects.toThrow('close other programs')
    await database.close()
  })
})
