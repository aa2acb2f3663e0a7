import { afterAll, beforeAll, expect, test } from 'vitest'
import { readChecks, runChecks } from '../src/checks/index.ts'
import { ANYTOWN, plantedErrors, writeAuthority } from '../src/demo/index.ts'
import { takeIn } from '../src/intake/index.ts'
import { buildSteps, storeGround } from '../src/records/build.ts'
import { historySteps } from '../src/records/index.ts'
import type { Database } from '../src/store/index.ts'
import { READ_BY_EVERY_CHECK } from './support/example-checks.ts'
import { catalogueFiles, emptyStore, formats, reception } from './support/example-store.ts'
import { historiesReadBy } from './support/needed-histories.ts'

type Code = (typeof plantedErrors)[number]['code']

/**
 * For each kind of planted error the checks that must speak: those it was planted for, each with how often, and
 * those that must speak because of it (a child whose episode is left out is not in care when its reviews are held).
 */
const SPEAK: Readonly<Record<Code, { of: Readonly<Record<string, number>>; because: readonly string[] }>> = {
  // A status that is none is another one than that of the row before.
  'legal-status-unknown': { of: { 'ssda903-144': 2 }, because: ['ssda903-435'] },
  'date-impossible': { of: { 'ssda903-147': 2 }, because: [] },
  'change-reason-missing': { of: { 'ssda903-225': 4 }, because: [] },
  'episodes-overlap': { of: { 'ssda903-501': 2 }, because: ['ssda903-361', 'ssda903-388', 'ssda903-433'] },
  // Reading the file says it: a row is used once, so no check meets the second.
  'row-duplicated': { of: {}, because: [] },
  // Nobody knows when the episode ended, so it is left out, and what happened in it lies outside care.
  'ends-before-start': {
    of: { 'ssda903-356': 2 },
    because: ['review-outside-care', 'ssda903-577', 'ssda903-578'],
  },
  // Care that starts anew has no decision before it, no year behind it, and an earlier permanence to tell of.
  'restart-on-the-same-day': {
    of: { 'ssda903-431': 2 },
    because: ['ssda903-1003', 'ssda903-185', 'ssda903-334', 'ssda903-557', 'ssda903-630'],
  },
  'open-episode-not-carried': {
    of: { 'ssda903-502': 3, 'left-care-without-reason': 3 },
    because: [
      'in-oc2-not-looked-after-12-months',
      'review-outside-care',
      'ssda903-1012',
      'ssda903-185',
      'ssda903-epi',
      'stock-and-flow-by-month',
    ],
  },
  'episode-in-future': { of: { 'ssda903-354': 1 }, because: [] },
  'placement-postcode-blank': {
    of: { 'ssda903-392b': 5, 'placement-postcode-missing': 5 },
    because: ['ssda903-434'],
  },
  'header-missing': {
    of: { 'ssda903-int03': 2 },
    because: ['ssda903-int04', 'ssda903-int05'],
  },
  'missing-outside-care': {
    of: { 'ssda903-578': 3 },
    because: ['ssda903-577', 'ssda903-586'],
  },
  'sdq-score-too-high': { of: { 'ssda903-180': 2 }, because: [] },
  'row-short': { of: { 'ssda903-167': 2 }, because: [] },
}

const checks = readChecks(catalogueFiles)
/** The histories that the checks read. */
const steps = historiesReadBy(
  [READ_BY_EVERY_CHECK, ...checks.map(({ sql }) => sql)].join(' '),
  historySteps(undefined, ANYTOWN.gss, formats.tables),
)
const received = ['load', 'load_finding', 'kept_file', ...formats.tables.map(({ stored }) => stored.name)]
let store: Database
let clean: ReadonlyMap<string, ReadonlySet<string>>

beforeAll(async () => {
  store = await emptyStore()
  // The code lists, standards and working days that histories stand on are the same whatever is planted.
  await storeGround(store, catalogueFiles, steps)
  clean = await findings(false)
})

afterAll(() => store.close())

test.each(plantedErrors.map(({ code, what }) => [what, code] as const))(
  'planting “%s” makes exactly the intended checks speak',
  async (_, code) => {
    const planted = await findings(code)
    const spoke = new Map(
      [...planted].map(([check, found]) => [
        check,
        [...found].filter((each) => !clean.get(check)!.has(each)).length,
      ]),
    )
    const { of, because } = SPEAK[code]
    const speaking = [...spoke].filter(([, more]) => more > 0).map(([check]) => check)
    expect(speaking.sort()).toEqual([...Object.keys(of), ...because].sort())
    for (const [check, times] of Object.entries(of)) expect([check, spoke.get(check)]).toEqual([check, times])
  },
  60_000,
)

/** What each check finds in a small authority with one kind of error planted, or none: by child and day. */
async function findings(plantErrors: Code | false): Promise<Map<string, Set<string>>> {
  await store.run(received.map((table) => `DELETE FROM ${table}`).join(';'))
  const plan = { children: 200, years: 2, seed: 1, lastYear: 2026, plantErrors }
  for (const { path, text } of writeAuthority(plan)) {
    const bytes = new TextEncoder().encode(text)
    await takeIn(store, formats, { name: path, folder: path.split('/')[0]!, bytes }, reception)
  }
  await buildSteps(store, steps)
  const results = await runChecks(store, checks)
  const identity = ({
    child_id: child,
    about_on: on,
    line,
  }: {
    child_id: string | null
    about_on: string | null
    line: number | null
  }) => (child === null ? `line ${line}` : `${child} ${on}`)
  return new Map(results.map(({ check, findings: found }) => [check.check, new Set(found.map(identity))]))
}
