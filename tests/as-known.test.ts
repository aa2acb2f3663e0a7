import { beforeAll, describe, expect, test } from 'vitest'
import { movement, type MovementPart } from '../src/comparison/index.ts'
import { readPeriod } from '../src/core/index.ts'
import { readFormats } from '../src/intake/index.ts'
import {
  asKnownAt,
  bringUpToDate,
  type Catalogue,
  casesBehind,
  figureOf,
  findIndicator,
  readCatalogue,
  stateHash,
} from '../src/measures/index.ts'
import { type Database, readSettings, type Settings } from '../src/store/index.ts'
import { leanCatalogueFiles, leanStore, takeInEpisodes, withText } from './support/lean-catalogue.ts'

const PLACEMENTS = `---
key: placements-average
title: Placements in 12 months
cohort: in-care
of: placements_in_12_months
measure: average
better: lower
periods: [as-at]
source: SSDA903 Episodes
published-as: none
owner: Head of corporate parenting
---
The average number of placements of children looked after in the 12 months before.

## Worked example
| child_id | placements_in_12_months |
| -------- | ----------------------- |
| A        | 1                       |
| B        | 2                       |

Expected: 1.5
`

const KEYS = ['cla-home-on-order', 'cla-number', 'cla-rate-10k']
const LOCAL = { path: 'indicators/4.02-children-in-care/placements.md', text: PLACEMENTS, local: true }
const filesBefore = [...leanCatalogueFiles('in-care', KEYS), LOCAL]
// From 15 July a foster placement counts as home: a definition nobody would write, so that its change shows.
const filesAfter = withText(
  filesBefore,
  "counts: on_care_order = 1 AND placement_type = 'P1'",
  "counts: on_care_order = 1 AND placement_type IN ('P1', 'U4')",
)
const formats = readFormats(filesBefore)
const { tables } = formats
const before = { catalogue: readCatalogue(filesBefore), settings: settingsOf(10_000) }
const after = { catalogue: readCatalogue(filesAfter), settings: settingsOf(20_000) }
const may = readPeriod('2025-05-31')!
const june = readPeriod('2025-06-30')!

/** What was loaded: children A to H, their placements at home (P1) or with foster carers (U1, U4). */
const LOADS = {
  june: `
    A 01/02/2025 S C2 P1
    B 01/02/2025 S C2 U4
    C 01/02/2025 S C2 P1
    D 15/05/2025 S V2 U4`,
  // B turns out to have left, C to have been with foster carers; D is taken away; E and F came in May, H in June.
  july: `
    A 01/02/2025 S C2 P1
    B 01/02/2025 S C2 U4 28/05/2025 E4A
    C 01/02/2025 S C2 U4
    E 20/05/2025 S C2 P1
    F 25/05/2025 S V2 U4
    H 10/06/2025 S C2 P1`,
  // A was never on a care order; F moved in May; G came in May.
  august: `
    A 01/02/2025 S V2 P1
    B 01/02/2025 S C2 U4 28/05/2025 E4A
    C 01/02/2025 S C2 U4
    E 20/05/2025 S C2 P1
    F 25/05/2025 S V2 U4 27/05/2025 X1
    F 27/05/2025 P V2 U1
    G 10/05/2025 S C2 P1
    H 10/06/2025 S C2 P1`,
}

let database: Database
/** Every fact as it was made at the time, by the moment it can be asked for again. */
const reported = new Map<string, readonly object[]>()

function settingsOf(children: number): Settings {
  return readSettings(`authority: { name: Anytown, code: "998" }
population: [{ mid_year: 2024, children: ${children}, source: ONS }]`)
}

async function factsOf(store: Database): Promise<readonly object[]> {
  return store.rows('SELECT * FROM fact ORDER BY indicator, period, cut, cut_value')
}

async function report(now: string, { catalogue, settings }: typeof before): Promise<void> {
  await bringUpToDate(database, catalogue, settings, { now })
  reported.set(now, await factsOf(database))
}

beforeAll(async () => {
  database = await leanStore(formats)
  const load = (receivedAt: string, rows: string) =>
    takeInEpisodes(database, formats, { receivedAt, year: 2026, rows })
  await load('2025-06-10T09:00:00Z', LOADS.june)
  await report('2025-06-10T10:00:00.500Z', before)
  await load('2025-07-10T09:00:00Z', LOADS.july)
  await report('2025-07-10T10:00:00Z', before)
  await report('2025-07-15T12:00:00Z', after)
  await load('2025-08-11T09:00:00Z', LOADS.august)
  await report('2025-08-11T10:00:00Z', after)
}, 60_000)

function moved(key: string, knownAt: string, period = may, reportedFor?: typeof may) {
  const indicator = findIndicator(after.catalogue, key)
  return movement({ database, tables, ...after }, indicator, { knownAt, period, reportedFor })
}

/** A part as it is easy to expect: `B 0-1, E +1+1` for the children, then the totals and the value. */
function shown(part: MovementPart | undefined): readonly unknown[] {
  const sign = (change: number) => (change > 0 ? `+${change}` : change === 0 ? ' 0' : `${change}`)
  const children = part!.children.map(
    ({ child, numerator, denominator }) => `${child}${sign(numerator)}${sign(denominator)}`,
  )
  const value = part!.value === null ? null : Math.round(part!.value * 1000) / 1000
  return [children.join(', '), part!.numerator, part!.denominator, value]
}

async function partsOf(key: string, knownAt: string) {
  const { parts } = await moved(key, knownAt)
  return {
    late: shown(parts!.late),
    corrected: shown(parts!.corrected),
    definition: shown(parts!.definition),
  }
}

async function homeIn(store: Database, catalogue: Catalogue, settings = may) {
  const figure = await figureOf(store, catalogue, findIndicator(catalogue, 'cla-home-on-order'), settings)
  return `${figure.numerator} of ${figure.denominator}`
}

describe('figures as they were known', () => {
  test('every report that was made can be made again to the last fact, and the workspace’s own facts stay', async () => {
    const own = await stateHash(database)
    expect(reported.size).toBe(4)
    for (const [knownAt, facts] of reported) {
      const known = await asKnownAt(database, tables, after.catalogue, after.settings, { knownAt })
      expect(await factsOf(known.database)).toEqual(facts)
      expect(known.definitions.which).toBe('in force')
      await known.close()
    }
    expect(await stateHash(database)).toBe(own)
  }, 60_000)

  test('a day means its end, so a change of definition counts from its own day on', async () => {
    const home = async (knownAt: string) => {
      const known = await asKnownAt(database, tables, after.catalogue, after.settings, { knownAt })
      const figure = await homeIn(known.database, known.catalogue)
      await known.close()
      return figure
    }
    expect(await home('2025-06-10')).toBe('2 of 4')
    expect(await home('2025-07-14')).toBe('2 of 4')
    expect(await home('2025-07-15')).toBe('3 of 4')
    expect(await home('2025-08-11')).toBe('3 of 5')
  }, 60_000)

  test('the definitions of today can be laid over the files of then', async () => {
    const asked = { knownAt: '2025-06-10', definitions: 'now' } as const
    const known = await asKnownAt(database, tables, after.catalogue, after.settings, asked)
    expect(await homeIn(known.database, known.catalogue)).toBe('3 of 4')
    expect(known.definitions).toEqual({ which: 'of today', areOfToday: true })
    await known.close()
  })

  test('the children behind a figure are those of then', async () => {
    const only = { indicator: 'cla-home-on-order', period: may }
    const asked = { knownAt: '2025-06-10', only }
    const known = await asKnownAt(database, tables, after.catalogue, after.settings, asked)
    const indicator = findIndicator(known.catalogue, only.indicator)
    const cases = await casesBehind(known.database, known.catalogue, indicator, may, 'numerator', [
      'child_id',
    ])
    expect(cases).toEqual([{ child_id: 'A' }, { child_id: 'C' }])
    await known.close()
  })

  test('a moment before the first load is refused with the moment of that load, and a word that is no moment too', async () => {
    const at = (knownAt: string) => asKnownAt(database, tables, after.catalogue, after.settings, { knownAt })
    await expect(at('2025-06-09')).rejects.toThrow(
      'Nothing had been loaded by 2025-06-09: the first file was taken in at 2025-06-10T09:00:00Z',
    )
    await expect(at('last month')).rejects.toThrow('“last month” is not a moment')
    await expect(at('2025-02-30')).rejects.toThrow('“2025-02-30” is not a moment')
  })

  test('before figures were first made, the definitions that were kept first stand for those of then', async () => {
    const asked = { knownAt: '2025-06-10T09:30:00Z' }
    const known = await asKnownAt(database, tables, after.catalogue, after.settings, asked)
    expect(known.definitions).toEqual({
      which: 'first kept',
      since: '2025-06-10T10:00:00.500Z',
      areOfToday: false,
    })
    expect(await homeIn(known.database, known.catalogue)).toBe('2 of 4')
    await known.close()
  })

  test('a definition that changes adds its own text and that of the settings, and no other', async () => {
    const [kept] = await database.rows<{ texts: number; sets: number; makings: number }>(
      `SELECT (SELECT count(*) FROM app.definition_text) AS texts,
         (SELECT count(DISTINCT set_hash) FROM app.definition_set) AS sets,
         (SELECT count(*) FROM app.made) AS makings`,
    )
    expect(kept).toEqual({ texts: filesBefore.length + 1 + 2, sets: 2, makings: 4 })
    await bringUpToDate(database, after.catalogue, after.settings, { now: '2025-08-12T10:00:00Z' })
    expect(await database.rows('SELECT count(*) AS makings FROM app.made')).toEqual([{ makings: 4 }])
  })
})

describe('what moved a figure', () => {
  test('a share reported in June: late entries, corrections and the definition, child by child', async () => {
    const { asReported, withFilesOfNow, asKnownNow } = await moved('cla-home-on-order', '2025-06-10')
    expect([asReported!.value, withFilesOfNow!.value, asKnownNow.value]).toEqual([50, 40, 60])
    // Reported 2 of 4; with what came late 4 of 6, corrected 2 of 5, by the new definition 3 of 5.
    expect(await partsOf('cla-home-on-order', '2025-06-10')).toEqual({
      late: ['B 0-1, E+1+1, F 0+1, G+1+1', 2, 2, 16.667],
      corrected: ['A-1 0, C-1 0, D 0-1', -2, -1, -26.667],
      definition: ['C+1 0', 1, 0, 20],
    })
  }, 30_000)

  test('the same share reported in July, before and after the definition changed', async () => {
    // Reported 2 of 4; with G 3 of 5, without A 2 of 5, by the new definition 3 of 5.
    expect(await partsOf('cla-home-on-order', '2025-07-12')).toEqual({
      late: ['G+1+1', 1, 1, 10],
      corrected: ['A-1 0', -1, 0, -20],
      definition: ['C+1 0', 1, 0, 20],
    })
    // Reported 3 of 4 by the definition of today; with G 4 of 5, without A 3 of 5.
    expect(await partsOf('cla-home-on-order', '2025-07-20')).toEqual({
      late: ['G+1+1', 1, 1, 5],
      corrected: ['A-1 0', -1, 0, -20],
      definition: ['', 0, 0, 0],
    })
  }, 30_000)

  test('the latest report has not moved', async () => {
    const nothing = ['', 0, 0, 0]
    expect(await partsOf('cla-home-on-order', '2025-08-11')).toEqual({
      late: nothing,
      corrected: nothing,
      definition: nothing,
    })
  }, 30_000)

  test('a count has a numerator alone', async () => {
    expect(await partsOf('cla-number', '2025-06-10')).toEqual({
      late: ['B-1 0, E+1 0, F+1 0, G+1 0', 2, null, 2],
      corrected: ['D-1 0', -1, null, -1],
      definition: ['', 0, null, 0],
    })
  }, 30_000)

  test('a rate moves with its population too: homeward.yaml gave another, so that is the definition', async () => {
    // 4 of 10,000 is 4.0; 6 is 6.0, 5 is 5.0; 5 of 20,000 is 2.5.
    expect(await partsOf('cla-rate-10k', '2025-06-10')).toEqual({
      late: ['B-1 0, E+1 0, F+1 0, G+1 0', 2, 0, 2],
      corrected: ['D-1 0', -1, 0, -1],
      definition: ['', 0, 10_000, -2.5],
    })
  }, 30_000)

  test('an average moves by totals and cases: a move of placement entered late adds to the total alone', async () => {
    // 4 over 4 is 1; with B out and E, F (twice placed), G in 7 over 6; without D 6 over 5 is 1.2.
    expect(await partsOf('placements-average', '2025-06-10')).toEqual({
      late: ['B-1-1, E+1+1, F+2+1, G+1+1', 3, 2, 0.167],
      corrected: ['D-1-1', -1, -1, 0.033],
      definition: ['', 0, 0, 0],
    })
    // 4 over 4 in July too; F's move and G make 6 over 5.
    expect(await partsOf('placements-average', '2025-07-12')).toEqual({
      late: ['F+1 0, G+1+1', 2, 1, 0.2],
      corrected: ['', 0, 0, 0],
      definition: ['', 0, 0, 0],
    })
  }, 30_000)

  test('from May as reported to June as known now, what is left over is what really happened', async () => {
    const { asReported, later, parts } = await moved('cla-home-on-order', '2025-06-10', june, may)
    // Reported 2 of 4 for May; known now 3 of 5 for May and, with H, 4 of 6 for June.
    expect([asReported!.numerator, later!.numerator, later!.denominator]).toEqual([2, 4, 6])
    expect(shown(parts!.late).slice(1, 3)).toEqual([2, 2])
    expect(shown(parts!.corrected).slice(1, 3)).toEqual([-2, -1])
    expect(shown(parts!.definition).slice(1, 3)).toEqual([1, 0])
    expect(shown(parts!.real)).toEqual(['H+1+1', 1, 1, 6.667])
  }, 30_000)

  test('a month that was not over when the report was made has no parts, and says why', async () => {
    const { parts, whyNot } = await moved('cla-home-on-order', '2025-06-10', june)
    expect(parts).toBeUndefined()
    expect(whyNot).toBe('not computed then: the returns reach only to 31 May 2025')
  })

  test('an indicator that was not defined then has no parts, and says why', async () => {
    const text = PLACEMENTS.replace('key: placements-average', 'key: placements-mean')
    const files = [...filesAfter, { ...LOCAL, path: LOCAL.path.replace('placements', 'mean'), text }]
    const catalogue = readCatalogue(files)
    const indicator = findIndicator(catalogue, 'placements-mean')
    const today = { database, tables, catalogue, settings: after.settings }
    const found = await movement(today, indicator, { knownAt: '2025-06-10', period: may })
    expect([found.asReported, found.whyNot]).toEqual([undefined, 'the indicator was not defined then'])
  })
})
