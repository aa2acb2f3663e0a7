import { expect, test } from 'vitest'
import { NEIGHBOURS_CSV, pairs, publishedFile } from '../../../tests/support/published-files.ts'
import { writeWorkbook } from '../workbooks/workbook-writer.ts'
import { readPublished } from './read-published.ts'

const HEADS = `LA num,LA Name,LA number,GOInd,GOReg,${pairs((n) => `SN${n},SNP`)}`.split(',')
const row = (area: string, name: string, neighbour: (place: number) => string) =>
  `${area},${name},${area},9,Yorkshire and the Humber,${pairs(neighbour)}`.split(',')

/** The workbook of the Department for Education: two rows of letters and numbers stand above the heads. */
async function workbook(rows: readonly (readonly string[])[], name = 'sn_april_2021.xlsx') {
  const letters = HEADS.map((_, at) => String.fromCharCode(65 + at))
  const numbers = HEADS.map((_, at) => String(at + 1))
  const bytes = await writeWorkbook([
    { name: 'LA SN Groups', heads: letters, rows: [numbers, HEADS, ...rows] },
  ])
  return { name, folder: '.', bytes }
}

test('of the wide CSV file each authority has ten neighbours in their order, with labels trimmed', async () => {
  const contents = await readPublished(publishedFile('sn_may_2025.csv', `\uFEFF${NEIGHBOURS_CSV}`))
  expect(contents).toMatchObject({
    kind: 'published/neighbours',
    dataset: 'statistical-neighbours',
    release: 'May 2025',
    count: 20,
    findings: [],
  })
  const [lines, models, areas, places, neighbours, closeness] = contents!.neighbours!
  expect(lines?.slice(9, 11)).toEqual([2, 3])
  expect(new Set(models)).toEqual(new Set(['2025-05']))
  expect(areas?.slice(9, 11)).toEqual(['382', '335'])
  expect(places?.slice(8, 11)).toEqual([9, 10, 1])
  expect(neighbours?.slice(8, 11)).toEqual(['309', '310', '401'])
  expect(closeness?.slice(9, 11)).toEqual(['Close', 'Very close'])
})

test('of the workbook titles among the rows are passed over, and an authority without neighbours is noted', async () => {
  const file = await workbook([
    row('382', 'Kirklees', (n) => `${300 + n},Very Close`),
    row('942', 'Cumberland', () => '-,-'),
    ['', 'Old SNs:'],
    row('909', 'Cumbria', (n) => (n === 3 ? 'n/a,' : `${500 + n},Close`)),
  ])
  const contents = await readPublished(file)
  expect(contents).toMatchObject({ release: 'April 2021', count: 19 })
  // Heads stand on row 3, so that Kirklees is on row 4.
  expect(contents!.findings).toEqual([
    { code: 'neighbours-not-given', line: 5, detail: '942' },
    { code: 'neighbours-too-few', line: 7, detail: '909' },
  ])
  const [, , areas, places] = contents!.neighbours!
  expect(places?.filter((_, at) => areas?.[at] === '909')).toEqual([1, 2, 4, 5, 6, 7, 8, 9, 10])
})

test('a row without a three-digit code is left out and said so', async () => {
  const text = `${NEIGHBOURS_CSV}E92000001,England,,,${pairs((n) => `${600 + n},Close`)}\n`
  const contents = await readPublished(publishedFile('sn_may_2025.csv', text))
  expect(contents).toMatchObject({
    count: 20,
    findings: [{ code: 'published-row-left-out', line: 4, detail: 'old_la_code' }],
  })
})

test('a file that says nowhere of which month its neighbours are is refused with what to do', async () => {
  await expect(readPublished(publishedFile('neighbours.csv', NEIGHBOURS_CSV))).rejects.toThrow(
    'Put the month and year of the model into its name (sn_may_2025) and load it again',
  )
})

test('where the month is worked out from the year in the name, that is noted', async () => {
  const contents = await readPublished(publishedFile('lait/sn_model_2025_wide.csv', NEIGHBOURS_CSV))
  expect(contents).toMatchObject({
    release: 'May 2025',
    findings: [{ code: 'model-month-assumed', detail: 'May 2025' }],
  })
})
