import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { catalogueFiles, emptyStore, formats, reception } from '../../tests/support/example-store.ts'
import { type Check, keepFindings, readChecks } from '../checks/index.ts'
import { day, readPeriod } from '../core/index.ts'
import { takeIn } from '../intake/index.ts'
import { type Database, readSettings } from '../store/index.ts'
import { type Catalogue, findIndicator, readCatalogue } from './catalogue.ts'
import { figureOf } from './figure.ts'
import { type Provenance, provenanceOf } from './provenance.ts'
import { bringUpToDate } from './up-to-date.ts'

const catalogue = readCatalogue(catalogueFiles)
const checks = readChecks(catalogueFiles)
const settings = readSettings(
  'authority: { name: Anytown, code: "000" }\npopulation: [{ mid_year: 2024, children: 8000, source: made up }]',
)

/** A is in care on 31 March 2026 with two rows of 2025/26 and one of the year before; B left in 2025. */
const HEADS = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,PL_POST,YEAR'
const FILES = {
  'Episodes 2025.csv': `${HEADS}
A,01/05/2024,S,C2,N1,U4,PR1,,,AN1 1AA,2025
B,01/05/2024,S,C2,N1,U4,PR1,,,AN1 1AA,2025
`,
  'Episodes 2026.csv': `${HEADS}
A,01/05/2024,S,C2,N1,U4,PR1,01/08/2025,X1,AN1 1AA,2026
A,01/08/2025,P,C2,N1,U4,PR1,,,AN1 1AB,2026
B,01/05/2024,S,C2,N1,U4,PR1,01/06/2025,E4A,AN1 1AA,2026
B,01/05/2024,S,C2,N1,U4,PR1,01/06/2025,E4A,AN1 1AA,2026
`,
}
type Files = Readonly<Record<string, string>>

async function storeOf(files: Files): Promise<Database> {
  const database = await emptyStore()
  for (const [name, text] of Object.entries(files)) {
    const bytes = new TextEncoder().encode(text)
    await takeIn(database, formats, { name, folder: '.', bytes }, reception)
  }
  await bringUpToDate(database, catalogue, settings)
  return database
}

interface Asked {
  readonly key?: string
  readonly period?: string
  readonly followed?: Catalogue
  readonly by?: readonly Check[]
}

async function provenance(database: Database, asked: Asked = {}): Promise<Provenance> {
  const { key = 'stability-3plus', period = '2026-03-31', followed = catalogue, by = checks } = asked
  const figure = await figureOf(database, followed, findIndicator(followed, key), readPeriod(period)!)
  return provenanceOf({
    database,
    catalogue: followed,
    settings,
    checks: by,
    figure,
    tables: formats.tables,
    version: '9.9.9',
    today: day('2026-06-01'),
  })
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

let database: Database

beforeAll(async () => {
  database = await storeOf(FILES)
})

describe('the files', () => {
  test('are those the period looks at, with how many of their rows are about children in the figure', async () => {
    const { loads } = await provenance(database)
    // Of 31 March 2026 the twelve months before reach back to 31 March 2025, in the year before.
    expect(loads).toEqual([
      {
        id: 1,
        kind: 'ssda903/episodes',
        file: 'Episodes 2025.csv',
        part: null,
        sha256: sha256(FILES['Episodes 2025.csv']),
        receivedAt: '2026-06-01T09:00:00Z',
        years: [2025],
        asAt: null,
        rows: 2,
        by: 'local user',
        rowsUsed: 1,
      },
      {
        id: 2,
        kind: 'ssda903/episodes',
        file: 'Episodes 2026.csv',
        part: null,
        sha256: sha256(FILES['Episodes 2026.csv']),
        receivedAt: '2026-06-01T09:00:00Z',
        years: [2026],
        asAt: null,
        rows: 3,
        by: 'local user',
        rowsUsed: 2,
      },
    ])
  })

  test('are the files the figure itself names', async () => {
    const figure = await figureOf(
      database,
      catalogue,
      findIndicator(catalogue, 'cla-rate-10k'),
      readPeriod('2026-03-31')!,
    )
    const { loads } = await provenance(database, { key: 'cla-rate-10k' })
    expect(loads.map((load) => load.sha256)).toEqual(figure.loads)
  })

  test('of a figure that is not computed are none', async () => {
    const nothing = await provenance(database, { period: '2030-03-31' })
    expect(nothing).toMatchObject({ loads: [], findings: [], effect: undefined })
  })

  test('with one byte changed are other files, and the provenance is another', async () => {
    const changed = {
      ...FILES,
      'Episodes 2026.csv': FILES['Episodes 2026.csv'].replace('AN1 1AB', 'AN1 1AC'),
    }
    const [before, after] = [await provenance(database), await provenance(await storeOf(changed))]
    expect(after.loads.map((load) => load.sha256)).toEqual([
      sha256(FILES['Episodes 2025.csv']),
      sha256(changed['Episodes 2026.csv']),
    ])
    expect(after.loads[0]).toEqual(before.loads[0])
    expect(after.loads[1]!.sha256).not.toBe(before.loads[1]!.sha256)
    expect({ ...after, loads: [] }).toEqual({ ...before, loads: [] })
  })
})

describe('the definitions', () => {
  test('are named by their files, with the hash of the text', async () => {
    const path = (file: string) => new URL(`../../catalogue/${file}`, import.meta.url)
    const { definition, cohort, version } = await provenance(database)
    expect(definition).toEqual({
      key: 'stability-3plus',
      path: 'indicators/4.05-placement-stability/4.05.01-three-or-more-placements.md',
      sha256: sha256(readFileSync(path(definition.path), 'utf8')),
      local: false,
    })
    expect(cohort).toEqual({
      key: 'in-care',
      path: 'cohorts/in-care.md',
      sha256: sha256(readFileSync(path('cohorts/in-care.md'), 'utf8')),
      local: false,
    })
    expect(version).toBe('9.9.9')
  })

  test('of the council are marked as its own, and change the hash of all definitions', async () => {
    const ours = catalogueFiles.find(({ path }) => path === 'cohorts/in-care.md')!
    const { parsed: _, ...file } = ours
    const local = { ...file, text: `${ours.text}\nA note of the council.\n`, local: true }
    const followed = readCatalogue([...catalogueFiles, local])
    const [before, after] = [await provenance(database), await provenance(database, { followed })]
    expect(after.cohort).toEqual({ ...before.cohort, sha256: sha256(local.text), local: true })
    expect(after.definitions).not.toBe(before.definitions)
    expect(after.definition).toEqual(before.definition)
  })
})

test('what was found in the files is counted with them', async () => {
  const { findings } = await provenance(database)
  expect(findings.filter(({ where }) => where === 'file')).toContainEqual({
    where: 'file',
    code: 'row-duplicated',
    severity: 'warning',
    kind: 'ssda903/episodes',
    count: 1,
  })
})

describe('the checks', () => {
  const [first, second, elsewhere] = [
    'emergency-order-too-long',
    'left-care-without-reason',
    'ssda903-167',
  ].map((key) => checks.find(({ check }) => check === key)!) as [Check, Check, Check]
  const by = [first, second, elsewhere]

  test('that concern the figure and were never run are said to be so', async () => {
    const { checks: said } = await provenance(database, { by })
    expect(said).toEqual({
      concerning: 2,
      ranAt: undefined,
      upToDate: false,
      notRun: [first, second].map((check) => ({ check, whyNot: ['it has not been run yet'] })),
    })
  })

  test('that ran leave only those of which something could not be looked at', async () => {
    const results = [
      { check: first, state: 'pass' as const, whyNot: [] },
      { check: second, state: 'not run' as const, whyNot: ['no episodes file is loaded for 2023/24'] },
    ]
    await keepFindings(
      database,
      results.map((result) => ({ ...result, findings: [], milliseconds: 0 })),
      '2026-06-01T10:00:00Z',
    )
    const { checks: said } = await provenance(database, { by })
    expect(said.notRun).toEqual([{ check: second, whyNot: ['no episodes file is loaded for 2023/24'] }])
  })
})
