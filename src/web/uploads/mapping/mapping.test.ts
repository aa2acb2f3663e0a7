import { beforeEach, expect, test } from 'vitest'
import { textOf, wordsOf } from '../../../../tests/support/page-words.ts'
import { uploadSite } from '../../../../tests/support/upload-site.ts'

const VISITS = `Client Ref,Date visited,Did worker see child?,Spoken to alone,Comments
A0000001,14/05/2025,At home,Y,fine
A0000002,15/05/2025,Out,,nobody in
`

const here = uploadSite()

const CHOSEN = {
  as: 'local/statutory-visits',
  heads: '0',
  name: 'visits-tracker',
  'head.child_id': '0',
  'head.visited_on': '1',
  'head.seen': '2',
  'head.seen_alone': '3',
  'value.seen.2.0': 'yes',
  'value.seen.2.1': 'no',
  'value.seen_alone.3.0': 'yes',
  do: 'save',
}
let address: string

beforeEach(async () => {
  address = `${await here.send({ 'visits tracker.csv': VISITS })}/1/0/mapping`
})

test('the likeliest table stands first, with the heads and values that were found', async () => {
  const page = await (await here.site.request(address)).text()
  expect(wordsOf(page)).toContain('It looks most like “Statutory visits”')
  expect(page).toMatch(
    /<select[^>]*name="head\.visited_on"[\s\S]*?<option value="1" selected[^>]*>Date visited/,
  )
  expect(wordsOf(page)).toContain('For example A0000001, A0000002')
  expect(wordsOf(page)).toContain('“Out” in 1 row')
  expect(wordsOf(page)).toContain('Columns of your file that are not used Comments')
})

test('a saved mapping reads the file at once, and its values mean what was said', async () => {
  const response = await here.post(address, new URLSearchParams(CHOSEN))
  expect(response.status).toBe(303)
  const page = await textOf(here.site, response.headers.get('Location')!)
  expect(page).toContain('The mapping was saved, and the files were read again.')
  expect(page).toContain('Statutory visits By the mapping visits-tracker Adds to the list 2 rows')
  await here.accept(address.slice(0, -'/1/0/mapping'.length), 1)
  const rows = await here.database.rows(
    'SELECT child_id, seen, seen_alone FROM local_statutory_visits ORDER BY line',
  )
  expect(rows).toEqual([
    { child_id: 'A0000001', seen: 'yes', seen_alone: 'yes' },
    { child_id: 'A0000002', seen: 'no', seen_alone: null },
  ])
  const mappings = await textOf(here.site, '/loads/mappings')
  expect(mappings).toContain('visits-tracker Version 1, for Statutory visits.')
  expect(mappings).toContain('leave-aside: - Comments')
  expect(await textOf(here.site, '/loads/1')).toContain('Read by the mapping visits-tracker, version 1')
})

test('a column that may not be blank needs a head, and a head is chosen once', async () => {
  const wrong = { ...CHOSEN, 'head.seen': '', 'head.recorded_on': '1' }
  const response = await here.post(address, new URLSearchParams(wrong))
  expect(response.status).toBe(400)
  const page = await response.text()
  expect(page).toContain(
    'href="#head.seen">Choose the column of your file that holds “Child seen”, which may not be blank</a>',
  )
  expect(page).toContain(
    'href="#head.recorded_on">“Date visited” is chosen for “Date of visit” and for “Recorded on”. Choose it once</a>',
  )
  expect(await textOf(here.site, '/loads/mappings')).toContain('No mapping has been saved yet')
})

test('the values of a head that was chosen by hand are asked for before anything is saved', async () => {
  const form = new URLSearchParams(CHOSEN)
  form.delete('value.seen.2.0')
  form.delete('value.seen.2.1')
  const response = await here.post(address, form)
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('Say what the values of “Child seen” mean</a>')
})

test('a mapping whose columns another table has too is not saved: it would take that table’s files', async () => {
  const headed = 'CHILD,Colour of door,Extra words\nA1,red,x\n'
  const other = `${await here.send({ 'own list.csv': headed })}/1/0/mapping`
  const form = { as: 'local/iro-visits', heads: '0', name: 'own-list', 'head.child_id': '0', do: 'save' }
  const response = await here.post(other, new URLSearchParams(form))
  expect(response.status).toBe(400)
  expect(wordsOf(await response.text())).toContain('have all of these columns too')
})

test('a name that would make no file name is refused at its field', async () => {
  const response = await here.post(address, new URLSearchParams({ ...CHOSEN, name: '../visits' }))
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('href="#name">Name the mapping with small letters')
})

test('another table can be chosen, and the values of what was chosen can be looked at without saving', async () => {
  expect(await textOf(here.site, `${address}?as=local/meetings`)).toContain('It is read as “Meetings”.')
  const response = await here.post(address, new URLSearchParams({ ...CHOSEN, 'head.seen': '3', do: 'show' }))
  expect(response.status).toBe(200)
  expect(await textOf(here.site, '/loads/mappings')).toContain('No mapping has been saved yet')
})

test('heads below a title are found', async () => {
  const titled = `Visits of the north team\n\n${VISITS}`
  const page = await textOf(here.site, `${await here.send({ 'titled.csv': titled })}/1/0/mapping`)
  expect(page).toContain('It looks most like “Statutory visits”')
  expect(page).toContain('Line 3: Client Ref, Date visited')
})
