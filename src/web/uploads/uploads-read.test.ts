import { expect, test } from 'vitest'
import { textOf } from '../../../tests/support/page-words.ts'
import { CORRECTED, filesForm, REVIEWS, uploadSite } from '../../../tests/support/upload-site.ts'

const VISITS = 'Client Ref,Date visited,Did worker see child?\nA0000001,14/05/2025,At home\n'

const here = uploadSite()

test('a return is named with its year, rows and findings, and does not count yet', async () => {
  const page = await textOf(here.site, await here.send({ 'Reviews.csv': REVIEWS }))
  expect(page).toContain('1 can be taken in. Nothing counts before you accept it.')
  expect(page).toMatch(/Reviews\.csv Reviews 2025\/26 2 rows Findings: 1 error Nothing/)
  expect(page).toContain('Reviews.csv, line 3, REVIEW The cell is not a date that exists')
  expect(await here.loadsIn()).toEqual([])
})

test('a file that holds no table is refused with its reason, and the others are not', async () => {
  const page = await textOf(here.site, await here.send({ 'letter.pdf': '%PDF-1.7', 'Reviews.csv': REVIEWS }))
  expect(page).toContain('1 can be taken in, 1 cannot be taken in.')
  expect(page).toContain('letter.pdf is a PDF. Ask for the data it was made from')
})

test('a spreadsheet of another kind is not recognised, and somebody can say what it is', async () => {
  const page = await textOf(here.site, await here.send({ 'visits tracker.csv': VISITS }))
  expect(page).toContain('1 not recognised.')
  expect(page).toContain('Say what this is : visits tracker.csv')
})

test('a file that is here to the byte is not taken in again, nor one that is sent twice', async () => {
  const first = await here.send({ 'Reviews.csv': REVIEWS })
  await here.accept(first, 1)
  const again = await textOf(here.site, await here.send({ 'renamed.csv': REVIEWS }))
  expect(again).toContain('It is the same to the byte as Reviews.csv, which is here already')
  const twice = await textOf(here.site, await here.send({ 'a.csv': CORRECTED, 'b.csv': CORRECTED }))
  expect(twice).toContain('1 can be taken in, 1 taken in before.')
  expect(twice).toContain('It is the same as a.csv, which was sent with it.')
})

test('a corrected file says whose place it will take', async () => {
  await here.accept(await here.send({ 'Reviews.csv': REVIEWS }), 1)
  expect(await textOf(here.site, await here.send({ 'corrected.csv': CORRECTED }))).toContain(
    'Takes the place of Reviews.csv',
  )
})

test('a list that knows no child of the returns is named before it is accepted, on both pages', async () => {
  const children = (letter: string) => Array.from({ length: 20 }, (_, at) => `${letter}${at + 10}`)
  const header = children('A').map((child) => `${child},1,01/01/2015,WBRI,UN1,,,2026\n`)
  const visits = children('B').map((child) => `${child},01/05/2025,Yes,Yes,02/05/2025,SW1,North\n`)
  const returns = await here.send({
    'Header.csv': `CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB,YEAR\n${header.join('')}`,
  })
  await here.accept(returns, 1)
  const address = await here.send({
    'visits.csv': `Child ID,Date of visit,Child seen,Child seen alone,Recorded on,Social worker,Team\n${visits.join('')}`,
  })
  const said = 'None of the 20 children of this file are in the SSDA903 return.'
  const page = await textOf(here.site, address)
  expect(page).toContain('Adds to the list 20 rows Findings: 1 warning')
  expect(page).toContain(`visits.csv, whole file ${said}`)
  expect(await textOf(here.site, `${address}/1`)).toContain(said)
})

test('its first rows are shown on a page of its own, and the view is logged without what they say', async () => {
  const address = await here.send({ 'Reviews.csv': REVIEWS })
  const page = await textOf(here.site, `${address}/1`)
  expect(page).toContain('2 A1 01/01/2015 10/05/2025 PN1')
  const rows = await here.database.rows<{ person: string; page: string; subject: string }>(
    'SELECT person, page, subject FROM app.access',
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ person: 'a tester', page: '/loads/new/' })
  expect(rows[0]!.subject).toMatch(/^first rows of a file sent to the site, sha256 [0-9a-f]{12}$/)
})

test('two people who send files at once see their own and no others', async () => {
  const [one, other] = await Promise.all([
    here.send({ 'one.csv': REVIEWS }),
    here.send({ 'other.csv': CORRECTED }),
  ])
  expect(one).not.toBe(other)
  expect(await textOf(here.site, one)).not.toContain('other.csv')
  expect(await textOf(here.site, other)).not.toContain('one.csv')
})

test('without a file the page says so, at the field', async () => {
  const response = await here.post('/loads/new', new FormData())
  expect(response.status).toBe(400)
  const page = await response.text()
  expect(page).toContain('<title>Error: Take files in')
  expect(page).toContain('href="#files">Choose at least one file</a>')
})

test('a fault of ours is told without what the file holds, and the file is not kept', async () => {
  here.open({
    formats: () => {
      throw new TypeError('A0000001 is broken')
    },
  })
  await here.post('/loads/new', filesForm({ 'Reviews.csv': REVIEWS }))
  expect(here.faults).toHaveLength(1)
  expect(here.faults[0]).toMatch(/^TypeError on taking files in\n/)
  expect(here.faults[0]).not.toContain('A0000001')
})
