import fc from 'fast-check'
import { expect, test } from 'vitest'
import { movement } from '../src/comparison/index.ts'
import { changes, splitMovement } from '../src/comparison/movement-parts.ts'
import { readPeriod } from '../src/core/index.ts'
import { readFormats } from '../src/intake/index.ts'
import { besideOf, receivedBy } from '../src/measures/as-known.ts'
import { asKnownAt, bringUpToDate, casesBehind, findIndicator, readCatalogue } from '../src/measures/index.ts'
import { type Database, readSettings } from '../src/store/index.ts'
import { leanCatalogueFiles, leanStore, takeInEpisodes, withText } from './support/lean-catalogue.ts'

const KEY = 'cla-home-on-order'
const files = withText(
  leanCatalogueFiles('in-care', [KEY]),
  'cuts: [legal_status_name, age_band, ethnic_group]',
  'cuts: []',
)
const formats = readFormats(files)
const { tables } = formats
const catalogue = readCatalogue(files)
const indicator = findIndicator(catalogue, KEY)
const settings = readSettings('authority: { name: Anytown, code: "998" }')
const period = readPeriod('2025-05-31')!
const only = { indicator: KEY, period }

/** Returns of small families of children, among which are late, corrected, withdrawn and ended episodes of another. */
const RETURNS = [
  { year: 2025, rows: 'A 01/02/2025 S C2 P1\nB 01/02/2025 S C2 U4' },
  { year: 2025, rows: 'A 01/02/2025 S C2 U4\nB 01/02/2025 S C2 U4\nC 01/03/2025 S C2 P1' },
  { year: 2026, rows: 'A 01/02/2025 S C2 P1\nB 01/02/2025 S C2 U4\nD 20/05/2025 S C2 P1' },
  { year: 2026, rows: 'A 01/02/2025 S C2 P1 25/05/2025 E4A\nB 01/02/2025 S C2 U4\nD 20/05/2025 S C2 P1' },
  { year: 2026, rows: 'A 01/02/2025 S V2 P1\nD 20/05/2025 S C2 P1\nE 10/05/2025 S V2 U4' },
]

const momentOf = (place: number) => `2025-06-${String(10 + place).padStart(2, '0')}T09:00:00Z`

/** Empties the store and takes the returns in, one a day. */
async function takeInAll(store: Database, returns: readonly (typeof RETURNS)[number][]): Promise<void> {
  const names = ['load', 'kept_file', 'load_finding', ...tables.map(({ stored }) => stored.name)]
  await store.run(names.map((name) => `DELETE FROM ${name}`).join(';'))
  for (const [place, one] of returns.entries())
    await takeInEpisodes(store, formats, { receivedAt: momentOf(place), ...one })
}

const inOrder = (order: readonly number[]) => order.map((number) => RETURNS[number]!)

/** Every way to put so many of the returns in an order: of two 20, of three 60, of four 120. */
function ordersOf(length: number): number[][] {
  if (length === 0) return [[]]
  const shorter = ordersOf(length - 1)
  return shorter.flatMap((order) =>
    RETURNS.flatMap((_, number) => (order.includes(number) ? [] : [[...order, number]])),
  )
}

/**
 * Sequences whose returns are of the same years in the same places, side by side in one store: each has a family of
 * children of its own, and a return holds the rows of every family. So each family lives through its own sequence,
 * replaced, corrected and ended, and the histories are built once for all of them.
 */
interface Families {
  readonly orders: readonly (readonly number[])[]
  readonly returns: readonly (typeof RETURNS)[number][]
}

function familiesOf(length: number): Families[] {
  const yearsOf = (order: readonly number[]) => inOrder(order).map(({ year }) => year)
  const all = ordersOf(length)
  const patterns = new Set(all.map((order) => yearsOf(order).join(', ')))
  return [...patterns].map((years) => {
    const orders = all.filter((order) => yearsOf(order).join(', ') === years)
    const rowsOf = (number: number, family: number) =>
      RETURNS[number]!.rows.replaceAll(/^\w+/gm, (child) => `${child}${family}`)
    const returns = yearsOf(orders[0]!).map((year, place) => ({
      year,
      rows: orders.map((order, family) => rowsOf(order[place]!, family)).join('\n'),
    }))
    return { orders, returns }
  })
}

/** Every row of every table that figures rest on, as known when so many returns were there. */
async function rowsAfter(store: Database, known: number): Promise<string> {
  const beside = await besideOf(store, tables, await receivedBy(store, momentOf(known - 1)))
  const rows: unknown[] = []
  for (const name of ['load', 'ssda903_episodes'])
    rows.push(await beside.rows(`SELECT * FROM ${name} ORDER BY load_id, 2, 3, 4, 5`))
  const others = tables.map(({ stored }) => `(SELECT count(*) FROM ${stored.name})`)
  rows.push(await beside.rows(`SELECT ${others.join(' + ')} AS all_rows`))
  await beside.close()
  return JSON.stringify(rows)
}

/** The facts and the children of every case, as known when so many returns were there. */
async function factsAfter(store: Database, known: number): Promise<string> {
  const asked = { knownAt: momentOf(known - 1), only }
  const then = await asKnownAt(store, tables, catalogue, settings, asked)
  const facts = await then.database.rows('SELECT * FROM fact ORDER BY period, cut, cut_value')
  const cases = await then.database.rows(
    'SELECT child_id, legal_status, placement_type FROM cohort_in_care ORDER BY period, child_id',
  )
  await then.close()
  return JSON.stringify([facts, cases])
}

/** The same asked of a store when nothing later was there yet, once for each beginning of a sequence. */
function whenNothingWasLater(known: (store: Database, known: number) => Promise<string>) {
  const answers = new Map<string, Promise<string>>()
  return (returns: readonly (typeof RETURNS)[number][]) => {
    const name = JSON.stringify(returns)
    if (!answers.has(name))
      answers.set(
        name,
        leanStore(formats).then(async (store) => {
          await takeInAll(store, returns)
          const answer = await known(store, returns.length)
          await store.close()
          return answer
        }),
      )
    return answers.get(name)!
  }
}

/** Holds what is known in the midst of every sequence there is against what was known when nothing later was there. */
async function holdAgainstAlone(known: (store: Database, known: number) => Promise<string>): Promise<void> {
  const store = await leanStore(formats)
  const alone = whenNothingWasLater(known)
  let sequencesHeld = 0
  const beginnings = new Map<string, string>()
  for (const { orders, returns } of [2, 3, 4].flatMap(familiesOf)) {
    await takeInAll(store, returns)
    for (const count of returns.length > 2 ? [1, 2] : [1]) {
      const begun = returns.slice(0, count)
      const answer = await known(store, count)
      expect(answer).toBe(await alone(begun))
      beginnings.set(begun.map(({ year }) => year).join(', '), answer)
      sequencesHeld += orders.length
    }
  }
  expect(sequencesHeld).toBe(380)
  expect(beginnings.size).toBe(6)
  expect(new Set(beginnings.values()).size, 'no two beginnings say the same').toBe(6)
  await store.close()
}

test('in each of 380 sequences of loads, the rows known at a moment are those known when nothing later was there', async () => {
  await holdAgainstAlone(rowsAfter)
}, 240_000)

test('so are the facts and the children behind them, in the same 380 sequences', async () => {
  await holdAgainstAlone(factsAfter)
}, 240_000)

test('in 90 sequences of loads the parts of a movement add up to all of it, child by child', async () => {
  const store = await leanStore(formats)
  const today = { database: store, tables, catalogue, settings }
  let sequencesHeld = 0
  for (const { orders, returns } of familiesOf(3)) {
    await takeInAll(store, returns)
    await bringUpToDate(store, catalogue, settings, { span: { from: period.endOn, to: period.endOn } })
    for (const known of [1, 2]) {
      const found = await movement(today, indicator, { knownAt: momentOf(known - 1), period })
      const { asReported, asKnownNow, parts } = found
      // Where no return of the year was there yet, nothing had been reported.
      expect(parts === undefined).toBe(returns.slice(0, known).every(({ year }) => year === 2025))
      if (!parts) continue
      sequencesHeld += orders.length
      const { late, corrected, definition } = parts
      const sum = (of: 'numerator' | 'denominator') => late[of]! + corrected[of]! + definition[of]!
      expect(asReported!.numerator! + sum('numerator')).toBe(asKnownNow.numerator)
      expect(asReported!.denominator! + sum('denominator')).toBe(asKnownNow.denominator)
      expect(definition.children).toEqual([])
      const moved = [...late.children, ...corrected.children]
      expect(new Set(moved.map(({ child }) => child)).size).toBe(moved.length)
      for (const part of ['numerator', 'denominator'] as const) {
        const cases = await casesBehind(store, catalogue, indicator, period, part, ['child_id'])
        const counted = new Set(cases.map((row) => row['child_id']))
        // What a child counts now, less what changed, is what it counted then: once or not at all.
        const before = new Map([...counted].map((child) => [child, 1]))
        for (const each of moved) before.set(each.child, (before.get(each.child) ?? 0) - each[part])
        expect([...before.values()].filter((times) => times !== 0 && times !== 1)).toEqual([])
        expect([...before.values()].filter((times) => times === 1)).toHaveLength(asReported![part]!)
      }
    }
  }
  expect(sequencesHeld).toBe(90)
  await store.close()
}, 120_000)

const counted = fc.record({
  numerator: fc.integer({ min: 0, max: 3 }),
  denominator: fc.integer({ min: 0, max: 3 }),
})
const step = fc
  .uniqueArray(fc.tuple(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'), counted), {
    selector: ([child]) => child,
  })
  .map((pairs) => {
    const children = new Map(pairs)
    const numerator = pairs.reduce((sum, [, each]) => sum + each.numerator, 0)
    const denominator = pairs.reduce((sum, [, each]) => sum + each.denominator, 0)
    return { children, population: null, value: denominator === 0 ? null : numerator / denominator }
  })

test('whatever four steps a figure takes, its parts add up to all of it, numbers, value and children', () => {
  fc.assert(
    fc.property(step, step, step, step, (asReported, withFilesOfNow, asKnownNow, later) => {
      const causeOf = (child: string) => (child < 'D' ? 'late' : 'corrected')
      const { late, corrected, definition, real } = splitMovement({
        measure: 'average',
        asReported,
        withFilesOfNow,
        asKnownNow,
        later,
        causeOf,
        causeOfPopulation: 'late',
      })
      const parts = [late, corrected, definition, real!]
      const whole = changes(asReported, later)
      const sum = (of: 'numerator' | 'denominator') => parts.reduce((all, part) => all + part[of]!, 0)
      expect(sum('numerator')).toBe(whole.reduce((all, { numerator }) => all + numerator, 0))
      expect(sum('denominator')).toBe(whole.reduce((all, { denominator }) => all + denominator, 0))
      for (const { child, numerator } of whole)
        expect(
          parts
            .flatMap(({ children }) => children.filter((each) => each.child === child))
            .reduce((all, each) => all + each.numerator, 0),
        ).toBe(numerator)
      const values = parts.map(({ value }) => value)
      fc.pre(values.every((value) => value !== null))
      const moved = values.reduce((all, value) => all! + value!, 0)
      expect(moved).toBeCloseTo(later.value! - asReported.value!, 9)
    }),
    { numRuns: 200 },
  )
})
