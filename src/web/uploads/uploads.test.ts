import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Formats, type Mapping, type Reception, readFormats, writeMapping } from '../../intake/index.ts'
import { readCatalogue } from '../../measures/index.ts'
import { type Database, readSettings } from '../../store/index.ts'
import { workspaceSettings } from '../../demo/index.ts'
import { catalogueFiles, emptyStore, formats, reception } from '../../../tests/support/example-store.ts'
import { createSite } from '../index.ts'
import { HELD_FOR } from './uploads.ts'

const REVIEWS = 'CHILD,DOB,REVIEW,REVIEW_CODE\nA1,01/01/2015,10/05/2025,PN1\nA2,01/01/2014,31/02/2025,PN1\n'
const CORRECTED = 'CHILD,DOB,REVIEW,REVIEW_CODE\nA1,01/01/2015,10/05/2025,PN1\n'
const THEIRS = 'LA,CHILD,DOB,REVIEW,REVIEW_CODE\nOtherton,A1,01/01/2015,10/05/2025,PN1\n'
const VISITS = `Client Ref,Date visited,Did worker see child?,Spoken to alone,Comments
A0000001,14/05/2025,At home,Y,fine
A0000002,15/05/2025,Out,,nobody in
`

const catalogue = readCatalogue(catalogueFiles)
const settings = readSettings(workspaceSettings({}))

interface Changes {
  readonly reception?: Reception
  readonly write?: <Result>(work: () => Promise<Result>) => Promise<Result>
  readonly formats?: () => Formats
}

let database: Database
let site: ReturnType<typeof createSite>
let faults: string[]

function openSite(changes: Changes = {}) {
  let known = formats
  const saved = new Map<string, string>()
  const saveMapping = (mapping: Omit<Mapping, 'version' | 'text'>) => {
    saved.set(`mappings/${mapping.name}.yaml`, writeMapping({ ...mapping, version: 1, text: '' }))
    known = readFormats([
      ...catalogueFiles,
      ...[...saved].map(([path, text]) => ({ path, text, local: true })),
    ])
  }
  return createSite({
    database,
    catalogue,
    settings,
    access: { person: 'a tester' },
    onFault: (fault) => void faults.push(fault),
    intake: {
      formats: changes.formats ?? (() => known),
      reception: () => changes.reception ?? reception,
      saveMapping,
      write: changes.write ?? ((work) => work()),
    },
  })
}

beforeEach(async () => {
  database = await emptyStore()
  faults = []
  site = openSite()
})

afterEach(() => {
  vi.useRealTimers()
})

function post(path: string, form: FormData | URLSearchParams, origin = 'http://localhost') {
  return site.request(path, { method: 'POST', body: form, headers: { Origin: origin } })
}

/** Sends files, and gives the address of the page that shows them. */
async function send(files: Record<string, string | Uint8Array<ArrayBuffer>>): Promise<string> {
  const form = new FormData()
  for (const [name, content] of Object.entries(files)) form.append('files', new File([content], name))
  const response = await post('/loads/new', form)
  expect(response.status).toBe(303)
  return response.headers.get('Location')!
}

async function textOf(path: string): Promise<string> {
  const response = await site.request(path)
  expect(response.status).toBe(200)
  return wordsOf(await response.text())
}

/** What a page says, without its mark-up. */
function wordsOf(page: string): string {
  return page
    .replace(/<(head|footer|header)[\s>][\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, '’')
    .replace(/\s+/g, ' ')
}

async function loadsIn(): Promise<string[]> {
  const rows = await database.rows<{ file_name: string }>('SELECT file_name FROM load ORDER BY load_id')
  return rows.map(({ file_name }) => file_name)
}

function ticked(...numbers: number[]): URLSearchParams {
  return new URLSearchParams(numbers.map((number) => ['file', String(number)]))
}

describe('files that are read', () => {
  test('a return is named with its year, rows and findings, and does not count yet', async () => {
    const page = await textOf(await send({ 'Reviews.csv': REVIEWS }))
    expect(page).toContain('1 can be taken in. Nothing counts before you accept it.')
    expect(page).toMatch(/Reviews\.csv Reviews 2025\/26 2 rows Findings: 1 error Nothing/)
    expect(page).toContain('Reviews.csv, line 3, REVIEW The cell is not a date that exists')
    expect(await loadsIn()).toEqual([])
  })

  test('a file that holds no table is refused with its reason, and the others are not', async () => {
    const page = await textOf(await send({ 'letter.pdf': '%PDF-1.7', 'Reviews.csv': REVIEWS }))
    expect(page).toContain('1 can be taken in, 1 cannot be taken in.')
    expect(page).toContain('letter.pdf is a PDF. Ask for the data it was made from')
  })

  test('a spreadsheet of another kind is not recognised, and somebody can say what it is', async () => {
    const page = await textOf(await send({ 'visits tracker.csv': VISITS }))
    expect(page).toContain('1 not recognised.')
    expect(page).toContain('Say what this is : visits tracker.csv')
  })

  test('a file that is here to the byte is not taken in again, nor one that is sent twice', async () => {
    const first = await send({ 'Reviews.csv': REVIEWS })
    await post(`${first}/accept`, ticked(1))
    const again = await textOf(await send({ 'renamed.csv': REVIEWS }))
    expect(again).toContain('It is the same to the byte as Reviews.csv , which is here already')
    const twice = await textOf(await send({ 'a.csv': CORRECTED, 'b.csv': CORRECTED }))
    expect(twice).toContain('1 can be taken in, 1 taken in before.')
    expect(twice).toContain('It is the same as a.csv, which was sent with it.')
  })

  test('a corrected file says whose place it will take', async () => {
    await post(`${await send({ 'Reviews.csv': REVIEWS })}/accept`, ticked(1))
    expect(await textOf(await send({ 'corrected.csv': CORRECTED }))).toContain(
      'Takes the place of Reviews.csv',
    )
  })

  test('its first rows are shown on a page of its own, and the view is logged without what they say', async () => {
    const address = await send({ 'Reviews.csv': REVIEWS })
    const page = await textOf(`${address}/1`)
    expect(page).toContain('2 A1 01/01/2015 10/05/2025 PN1')
    const rows = await database.rows<{ person: string; page: string; subject: string }>(
      'SELECT person, page, subject FROM app.access',
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ person: 'a tester', page: '/loads/new/' })
    expect(rows[0]!.subject).toMatch(/^first rows of a file sent to the site, sha256 [0-9a-f]{12}$/)
  })

  test('two people who send files at once see their own and no others', async () => {
    const [one, other] = await Promise.all([send({ 'one.csv': REVIEWS }), send({ 'other.csv': CORRECTED })])
    expect(one).not.toBe(other)
    expect(await textOf(one)).not.toContain('other.csv')
    expect(await textOf(other)).not.toContain('one.csv')
  })

  test('without a file the page says so, at the field', async () => {
    const response = await post('/loads/new', new FormData())
    expect(response.status).toBe(400)
    const page = await response.text()
    expect(page).toContain('<title>Error: Take files in')
    expect(page).toContain('href="#files">Choose at least one file</a>')
  })

  test('a fault of ours is told without what the file holds, and the file is not kept', async () => {
    site = openSite({
      formats: () => {
        throw new TypeError('A0000001 is broken')
      },
    })
    const form = new FormData()
    form.append('files', new File([REVIEWS], 'Reviews.csv'))
    await post('/loads/new', form)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(/^TypeError on taking files in\n/)
    expect(faults[0]).not.toContain('A0000001')
  })
})

describe('accepting', () => {
  test('the ticked files are taken in, with the way to each; the others wait', async () => {
    const address = await send({ 'Reviews.csv': REVIEWS, 'theirs.csv': THEIRS })
    const response = await post(`${address}/accept`, ticked(1))
    expect(response.status).toBe(303)
    const page = await (await site.request(response.headers.get('Location')!)).text()
    expect(wordsOf(page)).toContain('1 taken in, 1 can be taken in.')
    expect(page).toContain('href="/loads/1"')
    expect(await loadsIn()).toEqual(['Reviews.csv'])
  })

  test('a file of another authority is refused beside the ones that are taken in', async () => {
    site = openSite({ reception: { ...reception, authority: { name: 'Anytown', code: '998' } } })
    const address = await send({ 'Reviews.csv': REVIEWS, 'theirs.csv': THEIRS })
    await post(`${address}/accept`, ticked(1, 2))
    const page = await textOf(address)
    expect(page).toContain('1 taken in, 1 cannot be taken in.')
    expect(page).toContain('its authority is “Otherton” and this workspace is for Anytown')
    expect(await loadsIn()).toEqual(['Reviews.csv'])
  })

  test('accepting twice takes nothing in twice', async () => {
    const address = await send({ 'Reviews.csv': REVIEWS })
    await Promise.all([post(`${address}/accept`, ticked(1)), post(`${address}/accept`, ticked(1))])
    await post(`${address}/accept`, ticked(1))
    expect(await loadsIn()).toEqual(['Reviews.csv'])
    expect(await textOf(address)).toContain('1 taken in.')
  })

  test('with nothing ticked the page says so, and nothing is taken in', async () => {
    const address = await send({ 'Reviews.csv': REVIEWS })
    const response = await post(`${address}/accept`, new URLSearchParams())
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('href="#file-1">Tick at least one file, or discard them all</a>')
    expect(await loadsIn()).toEqual([])
  })

  test('while others write, the page says how far it is and looks again by itself', async () => {
    let release = () => {}
    const others = new Promise<void>((resolve) => {
      release = resolve
    })
    site = openSite({ write: (work) => others.then(work) })
    const address = await send({ 'Reviews.csv': REVIEWS })
    await post(`${address}/accept`, ticked(1))
    const response = await site.request(address)
    expect(response.headers.get('Refresh')).toBe('2')
    expect(wordsOf(await response.text())).toContain('0 of 1 taken in: Reviews.csv')
    release()
    expect(await textOf(address)).toContain('1 taken in.')
  })

  test('undated files that are sent together belong to the return that is sent with them', async () => {
    const episodes = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC\nA1,01/06/2025,S,V2,N1,U4,PR1,,\n'
    const address = await send({ 'Episodes.csv': episodes, 'Reviews.csv': REVIEWS })
    await post(`${address}/accept`, ticked(1, 2))
    const rows = await database.rows<{ folder: string }>('SELECT DISTINCT folder FROM load')
    expect(rows).toHaveLength(1)
    expect(rows[0]!.folder).toMatch(/^[a-p]{32}$/)
  })
})

describe('forgetting', () => {
  test('discarded files are gone, and nothing of them was kept', async () => {
    const address = await send({ 'Reviews.csv': REVIEWS })
    const response = await post(`${address}/discard`, new FormData())
    expect(wordsOf(await (await site.request(response.headers.get('Location')!)).text())).toContain(
      'The files that were not taken in are discarded. Nothing of them was kept.',
    )
    expect((await site.request(address)).status).toBe(404)
    expect(await loadsIn()).toEqual([])
  })

  test('files that nobody accepts are forgotten after an hour', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const address = await send({ 'Reviews.csv': REVIEWS })
    vi.advanceTimersByTime(HELD_FOR - 1)
    expect((await site.request(address)).status).toBe(200)
    vi.advanceTimersByTime(1)
    const response = await site.request(address)
    expect(response.status).toBe(404)
    expect(wordsOf(await response.text())).toContain('forgotten after an hour')
    expect((await post(`${address}/accept`, ticked(1))).status).toBe(404)
    expect(await loadsIn()).toEqual([])
  })

  test('an address that nobody was given is not found', async () => {
    const address = `/loads/new/${'a'.repeat(32)}`
    expect((await site.request(address)).status).toBe(404)
    expect((await site.request(`${address}/1`)).status).toBe(404)
    expect((await post(`${address}/discard`, new FormData())).status).toBe(404)
  })
})

describe('safety', () => {
  test('a form sent from another site is refused, and nothing is taken in', async () => {
    const address = await send({ 'Reviews.csv': REVIEWS })
    const form = new FormData()
    form.append('files', new File([REVIEWS], 'Reviews.csv'))
    expect((await post('/loads/new', form, 'http://evil.example')).status).toBe(403)
    expect((await post(`${address}/accept`, ticked(1), 'http://evil.example')).status).toBe(403)
    expect(await loadsIn()).toEqual([])
  })

  test('a site that only reads has no page for taking files in', async () => {
    site = createSite({ database, catalogue, settings })
    expect((await site.request('/loads/new')).status).toBe(404)
    expect(await textOf('/loads')).not.toContain('Take files in')
  })

  test('a site without figures leads to where files are taken in', async () => {
    expect(await (await site.request('/')).text()).toContain('href="/loads/new"')
    expect(await (await site.request('/loads')).text()).toContain('href="/loads/new"')
  })
})

describe('saying what a file is', () => {
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
    address = `${await send({ 'visits tracker.csv': VISITS })}/1/0/mapping`
  })

  test('the likeliest table stands first, with the heads and values that were found', async () => {
    const page = await (await site.request(address)).text()
    expect(wordsOf(page)).toContain('It looks most like “Statutory visits”')
    expect(page).toMatch(
      /<select[^>]*name="head\.visited_on"[\s\S]*?<option value="1" selected[^>]*>Date visited/,
    )
    expect(wordsOf(page)).toContain('For example A0000001, A0000002')
    expect(wordsOf(page)).toContain('“Out” in 1 row')
    expect(wordsOf(page)).toContain('Columns of your file that are not used Comments')
  })

  test('a saved mapping reads the file at once, and its values mean what was said', async () => {
    const response = await post(address, new URLSearchParams(CHOSEN))
    expect(response.status).toBe(303)
    const page = await textOf(response.headers.get('Location')!)
    expect(page).toContain('The mapping was saved, and the files were read again.')
    expect(page).toContain('Statutory visits By the mapping visits-tracker Adds to the list 2 rows')
    await post(`${address.slice(0, -'/1/0/mapping'.length)}/accept`, ticked(1))
    const rows = await database.rows(
      'SELECT child_id, seen, seen_alone FROM local_statutory_visits ORDER BY line',
    )
    expect(rows).toEqual([
      { child_id: 'A0000001', seen: 'yes', seen_alone: 'yes' },
      { child_id: 'A0000002', seen: 'no', seen_alone: null },
    ])
    const mappings = await textOf('/loads/mappings')
    expect(mappings).toContain('visits-tracker Version 1, for Statutory visits.')
    expect(mappings).toContain('leave-aside: - Comments')
    expect(await textOf('/loads/1')).toContain('Read by the mapping visits-tracker, version 1')
  })

  test('a column that may not be blank needs a head, and a head is chosen once', async () => {
    const wrong = { ...CHOSEN, 'head.seen': '', 'head.recorded_on': '1' }
    const response = await post(address, new URLSearchParams(wrong))
    expect(response.status).toBe(400)
    const page = await response.text()
    expect(page).toContain(
      'href="#head.seen">Choose the column of your file that holds “Child seen”, which may not be blank</a>',
    )
    expect(page).toContain(
      'href="#head.recorded_on">“Date visited” is chosen for “Date of visit” and for “Recorded on”. Choose it once</a>',
    )
    expect(await textOf('/loads/mappings')).toContain('No mapping has been saved yet')
  })

  test('the values of a head that was chosen by hand are asked for before anything is saved', async () => {
    const form = new URLSearchParams(CHOSEN)
    form.delete('value.seen.2.0')
    form.delete('value.seen.2.1')
    const response = await post(address, form)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('Say what the values of “Child seen” mean</a>')
  })

  test('a mapping whose columns another table has too is not saved: it would take that table’s files', async () => {
    const headed = 'CHILD,Colour of door,Extra words\nA1,red,x\n'
    const other = `${await send({ 'own list.csv': headed })}/1/0/mapping`
    const form = { as: 'local/iro-visits', heads: '0', name: 'own-list', 'head.child_id': '0', do: 'save' }
    const response = await post(other, new URLSearchParams(form))
    expect(response.status).toBe(400)
    expect(wordsOf(await response.text())).toContain('have all of these columns too')
  })

  test('a name that would make no file name is refused at its field', async () => {
    const response = await post(address, new URLSearchParams({ ...CHOSEN, name: '../visits' }))
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('href="#name">Name the mapping with small letters')
  })

  test('another table can be chosen, and the values of what was chosen can be looked at without saving', async () => {
    expect(await textOf(`${address}?as=local/meetings`)).toContain('It is read as “Meetings”.')
    const response = await post(address, new URLSearchParams({ ...CHOSEN, 'head.seen': '3', do: 'show' }))
    expect(response.status).toBe(200)
    expect(await textOf('/loads/mappings')).toContain('No mapping has been saved yet')
  })

  test('heads below a title are found', async () => {
    const titled = `Visits of the north team\n\n${VISITS}`
    const page = await textOf(`${await send({ 'titled.csv': titled })}/1/0/mapping`)
    expect(page).toContain('It looks most like “Statutory visits”')
    expect(page).toContain('Line 3: Client Ref, Date visited')
  })
})
