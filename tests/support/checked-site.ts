import { afterEach, beforeAll, beforeEach, vi } from 'vitest'
import { bringChecksUpToDate, type Check, readChecks } from '../../src/checks/index.ts'
import { takeIn } from '../../src/intake/index.ts'
import { buildHistories } from '../../src/records/index.ts'
import type { Database } from '../../src/store/index.ts'
import { createSite } from '../../src/web/index.ts'
import { catalogue, settings } from './demo-catalogue.ts'
import { catalogueFiles, emptyStore, formats, reception } from './example-store.ts'
import { pageOf } from './page-words.ts'

type OpenSite = ReturnType<typeof createSite>

const HEADS = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,PL_POST,HOME_POST,YEAR'
/** A and B have no postcode of the placement; B’s last episode says that another follows, and none does. */
const WRONG = `${HEADS}
A0000001,01/05/2025,S,V2,N1,U6,PR1,,,,AN1 1AA,2026
A0000002,01/05/2025,S,V2,N1,U6,PR1,10/07/2025,X1,,AN1 1AA,2026
A0000003,01/06/2025,S,V2,N1,U6,PR1,,,AN1 1AB,AN1 1AA,2026
`
/** The same with A’s postcode put in, and the reason for which B left; B’s postcode is still missing. */
export const MENDED = WRONG.replace('PR1,,,,AN1 1AA', 'PR1,,,AN1 1AC,AN1 1AA').replace(
  '10/07/2025,X1',
  '10/07/2025,E4A',
)
const ALLOCATIONS = `child_id,role,worker,team,allocated_from
A0000001,social-worker,SW1,North,2025-05-01
A0000003,social-worker,SW3,South,2025-05-01
`
const wanted = [
  'left-care-without-reason',
  'placement-postcode-missing',
  'visits-recorded-late',
  'ssda903-431',
]
/** Four checks of the catalogue: over the wrong episodes two find something, one passes, one cannot run. */
export const checks: readonly Check[] = readChecks(catalogueFiles).filter(({ check }) =>
  wanted.includes(check),
)

/** A site over a store, on which Sam Analyst can let findings stand. */
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

/** Takes a file in, and makes nothing of it yet. */
export async function take(store: Database, name: string, text: string): Promise<void> {
  const file = { name, folder: '.', bytes: new TextEncoder().encode(text) }
  const { unknown } = await takeIn(store, formats, file, reception)
  if (unknown.length > 0) throw new Error(`${name} is not recognised`)
}

/** Takes episodes in and runs the checks over the histories; figures are not needed for that. */
export async function loadAndCheck(store: Database, text: string, at: string): Promise<void> {
  await take(store, 'Episodes.csv', text)
  await buildHistories(store, catalogueFiles)
  await bringChecksUpToDate(store, checks, at)
}

/** A store with the wrong episodes in it, checked on 1 June 2026, with two teams. */
export async function storeWithFindings(): Promise<Database> {
  const store = await emptyStore()
  await take(store, 'allocations.csv', ALLOCATIONS)
  await loadAndCheck(store, WRONG, '2026-06-01T09:00:00.000Z')
  return store
}

/** A store whose files were checked, and the site over it. */
export class CheckedSite {
  /** The store with the wrong episodes, the same for every test of a file. */
  wrong!: Database
  /** The store that is looked at. */
  database!: Database
  site!: OpenSite

  /** Looks at another store: for tests that change what is loaded. */
  lookAt(store: Database): void {
    this.database = store
    this.site = siteOver(store)
  }
}

/**
 * Gives the tests of a file one store with the wrong episodes in it, on 10 June 2026. What a test lets stand, and
 * whose page it looks at, is forgotten before the next.
 */
export function checkedSite(): CheckedSite {
  const here = new CheckedSite()
  beforeAll(async () => {
    here.wrong = await storeWithFindings()
  })
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime('2026-06-10T12:00:00Z')
    here.lookAt(here.wrong)
  })
  afterEach(async () => {
    vi.useRealTimers()
    await here.wrong.run('DELETE FROM app.accepted_finding')
    await here.wrong.run('DELETE FROM app.access')
  })
  return here
}

/** Sends a form, from our own pages unless told otherwise. */
export function post(
  site: OpenSite,
  path: string,
  form: Record<string, string>,
  origin = 'http://localhost',
) {
  return site.request(path, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { Origin: origin },
  })
}

/** The address where the first finding of a check is let stand. */
export async function letStandOf(site: OpenSite, check: string): Promise<string> {
  return /href="(\/checks\/[^"]+\/findings\/[^"]+)"/.exec(await pageOf(site, `/checks/${check}`))![1]!
}

/** The last day of an acceptance, as the form sends it: 10 July 2026. */
export const in30Days = { 'until-day': '10', 'until-month': '7', 'until-year': '2026' }
