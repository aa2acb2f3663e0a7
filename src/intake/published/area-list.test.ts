import { expect, test } from 'vitest'
import { publishedFile } from '../../../tests/support/published-files.ts'
import { readPublished } from './read-published.ts'

test('areas are kept by number, with no region where the list says NA', async () => {
  const text =
    'LA Number,LA Name,Region,Type\n382,Kirklees,Yorkshire and The Humber,MD\n970,England,NA,NA\n,Nowhere,NA,NA\n'
  const contents = await readPublished(publishedFile('codes.csv', text))
  expect(contents).toMatchObject({
    kind: 'published/areas',
    release: 'not dated',
    count: 2,
    areas: [
      [2, 3],
      ['382', '970'],
      ['Kirklees', 'England'],
      ['Yorkshire and The Humber', null],
      [null, null],
    ],
    findings: [{ code: 'published-row-left-out', line: 4, detail: 'LA Number or LA Name' }],
  })
})

test('a list of areas without an area is refused', async () => {
  await expect(readPublished(publishedFile('codes.csv', 'LA Number,LA Name,Region,Type\n'))).rejects.toThrow(
    'codes.csv has the heads of a list of areas and no area',
  )
})

test('a list of our own is no published file', async () => {
  const text = 'Child ID,Date of visit,Child seen\nA,14/05/2025,Yes\n'
  expect(await readPublished(publishedFile('visits.csv', text))).toBeUndefined()
})
