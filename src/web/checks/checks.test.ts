import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { bringChecksUpToDate, type Check, readChecks } from '../../checks/index.ts'
import { takeIn } from '../../intake/index.ts'
import { readWorkbook } from '../../intake/workbook.ts'
import { bringUpToDate, readCatalogue } from '../../measures/index.ts'
import { buildHistories } from '../../records/index.ts'
import { type Database, readSettings } from '../../store/index.ts'
import { workspaceSettings } from '../../demo/index.ts'
import { catalogueFiles, emptyStore, formats, reception } from '../../../tests/support/example-store.ts'
import { createSite } from '../index.ts'

const HEADS = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,PL_POST,HOME_POST,YEAR'
/** A and B have no postcode of the placement; B’s last episode says that another follows, and none does. */
const WRONG = `${HEADS}
A0000001,01/05/2025,S,V2,N1,U6,PR1,,,,AN1 1AA,2026
A0000002,01/05/2025,S,V2,N1,U6,PR1,10/07/2025,X1,,AN1 1AA,2026
A0000003,01/06/2025,S,V2,N1,U6,PR1,,,AN1 1AB,AN1 1AA,2026
`
const MENDED = WRONG.replace('PR1,,,,AN1 1AA', 'PR1,,,AN1 1AC,AN1 1AA').replace(
  '10/07/2025,X1',
  '10/07/2025,E4A',
)
const ALLOCATIONS = `child_id,role,worker,team,allocated_from
A0000001,social-worker,SW1,North,2025-05-01
A0000003,social-worker,SW3,South,2025-05-01
`
const catalogue = readCatalogue(catalogueFiles)
const settings = readSettings(workspaceSettings({}))
const wanted = [
  'left-care-without-reason',
  'placement-postcode-missing',
  'visits-recorded-late',
  'ssda903-431',
]
const checks: readonly Check[] = readChecks(catalogueFiles).filter(({ check }) => wanted.includes(check))

type OpenSite = ReturnType<typeof createSite>

/** A store with the wrong episodes in it, checked, with two teams; and the store a test looks at. */
let wrong: Database
let database: Database
let site: OpenSite

function siteOver(store: Database): OpenSite {
  return createSite({
    database: store,
    catalogue,
    settings,
    checks,
    access: { person: 'Sam Analyst' },
    intake: {
      formats: () => formats,
      reception: () => reception,
      saveMapping: () => undefined,
      write: (work) => work(),
    },
  })
}

async function take(store: Database, name: string, text: string): Promise<void> {
  const file = { name, folder: '.', bytes: new TextEncoder().encode(text) }
  const { unknown } = await takeIn(store, formats, file, reception)
  expect(unknown).toEqual([])
}

/** Takes episodes in and runs the checks over the histories; figures are not needed for that. */
async function load(store: Database, text: string, at: string): Promise<void> {
  await take(store, 'Episodes.csv', text)
  await buildHistories(store, catalogueFiles)
  await bringChecksUpToDate(store, checks, at)
}

async function storeWithFindings(): Promise<Database> {
  const store = await emptyStore()
  await take(store, 'allocations.csv', ALLOCATIONS)
  await load(store, WRONG, '2026-06-01T09:00:00.000Z')
  return store
}

/** For tests that change what is loaded. */
function lookAt(store: Database): void {
  database = store
  site = siteOver(store)
}

beforeAll(async () => {
  wrong = await storeWithFindings()
})

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime('2026-06-10T12:00:00Z')
  lookAt(wrong)
})

afterEach(async () => {
  vi.useRealTimers()
  await wrong.run('DELETE FROM app.accepted_finding')
  await wrong.run('DELETE FROM app.access')
})

async function pageOf(path: string): Promise<string> {
  const response = await site.request(path)
  expect(`${response.status} ${path}`).toBe(`200 ${path}`)
  return response.text()
}

/** What a page says, without its mark-up. */
function wordsOf(page: string): string {
  return page
    .replace(/<(head|footer|header)[\s>][\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, '’')
    .replace(/\s+/g, ' ')
}

const textOf = async (path: string) => wordsOf(await pageOf(path))

function post(path: string, form: Record<string, string>, origin = 'http://localhost') {
  return site.request(path, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { Origin: origin },
  })
}

/** The address where the first finding of a check is let stand. */
async function letStandOf(check: string): Promise<string> {
  return /href="(\/checks\/[^"]+\/findings\/[^"]+)"/.exec(await pageOf(`/checks/${check}`))![1]!
}

const in30Days = { 'until-day': '10', 'until-month': '7', 'until-year': '2026' }

async function accesses(): Promise<string[]> {
  const rows = await database.rows<{ page: string; subject: string }>(
    'SELECT page, subject FROM app.access ORDER BY seen_at',
  )
  return rows.map(({ page, subject }) => `${page} ${subject}`)
}

describe('the list of checks', () => {
  test('says how many ran, how many found something, and what is to be mended', async () => {
    const page = await textOf('/checks')
    expect(page).toContain('4 checks: 1 did not run, 2 found something and 1 passed.')
    expect(page).toContain('3 findings are to be mended, 1 of them an error.')
  })

  test('has what did not run first, with why, then what found something, the errors first', async () => {
    const page = await textOf('/checks')
    const at = (text: string) => page.indexOf(text)
    expect(page).toContain('Visits written up late No statutory-visits file is loaded')
    const order = [
      'Did not run (1)',
      'Visits written up late',
      'Found something (2)',
      'Left care, and nobody said why or when',
      'No postcode of the placement',
      'Passed (1)',
      'Care is said to start again on the day it ceased',
    ].map(at)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(order).not.toContain(-1)
  })

  test('is cut down to a team, to who mends it and to how much it matters', async () => {
    expect(await textOf('/checks?team=North')).toContain('1 finding is to be mended, none of them an error.')
    expect(await textOf('/checks?team=North')).toContain(
      '1 check found something, but nothing for this team.',
    )
    expect(await textOf('/checks?team=No+team')).toContain('2 findings are to be mended, 1 of them an error.')
    expect(await textOf('/checks?severity=error')).toContain(
      '2 checks: 0 did not run, 1 found something and 1 passed',
    )
    expect(await textOf('/checks?mends=Team+managers')).toContain('1 check: 1 did not run')
    expect((await site.request('/checks?team=Nowhere')).status).toBe(404)
  })

  test('before the checks ever ran nothing has passed', async () => {
    lookAt(await emptyStore())
    const page = await textOf('/checks')
    expect(page).toContain('4 checks: 4 did not run, 0 found something and 0 passed.')
    expect(page).toContain('The checks have not been run yet.')
  })

  test('says that what stands there is of before, once files have changed', async () => {
    expect(await textOf('/checks')).not.toContain('what stands here is of before')
    lookAt(await storeWithFindings())
    await take(database, 'Episodes.csv', MENDED)
    expect(await textOf('/checks')).toContain('what stands here is of before')
  })
})

describe('after the corrected file', () => {
  test('the pages say what is gone and what is new, and the check lists what was mended', async () => {
    lookAt(await storeWithFindings())
    await load(database, MENDED, '2026-06-08T09:00:00.000Z')
    expect(await textOf('/checks')).toContain('2 findings of the load before are gone, none is new.')
    const check = await textOf('/checks/left-care-without-reason')
    expect(check).toContain('Passed: it ran and found nothing')
    expect(check).toContain('Mended since the load before (1)')
    expect(check).toMatch(/Mended since the load before .* A0000002 About 10\/07\/2025/)
    expect(check).toMatch(/08\/06\/2026 09:00 Passed .* 01\/06\/2026 09:00 Found something 1 finding/)
    expect(await textOf('/worklists')).toContain('2 findings of the load before are gone, none is new.')
  })
})

describe('one check', () => {
  test('says what it means, its rule, and each finding with child, day, team, file and row', async () => {
    const page = await textOf('/checks/placement-postcode-missing')
    expect(page).toContain('Put in the postcode of the placement.')
    expect(page).toContain('WHERE p.placement_postcode IS NULL')
    expect(page).toContain('Found 2 things: 2 to be mended, 0 let stand')
    expect(page).toContain(
      'A0000001 About 01/05/2025 SW1 North Episodes.csv row 2 There since 01/06/2026 9 days ago',
    )
  })

  test('is cut down to a team', async () => {
    const page = await textOf('/checks/placement-postcode-missing?team=North')
    expect(page).toContain('To be mended (1)')
    expect(page).not.toContain('A0000002')
    expect(await textOf('/checks/placement-postcode-missing?team=South')).toContain(
      'Nothing is to be mended in this team.',
    )
  })

  test('has no child in its address, its title and the log of access', async () => {
    const page = await pageOf('/checks/placement-postcode-missing')
    const addresses = [...page.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, address]) => address!)
    expect(addresses.filter((address) => /A000000\d|placement-postcode-missing\|/.test(address))).toEqual([])
    expect(/<title>(.*)<\/title>/.exec(page)![1]).toBe('No postcode of the placement – Anytown – Homeward')
    await pageOf('/worklists')
    await pageOf('/worklists.xlsx?team=North')
    expect(await accesses()).toEqual([
      '/checks/placement-postcode-missing findings of placement-postcode-missing',
      '/worklists worklists',
      '/worklists.xlsx worklist of North',
    ])
  })

  test('that is not there, and a finding that is not, are not found', async () => {
    expect((await site.request('/checks/none')).status).toBe(404)
    expect((await site.request(`/checks/placement-postcode-missing/findings/${'0'.repeat(24)}`)).status).toBe(
      404,
    )
  })
})

describe('a finding that is right as it is', () => {
  test('is let stand by a person, with the reason, until a day, and leaves the worklist', async () => {
    const address = await letStandOf('left-care-without-reason')
    expect(address).toMatch(/^\/checks\/left-care-without-reason\/findings\/[0-9a-f]{24}$/)
    const response = await post(address, { reason: 'Went home, see file', ...in30Days })
    expect(response.status).toBe(303)
    const page = await textOf(response.headers.get('Location')!)
    expect(page).toContain('The finding is let stand.')
    expect(page).toMatch(/Let stand \(1\) .* Sam Analyst Went home, see file Until 10\/07\/2026/)
    expect(await textOf('/worklists')).not.toContain('Left care, and nobody')
    expect(await textOf('/checks')).toContain('1 finding is let stand.')
  })

  test('is open again after its day, and at once when that is taken back', async () => {
    const address = await letStandOf('left-care-without-reason')
    await post(address, { reason: 'Went home, see file', ...in30Days })
    vi.setSystemTime('2026-07-10T20:00:00Z')
    expect(await textOf('/worklists')).not.toContain('Left care, and nobody')
    vi.setSystemTime('2026-07-11T20:00:00Z')
    expect(await textOf('/worklists')).toContain('Left care, and nobody')
    await post(address, { reason: 'Still so', 'until-day': '1', 'until-month': '9', 'until-year': '2026' })
    expect(await textOf('/worklists')).not.toContain('Left care, and nobody')
    vi.setSystemTime('2026-07-11T20:05:00Z')
    const response = await post(`${address}/withdraw`, {})
    expect(await textOf(response.headers.get('Location')!)).toContain('The finding is to be mended again')
    expect(await textOf('/worklists')).toContain('Left care, and nobody')
  })

  test.each([
    [{ ...in30Days }, 'Enter why the finding is right as it is'],
    [{ reason: 'x'.repeat(501), ...in30Days }, 'The reason must be 500 characters or fewer'],
    [{ reason: 'So' }, 'Enter the last day on which it may stand'],
    [{ reason: 'So', ...in30Days, 'until-day': '31', 'until-month': '2' }, 'must be a real date'],
    [{ reason: 'So', ...in30Days, 'until-month': '5' }, 'The last day must be today or later'],
    [
      { reason: 'So', 'until-day': '11', 'until-month': '6', 'until-year': '2027' },
      'The last day must be 10 June 2027 or earlier',
    ],
  ])('a form filled in as %j is sent back', async (form, problem) => {
    const address = await letStandOf('left-care-without-reason')
    const response = await post(address, form)
    expect(response.status).toBe(400)
    const page = await response.text()
    expect(wordsOf(page)).toContain(problem)
    expect(page).toContain('<title>Error: Let a finding stand')
    expect(await database.rows('SELECT 1 AS found FROM app.accepted_finding')).toEqual([])
  })

  test('a form sent from another site, or on a site that writes nothing, changes nothing', async () => {
    const address = await letStandOf('left-care-without-reason')
    const form = { reason: 'So', ...in30Days }
    expect((await post(address, form, 'http://evil.example')).status).toBe(403)
    site = createSite({ database, catalogue, settings, checks })
    expect((await post(address, form)).status).toBe(404)
    expect((await site.request(address)).status).toBe(404)
    expect(await pageOf('/checks/left-care-without-reason')).not.toContain('Let it stand')
    expect(await database.rows('SELECT 1 AS found FROM app.accepted_finding')).toEqual([])
  })

  test('one that is mended meanwhile needs nothing more', async () => {
    lookAt(await storeWithFindings())
    const address = await letStandOf('left-care-without-reason')
    await load(database, MENDED, '2026-06-08T09:00:00.000Z')
    const response = await post(address, { reason: 'So', ...in30Days })
    expect(response.headers.get('Location')).toBe('/checks/left-care-without-reason')
  })
})

describe('the worklists', () => {
  test('say by team who, what, why and since when', async () => {
    const page = await textOf('/worklists')
    expect(page).toContain(
      '3 findings are to be mended in 2 lists, 1 error among them. The oldest was first seen 9 days ago.',
    )
    expect(page).toMatch(
      /North \(1 to mend\) .* A0000001 SW1 No postcode of the placement Warning The return does not say/,
    )
    expect(page).toMatch(/No team \(2 to mend\) .* A0000002 Left care, .* A0000002 No postcode/)
    expect(await textOf('/worklists?team=North')).not.toContain('A0000002')
  })

  test('as Excel hold the same, a sheet a team', async () => {
    const response = await site.request('/worklists.xlsx')
    expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="worklists.xlsx"')
    const { tables } = await readWorkbook('worklists.xlsx', new Uint8Array(await response.arrayBuffer()))
    expect(tables.map(({ part, rows }) => [part, ...rows.map((row) => `${row[0]} ${row[2]}`)])).toEqual([
      ['North', 'A0000001 No postcode of the placement'],
      ['No team', 'A0000002 Left care, and nobody said why or when', 'A0000002 No postcode of the placement'],
    ])
    const one = await site.request('/worklists.xlsx?team=North')
    const ofNorth = await readWorkbook('worklist.xlsx', new Uint8Array(await one.arrayBuffer()))
    expect(ofNorth.tables.map(({ part }) => part)).toEqual(['North'])
    expect((await site.request('/worklists.xlsx?team=Nowhere')).status).toBe(404)
  })

  test('when empty say what that means: how many checks passed, and how many did not run', async () => {
    lookAt(await emptyStore())
    expect(await textOf('/worklists')).toContain('Nobody has looked yet: the checks have not been run.')
    const all = MENDED.replace('X1,,', 'E4A,,').replace('10/07/2025,E4A,,', '10/07/2025,E4A,AN1 1AD,')
    await load(database, all, '2026-06-01T09:00:00.000Z')
    expect(await textOf('/worklists')).toContain(
      'Nothing is to be mended. 3 checks passed and 1 did not run.',
    )
  })
})

describe('elsewhere on the site', () => {
  beforeAll(async () => {
    await bringUpToDate(wrong, catalogue, settings)
    await bringChecksUpToDate(wrong, checks, '2026-06-02T09:00:00.000Z')
  })

  test('the overview names what did not run and counts the errors, also after one is let stand', async () => {
    expect(await textOf('/')).toContain('1 error to be mended Left care, and nobody said why or when (1)')
    expect(await textOf('/')).toContain('1 check did not run Visits written up late')
    await post(await letStandOf('left-care-without-reason'), { reason: 'So', ...in30Days })
    expect(await textOf('/')).not.toContain('error to be mended')
  })

  test('a child’s page has everything that is to be put right, the errors first', async () => {
    const page = await pageOf('/checks/left-care-without-reason')
    const child = /href="(\/children\/[^"]+)"/.exec(page)![1]!
    const words = await textOf(child)
    expect(words).toMatch(
      /What to put right .* Left care, and nobody said why or when .* Error 10\/07\/2025 .* No postcode of the placement Warning 01\/05\/2025/,
    )
  })
})
