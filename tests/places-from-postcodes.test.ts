import { expect, test } from 'vitest'
import {
  type AuthorityPlan,
  settlePlan,
  populate,
  workspaceSettings,
  writeAuthority,
} from '../src/demo/index.ts'
import { postcodeDirectory } from '../src/demo/reference/postcode-directory.ts'
import { takeIn } from '../src/intake/index.ts'
import { bringUpToDate, readCatalogue } from '../src/measures/index.ts'
import { buildHistories } from '../src/records/index.ts'
import { type Database, readSettings } from '../src/store/index.ts'
import { catalogueFiles, emptyStore, formats, reception } from './support/example-store.ts'
import { lines } from './support/histories.ts'

const small = { children: 300, years: 3, seed: 7, plantErrors: false }
const whole = { plantErrors: false }

/** What the portal adds at the end of each row of Episodes: PL_LA, PL_LOCATION and PL_DISTANCE. */
const ADDED_BY_THE_PORTAL = 3

interface Given {
  readonly portal: boolean
  readonly directory: boolean
}

/** An authority with its histories, and no figures yet. */
async function histories(plan: AuthorityPlan, options: Given): Promise<Database> {
  const store = await loaded(plan, options)
  const { authority } = readSettings(workspaceSettings(plan))
  await buildHistories(store, catalogueFiles, undefined, authority.gss)
  return store
}

/** An authority with its histories and every figure. */
async function measured(plan: AuthorityPlan, options: Given): Promise<Database> {
  const store = await loaded(plan, options)
  await bringUpToDate(store, readCatalogue(catalogueFiles), readSettings(workspaceSettings(plan)))
  return store
}

async function loaded(plan: AuthorityPlan, options: Given): Promise<Database> {
  const store = await emptyStore()
  for (const { path, text } of writeAuthority(plan)) {
    const isStripped = !options.portal && path.endsWith('/Episodes.csv')
    await give(store, path, isStripped ? withoutPlaces(text) : text)
  }
  if (options.directory) {
    const settled = settlePlan(plan)
    const { path, text } = postcodeDirectory(settled, populate(settled))
    await give(store, path, text)
  }
  return store
}

function withoutPlaces(text: string): string {
  const short = (line: string) => line.split(',').slice(0, -ADDED_BY_THE_PORTAL).join(',')
  return text.split('\r\n').map(short).join('\r\n')
}

async function give(store: Database, path: string, text: string): Promise<void> {
  const file = { name: path, folder: path.split('/')[0]!, bytes: new TextEncoder().encode(text) }
  await takeIn(store, formats, file, reception)
}

const RESTING_ON_PLACES = [
  'entering-care-within-boundary',
  'entering-care-outside-boundary',
  'entering-care-20-miles',
  'entering-care-no-postcode',
  'cla-20-miles-and-outside',
]
const FACTS = `SELECT indicator, period, cut, cut_value, numerator, denominator, value FROM fact
  WHERE indicator IN (${RESTING_ON_PLACES.map((key) => `'${key}'`).join(', ')})
  ORDER BY indicator, period, cut, cut_value`
const PLACES = `SELECT child_id, started_on, placement_authority, placement_location, distance_miles FROM episode
  ORDER BY child_id, started_on`

/** What the portal added to the small authority, looked at in two tests. */
let addedToSmall: Promise<Database> | undefined
const added = () => (addedToSmall ??= measured(small, { portal: true, directory: false }))

test('figures on place and distance are the same from postcodes as from what the portal added', async () => {
  const worked = await measured(small, { portal: false, directory: true })
  const facts = await lines(await added(), FACTS)
  expect(new Set(facts.map((fact) => fact.split(' ')[0])).size).toBe(RESTING_ON_PLACES.length)
  expect(facts.length).toBeGreaterThan(1_000)
  expect(await lines(worked, FACTS)).toEqual(facts)

  expect(await lines(worked, PLACES)).toEqual(await lines(await added(), PLACES))
})

test('in the whole demo authority only postcodes withheld, and those drawn for two addresses, give other places', async () => {
  const [given, worked] = [
    await lines(await histories(whole, { portal: true, directory: false }), PLACES),
    await lines(await histories(whole, { portal: false, directory: true }), PLACES),
  ]
  const differing = given.flatMap((line, at) => (line === worked[at] ? [] : [`${line} | ${worked[at]}`]))
  const [withheld, others] = [
    differing.filter((line) => line.includes('CON')),
    differing.filter((line) => !line.includes('CON')),
  ]
  // The portal knows the postcode of an adopter that the return withholds; nobody without it can say IN or OUT.
  for (const line of withheld) expect(line).toMatch(/ CON (?:IN|OUT) - \| .* CON - -$/)
  expect(withheld).toHaveLength(8)
  // Five children live with their parents at the postcode of home and are said to be in two authorities there; the
  // home of the last has the postcode of another child's. Their miles are the same from either.
  expect(new Set(others.map((line) => line.split(' ')[0]))).toEqual(
    new Set(['A2222223', 'A3703712', 'A4691378', 'A5802481', 'A6419764', 'A0246965']),
  )
})

test('where the return says everything a directory changes nothing', async () => {
  const both = await measured(small, { portal: true, directory: true })
  expect(await lines(both, PLACES)).toEqual(await lines(await added(), PLACES))
  expect(await lines(both, 'SELECT * FROM fact ORDER BY ALL')).toEqual(
    await lines(await added(), 'SELECT * FROM fact ORDER BY ALL'),
  )
})
