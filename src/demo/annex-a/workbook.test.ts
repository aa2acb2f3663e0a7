import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { readCatalogueFiles } from '../../cli/read-catalogue-files.ts'
import { day } from '../../core/index.ts'
import { prepare, readFormats } from '../../intake/index.ts'
import { dayNumber, packedDate } from '../calendar.ts'
import { settlePlan } from '../plan.ts'
import { populate } from '../population.ts'
import { annexAFiles } from './index.ts'

const plan = settlePlan({ children: 150 })
const children = populate(plan)
const formats = readFormats(readCatalogueFiles())
const AUTUMN = dayNumber(2025, 9, 30)

test('the workbook is taken in as eleven lists of its day, with nothing to find fault with', async () => {
  const [first] = annexAFiles(plan, children)
  const name = first!.path.replace('annex-a/', '')
  expect(name).toBe('Annex A 2025-09-30.xlsx')
  const file = { name, folder: 'annex-a', bytes: await first!.bytes }
  const prepared = await prepare(formats, file, day('2026-06-01'))
  expect(prepared.unknown).toEqual([])
  expect(prepared.tables.flatMap(({ findings }) => findings)).toEqual([])
  expect(prepared.tables.flatMap(({ recognised }) => recognised.renamed)).toEqual([])
  expect(prepared.tables.map(({ part, recognised, asAt }) => [part, recognised.table.table, asAt])).toEqual([
    ['List 1', 'annex-a/list-1', AUTUMN],
    ['List 2', 'annex-a/list-2', AUTUMN],
    ['List 3', 'annex-a/list-3', AUTUMN],
    ['List 4', 'annex-a/list-4', AUTUMN],
    ['List 5', 'annex-a/list-5', AUTUMN],
    ['List 6', 'annex-a/list-6', AUTUMN],
    ['List 7', 'annex-a/list-7', AUTUMN],
    ['List 8', 'annex-a/list-8', AUTUMN],
    ['List 9', 'annex-a/list-9', AUTUMN],
    ['List 10', 'annex-a/list-10', AUTUMN],
    ['List 11', 'annex-a/list-11', AUTUMN],
  ])
})

test('the workbook has the same bytes every time', async () => {
  const [once, again] = await Promise.all(
    [annexAFiles(plan, children), annexAFiles(plan, children)].map(bytesOf),
  )
  expect(again).toEqual(once)
})

test('the workbook says it was saved on the day of the download, whatever day it is made on', async () => {
  const { properties } = await readXlsx((await bytesOf(annexAFiles(plan, children)))[1]!)
  expect([properties?.created, properties?.modified].map((moment) => moment?.toISOString())).toEqual([
    '2026-03-31T00:00:00.000Z',
    '2026-03-31T00:00:00.000Z',
  ])
})

test('the workbook has real Excel dates', async () => {
  const workbook = await readXlsx((await bytesOf(annexAFiles(plan, children)))[1]!)
  const [, row] = workbook.sheets[7]!.rows
  const bornOn = row![3] as { toISOString(): string }
  const born = packedDate(children.find(({ id }) => id === row![0])!.bornOn)
  expect(bornOn.toISOString().slice(0, 10).replaceAll('-', '')).toBe(String(born))
})

function bytesOf(files: readonly { bytes: Promise<Uint8Array> }[]): Promise<Uint8Array[]> {
  return Promise.all(files.map(({ bytes }) => bytes))
}
