import { expect, test } from 'vitest'
import { emptyStore, formats, reception } from '../../../tests/support/example-store.ts'
import { lines } from '../../../tests/support/histories.ts'
import { takeIn } from '../../intake/index.ts'
import type { Child } from '../model.ts'
import { type SettledPlan, settlePlan } from '../plan.ts'
import { populate } from '../population.ts'
import { referenceFiles } from './index.ts'
import { mapOf } from './map.ts'

const plan = settlePlan({ children: 300, years: 3, seed: 7 })
const children = populate(plan)
const METRES_TO_THE_MILE = 1_609.3

/** Placements whose postcode lies elsewhere on the map than their episode says, and distances a tenth or more out. */
function disagreements(within: SettledPlan, of: readonly Child[]): string[] {
  const map = new Map(mapOf(within, of).map((place) => [place.postcode, place]))
  const found = new Set<string>()
  for (const { id, homePostcode, periods } of of)
    for (const { episodes } of periods)
      for (const { placement, startedOn, endedOn } of episodes) {
        if (startedOn > within.lastDay || endedOn < within.firstDay) continue
        const { postcode, authority, miles } = placement
        const place = map.get(postcode)
        if (!place) continue
        if (place.authority !== authority) found.add(`${id} ${postcode} ${authority}, not ${place.authority}`)
        if (miles === undefined) continue
        const home = map.get(homePostcode)!
        const apart = Math.hypot(home.easting - place.easting, home.northing - place.northing)
        const worked = Math.floor((10 * apart) / METRES_TO_THE_MILE + 0.5) / 10
        if (worked !== miles) found.add(`${id} ${postcode} ${miles} miles, not ${worked}`)
      }
  return [...found]
}

test('on the map every placement lies in its authority and as far from home as its episodes say', () => {
  expect(mapOf(plan, children).length).toBeGreaterThan(500)
  expect(disagreements(plan, children)).toEqual([])
})

test('in the whole demo authority six children have a postcode that was drawn for two addresses, and no distance is wrong', () => {
  const whole = settlePlan({})
  const found = disagreements(whole, populate(whole))
  expect(found.map((line) => line.split(' ')[0])).toEqual([
    'A2222223',
    'A3703712',
    'A6419764',
    'A5802481',
    'A4691378',
    'A0246965',
  ])
  expect(found.filter((line) => line.includes('miles'))).toEqual([])
})

test('what publishers send is taken in without a finding', async () => {
  const store = await emptyStore()
  const own = { name: 'Anytown', code: '998', gss: 'E08000998' }
  for (const { path, text } of referenceFiles(plan, children)) {
    const file = { name: path, folder: 'reference', bytes: new TextEncoder().encode(text) }
    await takeIn(store, formats, file, { ...reception, authority: own })
  }
  expect(await lines(store, 'SELECT code, line, column_name, detail FROM load_finding')).toEqual([])
  expect(await lines(store, 'SELECT kind, as_at FROM load ORDER BY load_id')).toEqual([
    'reference/postcodes 2026-02-28',
    'reference/population -',
    'reference/population-by-ethnicity -',
    'reference/providers -',
    'reference/bank-holidays -',
    'reference/school-terms -',
  ])
})

test('the list of providers names every setting of the returns once', async () => {
  const used = new Set(
    children.flatMap(({ periods }) =>
      periods.flatMap(({ episodes }) => episodes.map(({ placement }) => placement.urn)),
    ),
  )
  used.delete('')
  const text = [...referenceFiles(plan, children)].find(({ path }) => path.includes('providers'))!.text
  const listed = text.trim().split('\r\n').slice(3)
  expect(listed.map((line) => line.split(',')[0])).toEqual([...used].sort())
})
