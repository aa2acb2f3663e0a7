import { expect, test } from 'vitest'
import { laitParquet, NEIGHBOURS_CSV, publishedFile } from '../../../tests/support/published-files.ts'
import { formats, reception } from '../../../tests/support/example-store.ts'
import { textOf } from '../../../tests/support/page-words.ts'
import { uploadSite } from '../../../tests/support/upload-site.ts'
import { takeIn } from '../../intake/index.ts'

const here = uploadSite()

async function lait() {
  const bytes = await laitParquet([
    ['LAC', '2024', 382, '61'],
    ['LAC', '2025', 382, '-'],
  ])
  return { name: 'bds_long_0.parquet', folder: '.', bytes }
}

test('what others publish stands among the files taken in, with the years in it', async () => {
  await takeIn(here.database, formats, await lait(), reception)
  await takeIn(here.database, formats, publishedFile('sn_may_2025.csv', NEIGHBOURS_CSV), reception)
  const page = await textOf(here.site, '/loads')
  expect(page).toContain('Published by others')
  expect(page).toMatch(
    /bds_long_0\.parquet Values of the Local Authority Interactive Tool 2024 to 2025 2 0 .* Published /,
  )
  expect(page).toMatch(/sn_may_2025\.csv Statistical neighbours 31 May 2025 20 0 .* Published /)
  expect(await textOf(here.site, '/loads/of/published')).toContain('Files taken in: Published by others')
})

test('the page of a published file says that no figure of ours rests on it, and its rows are not logged', async () => {
  await takeIn(here.database, formats, await lait(), reception)
  const page = await textOf(here.site, '/loads/1')
  expect(page).toContain(
    'State Published: kept beside every other release for comparison; no figure of yours rests on it',
  )
  const rows = await textOf(here.site, '/loads/1/rows')
  expect(rows).toContain('Values of the Local Authority Interactive Tool: the first 2 of 2 rows')
  expect(rows).toContain(
    'Line Measure Area Period Year Value Sign 1 LAC 382 2024 2024 61 2 LAC 382 2025 2025 - ',
  )
  expect(await here.database.rows('SELECT * FROM app.access')).toEqual([])
})

test('a published file that is sent to the site is shown as what it is, and taken in when it is accepted', async () => {
  const address = await here.send({ 'sn_model_2025.csv': NEIGHBOURS_CSV, 'again.csv': NEIGHBOURS_CSV })
  const page = await textOf(here.site, address)
  expect(page).toContain('1 can be taken in, 1 cannot be taken in.')
  expect(page).toMatch(/sn_model_2025\.csv Statistical neighbours May 2025 20 rows Findings: 1 note Nothing/)
  expect(page).toContain('Put the month and year of the model into its name')
  const rows = await textOf(here.site, `${address}/2`)
  expect(rows).toContain('Release May 2025')
  expect(rows).toContain('2 2025-05 382 1 301 Close')
  await here.accept(address, 2)
  expect(await textOf(here.site, address)).toContain('1 taken in')
  expect(await here.loadsIn()).toEqual(['sn_model_2025.csv'])
  const twice = await textOf(here.site, await here.send({ 'sn_model_2025.csv': NEIGHBOURS_CSV }))
  expect(twice).toContain('It is the same to the byte as sn_model_2025.csv, which is here already')
})
