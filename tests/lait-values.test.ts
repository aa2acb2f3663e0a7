import { expect, test } from 'vitest'
import { prepare, readPublished } from '../src/intake/index.ts'
import { emptyStore, formats, reception } from './support/example-store.ts'
import { laitParquet, parquet } from './support/published-files.ts'
import { takeIn } from '../src/intake/index.ts'

const file = (bytes: Uint8Array, name = 'bds_long_0.parquet') => ({ name, folder: '.', bytes })

test('values keep their period as printed, the year of its first four digits, and “-” as missing', async () => {
  const contents = await readPublished(
    file(
      await laitParquet([
        ['LACDistance ', '2025', 382, '14'],
        ['LACDistance', '2023/24', 970, '-'],
        ['CINPermExclusion', '2024-25 (OT)', 986, '9.997E-2'],
        ['CINPermExclusion', '0', 201, '8.6999999999999993'],
      ]),
    ),
  )
  expect(contents).toMatchObject({
    kind: 'published/lait-values',
    dataset: 'lait',
    release: '2025',
    count: 4,
    values: [
      [1, 2, 3, 4],
      ['LACDistance', 'LACDistance', 'CINPermExclusion', 'CINPermExclusion'],
      ['382', '970', '986', '201'],
      ['2025', '2023/24', '2024-25 (OT)', '0'],
      [2025, 2023, 2024, 0],
      [14, null, 0.09997, 8.7],
      [null, '-', null, null],
    ],
    findings: [{ code: 'period-without-year', line: 4, detail: '“0” of CINPermExclusion' }],
  })
})

test('what is neither a number nor “-” is missing and said so; a row without an area is left out', async () => {
  const contents = await readPublished(
    file(
      await laitParquet([
        ['LAC', '2025', 382, 'c'],
        ['LAC', '2025', 383, null],
        ['LAC', '2025', null, '60'],
        ['LAC', null, 384, '60'],
      ]),
    ),
  )
  const [lines, , , , , values, symbols] = contents!.values!
  expect([lines, values, symbols]).toEqual([
    [1, 2],
    [null, null],
    ['c', null],
  ])
  expect(contents!.findings).toMatchObject([
    { code: 'published-value-unread', line: 1, detail: 'c' },
    { code: 'published-value-unread', line: 2, detail: 'blank' },
    { code: 'published-row-left-out', line: 3 },
    { code: 'published-row-left-out', line: 4 },
  ])
})

test('another Parquet file is refused by every door, with what to do', async () => {
  const bytes = await parquet(`SELECT 'A' AS "CHILD", 1 AS "Years"`)
  expect(await readPublished(file(bytes, 'other.parquet'))).toBeUndefined()
  await expect(prepare(formats, file(bytes, 'other.parquet'), reception.receivedOn)).rejects.toThrow(
    'other.parquet is a Parquet file. Homeward reads one of that form',
  )
})

test('a file of the tool that broke on its way is refused, and nothing of it is kept', async () => {
  const whole = await laitParquet([['LAC', '2025', 382, '64']])
  const broken = whole.slice()
  // The pages stand behind the four letters of the form; the heads at the end are left whole.
  broken.fill(0xff, 4, 60)
  const store = await emptyStore()
  await expect(takeIn(store, formats, file(broken), reception)).rejects.toThrow(
    'bds_long_0.parquet cannot be read to its end. Download it again',
  )
  // Cut off before its end, it is not even known as a file of the tool.
  await expect(takeIn(store, formats, file(whole.slice(0, -20)), reception)).rejects.toThrow(
    'this is not it or is not whole',
  )
  expect(await store.rows('SELECT load_id FROM load')).toEqual([])
  await store.close()
})

test('a file of the tool without a row is refused', async () => {
  const bytes = await parquet(
    `SELECT 'LAC' AS "Short Desc", '2025' AS "Years", '64' AS "Values", CAST(382 AS DOUBLE) AS "LA Number" WHERE FALSE`,
  )
  await expect(readPublished(file(bytes))).rejects.toThrow('it has no row that can be read')
})
