import { beforeAll, describe, expect, test } from 'vitest'
import { demoStore } from '../../tests/support/demo-store.ts'
import { formats, reception } from '../../tests/support/example-store.ts'
import { lines } from '../../tests/support/histories.ts'
import { allReturnedFigures, type ReturnedFigure } from '../comparison/index.ts'
import { takeIn, templateOf } from '../intake/index.ts'
import { bringUpToDate } from '../measures/index.ts'
import { settlePlan } from './plan.ts'
import { populate } from './population.ts'
import { returnedFiguresFile } from './returned-figures.ts'

const plan = { children: 300, years: 3, seed: 7, lastYear: 2026, plantErrors: true }

function fileOf(of: typeof plan) {
  const settled = settlePlan(of)
  return returnedFiguresFile(settled, populate(settled))
}

/** What the authority’s own return and the services’ file come to beside each other. */
async function readTogether(of: typeof plan): Promise<{ rows: ReturnedFigure[]; findings: string[] }> {
  const { database, catalogue, settings } = await demoStore(of)
  const { path, text } = fileOf(of)
  const bytes = new TextEncoder().encode(text)
  const { loads } = await takeIn(
    database,
    formats,
    { name: path, folder: 'returned-figures', bytes },
    reception,
  )
  await bringUpToDate(database, catalogue, settings)
  const rows = await allReturnedFigures(database, catalogue)
  const findings = await lines(
    database,
    `SELECT code, line FROM load_finding WHERE load_id = ${loads[0]!.loadId} ORDER BY line`,
  )
  await database.close()
  return { rows, findings }
}

describe('what other services send the demo authority', () => {
  let together: Awaited<ReturnType<typeof readTogether>>
  beforeAll(async () => {
    together = await readTogether(plan)
  })

  test('the file has the heads of the template and is named after the year', () => {
    const { path, text } = fileOf(plan)
    const table = formats.tables.find(({ table: name }) => name === 'returned/figures')!
    expect(text.split('\r\n')[0]!.split(',')).toEqual(templateOf(table, formats.codeLists).heads)
    expect(path).toBe('returned-figures/returned figures 2025-26.csv')
    expect(fileOf(plan).text).toBe(text)
  })

  test('it is taken in without a finding but for the indicators that the catalogue does not have', () => {
    const { rows, findings } = together
    const unknown = rows.filter(({ indicator }) => !indicator).map(({ key }) => key)
    expect(findings.map((finding) => finding.split(' ')[0])).toEqual(unknown.map(() => 'indicator-unknown'))
    expect(['offending-quarter', 'attendance-cla']).toEqual(expect.arrayContaining(unknown))
    expect(rows).toHaveLength(18)
  })

  test('it agrees with our own counts but for two, and those by what only the service knows', () => {
    const differing = together.rows.filter(({ own }) => own?.agrees === false)
    expect(
      differing.map(
        ({ key, source, period, own }) => `${source} ${key} ${period.code} ${own!.difference.numerator}`,
      ),
    ).toEqual([
      'Health provider oc2-health-assessment 2025/26 -2',
      'Regional adoption agency adoption-breakdowns 2025/26-Q3 -1',
    ])
    expect(together.rows.filter(({ own }) => own?.agrees).map(({ key }) => key)).toEqual(
      expect.arrayContaining(['oc2-dental', 'oc2-immunisations', 'offending-year', 'substance-accepted']),
    )
    expect(together.rows.filter(({ agreesWithCounts }) => agreesWithCounts === false)).toEqual([])
  })

  test('one figure is awaited, and a nought is sent as a nought', () => {
    const { rows } = together
    expect(rows.filter(({ isReturned }) => !isReturned)).toMatchObject([
      { key: 'oc2-developmental', status: 'awaited', numerator: null },
    ])
    expect(rows.filter(({ key }) => key === 'adoption-breakdowns').map(({ numerator }) => numerator)).toEqual(
      [0, 1, 0, 0],
    )
  })
})

test('it agrees as well where no error is planted, and where there is no year before', async () => {
  const { rows } = await readTogether({ ...plan, years: 1, plantErrors: false })
  expect(rows).toHaveLength(17)
  expect(rows.every(({ period }) => period.code.startsWith('2025/26'))).toBe(true)
  expect(rows.filter(({ own }) => own?.agrees === false)).toMatchObject([
    { key: 'oc2-health-assessment', own: { difference: { numerator: -2, denominator: 0 } } },
    { key: 'adoption-breakdowns', own: { difference: { numerator: -1 } } },
  ])
}, 60_000)
