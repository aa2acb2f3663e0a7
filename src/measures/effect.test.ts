import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { catalogueFiles, exampleStore } from '../../tests/support/example-store.ts'
import { acceptFinding, type Check, keepFindings, readChecks } from '../checks/index.ts'
import { day, readNamedTables, readPeriod } from '../core/index.ts'
import { type Database, readSettings } from '../store/index.ts'
import { findIndicator, readCatalogue } from './catalogue.ts'
import { effectOf } from './effect.ts'
import { checksConcerning } from './effect-overlap.ts'
import { figureOf } from './figure.ts'
import { bringUpToDate } from './up-to-date.ts'

const catalogue = readCatalogue(catalogueFiles)
const checks = readChecks(catalogueFiles)
const settings = readSettings(
  'authority: { name: Anytown, code: "000" }\npopulation: [{ mid_year: 2024, children: 8000, source: made up }]',
)

/**
 * Four children in care on 31 March 2026. A has had three placements; D came into care twice. A, B and C went missing
 * once, twice and six times.
 */
const RETURN = `
### ssda903/episodes
| CHILD | DECOM      | RNE | LS | CIN | PLACE | PLACE_PROVIDER | DEC        | REC | PL_POST |
| ----- | ---------- | --- | -- | --- | ----- | -------------- | ---------- | --- | ------- |
| A     | 01/05/2025 | S   | C2 | N1  | U4    | PR1            | 01/08/2025 | X1  | AN1 1AA |
| A     | 01/08/2025 | P   | C2 | N1  | U4    | PR4            | 01/12/2025 | X1  | AN1 1AB |
| A     | 01/12/2025 | P   | C2 | N1  | K2    | PR4            |            |     | AN1 1AC |
| B     | 01/05/2025 | S   | C2 | N1  | U4    | PR1            |            |     | AN1 1AD |
| C     | 01/05/2025 | S   | C2 | N1  | U4    | PR1            |            |     | AN1 1AE |
| D     | 01/05/2025 | S   | V2 | N1  | U4    | PR1            | 01/07/2025 | E4A | AN1 1AF |
| D     | 01/10/2025 | S   | V2 | N1  | U4    | PR1            |            |     | AN1 1AF |

### ssda903/missing
| CHILD | DOB        | MISSING | MIS_START  | MIS_END    |
| ----- | ---------- | ------- | ---------- | ---------- |
| A     | 01/01/2012 | M       | 02/06/2025 | 03/06/2025 |
| B     | 01/01/2012 | M       | 02/06/2025 | 03/06/2025 |
| B     | 01/01/2012 | M       | 02/07/2025 | 03/07/2025 |
| C     | 01/01/2012 | M       | 02/06/2025 | 03/06/2025 |
| C     | 01/01/2012 | M       | 02/07/2025 | 03/07/2025 |
| C     | 01/01/2012 | M       | 02/08/2025 | 03/08/2025 |
| C     | 01/01/2012 | M       | 02/09/2025 | 03/09/2025 |
| C     | 01/01/2012 | M       | 02/10/2025 | 03/10/2025 |
| C     | 01/01/2012 | M       | 02/11/2025 | 03/11/2025 |
`

let database: Database

beforeAll(async () => {
  database = await exampleStore(readNamedTables(RETURN), 2026)
  await bringUpToDate(database, catalogue, settings)
})

beforeEach(() => database.run('DELETE FROM app.check_finding; DELETE FROM app.accepted_finding'))

function checkNamed(key: string): Check {
  return checks.find(({ check }) => check === key)!
}

/** Writes down what the checks are taken to have found: `emergency-order-too-long A 2025-06-01`. */
async function found(...lines: readonly string[]): Promise<void> {
  const results = lines.map((line) => {
    const [key = '', child = '', on] = line.split(' ')
    const where = { year: null, load_id: null, line: null, detail: null }
    const finding = { check: key, child_id: child, about_on: on ?? null, ...where }
    return {
      check: checkNamed(key),
      state: 'findings',
      whyNot: [],
      findings: [finding],
      milliseconds: 0,
    } as const
  })
  await keepFindings(database, results, '2026-05-01T09:00:00Z')
}

async function effect(key: string, period: string) {
  const figure = await figureOf(database, catalogue, findIndicator(catalogue, key), readPeriod(period)!)
  return effectOf({ database, catalogue, checks, figure, today: day('2026-05-02') })
}

test('a child who counted and has an open error is taken out of numerator and denominator', async () => {
  await found('emergency-order-too-long A 2025-06-01')
  expect(await effect('stability-3plus', '2026-03-31')).toMatchObject({
    figure: { numerator: 1, denominator: 4, value: 25 },
    without: { numerator: 0, denominator: 3, value: 0 },
    casesLeftOut: 1,
    childrenLeftOut: 1,
    byCheck: [{ check: { check: 'emergency-order-too-long' }, cases: 1, children: 1 }],
  })
})

test('a child who did not count is taken out of the denominator alone', async () => {
  await found('emergency-order-too-long B')
  const { without } = (await effect('stability-3plus', '2026-03-31'))!
  expect(without).toMatchObject({ numerator: 1, denominator: 3 })
  expect(without.value).toBeCloseTo(33.333, 3)
})

test('a child whom two checks found is left out once, and stands under both', async () => {
  await found('emergency-order-too-long B', 'left-care-without-reason B', 'left-care-without-reason C')
  const { casesLeftOut, byCheck, without } = (await effect('stability-3plus', '2026-03-31'))!
  expect(casesLeftOut).toBe(2)
  expect(without).toMatchObject({ numerator: 1, denominator: 2, value: 50 })
  expect(byCheck.map(({ check, cases }) => `${check.check} ${cases}`)).toEqual([
    'left-care-without-reason 2',
    'emergency-order-too-long 1',
  ])
})

test('of a child who came into care twice both cases are left out', async () => {
  await found('emergency-order-too-long D')
  expect(await effect('entering-care-number', '2025/26')).toMatchObject({
    figure: { numerator: 5, value: 5 },
    without: { numerator: 3, value: 3 },
    casesLeftOut: 2,
    childrenLeftOut: 1,
  })
})

test('an average is worked out again over the children that are left', async () => {
  await found('ssda903-578 C 2025-06-02')
  // (1 + 2 + 6) / 3 is 3; (1 + 2) / 2 is 1.5.
  expect(await effect('missing-incidents-average', '2025/26')).toMatchObject({
    figure: { numerator: 9, denominator: 3, value: 3 },
    without: { numerator: 3, denominator: 2, value: 1.5 },
  })
})

test('a rate loses the children and keeps its population', async () => {
  await found('emergency-order-too-long B')
  // 4 of 8,000 are 5 for every 10,000; 3 of 8,000 are 3.75.
  expect(await effect('cla-rate-10k', '2026-03-31')).toMatchObject({
    figure: { numerator: 4, denominator: 8000, value: 5 },
    without: { numerator: 3, denominator: 8000, value: 3.75 },
  })
})

test('when every child is in doubt there is no figure without them', async () => {
  await found(...['A', 'B', 'C', 'D'].map((child) => `emergency-order-too-long ${child}`))
  expect((await effect('stability-3plus', '2026-03-31'))!.without).toEqual({
    numerator: 0,
    denominator: 0,
    value: null,
  })
})

describe('nothing is left out', () => {
  test('for something to look at that is neither an error nor a warning', async () => {
    await found('six-moves-in-a-year A')
    expect(await effect('stability-3plus', '2026-03-31')).toBeUndefined()
  })

  test('for a finding about a day after the period, but for one about its last day', async () => {
    await found('emergency-order-too-long A 2026-02-28')
    expect(await effect('cla-number', '2026-01-31')).toBeUndefined()
    expect(await effect('cla-number', '2026-02-28')).toMatchObject({
      figure: { value: 4 },
      without: { value: 3 },
    })
  })

  test('for a finding that somebody lets stand, until the acceptance has run out', async () => {
    await found('emergency-order-too-long A 2025-06-01')
    const acceptance = {
      identity: 'emergency-order-too-long|A|2025-06-01',
      person: 'the team manager',
      reason: 'the court agreed',
      accepted_at: '2026-05-01T10:00:00Z',
    }
    await acceptFinding(database, { ...acceptance, until: '2026-05-02' })
    expect(await effect('stability-3plus', '2026-03-31')).toBeUndefined()
    await acceptFinding(database, {
      ...acceptance,
      until: '2026-05-01',
      accepted_at: '2026-05-01T11:00:00Z',
    })
    expect(await effect('stability-3plus', '2026-03-31')).toMatchObject({
      figure: { numerator: 1, denominator: 4 },
      without: { numerator: 0, denominator: 3 },
    })
  })

  test('for a finding of a child who is not in the figure, or in a column it does not rest on', async () => {
    await found('emergency-order-too-long Z', 'ssda903-218 A')
    expect(await effect('stability-3plus', '2026-03-31')).toBeUndefined()
  })

  test('where there is no figure', async () => {
    await found('emergency-order-too-long A')
    expect(await effect('stability-3plus', '2030-03-31')).toBeUndefined()
  })
})

test('a check of a table concerns what needs any of it; a check of a column only what names the column', () => {
  const concerning = (key: string) =>
    checksConcerning(checks, catalogue, findIndicator(catalogue, key)).map(({ check }) => check)
  expect(concerning('cla-number')).toContain('emergency-order-too-long')
  expect(concerning('cla-number')).not.toContain('ssda903-179')
  expect(concerning('cla-number')).not.toContain('ssda903-167')
  expect(concerning('cla-outside-by-type')).toContain('ssda903-179')
})
