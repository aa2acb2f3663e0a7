import { expect, test } from 'vitest'
import { movement } from '../src/comparison/index.ts'
import { day, readPeriod } from '../src/core/index.ts'
import { readFormats, takeIn } from '../src/intake/index.ts'
import { bringUpToDate, findIndicator, readCatalogue } from '../src/measures/index.ts'
import { readSettings } from '../src/store/index.ts'
import { leanCatalogueFiles, leanStore } from './support/lean-catalogue.ts'

const settings = readSettings('authority: { name: Anytown, code: "998", gss: E08000034 }')
const period = readPeriod('2025-05-31')!

function definition(cohort: string, rule: string): string {
  return `---
key: example
title: An example
cohort: ${cohort}
${rule}
better: neutral
periods: [as-at]
source: SSDA903
published-as: none
owner: Head of service
---
An example.

## Worked example
None.
`
}

/** A file by its name, as its heads and its rows. */
type Given = readonly [name: string, ...lines: string[]]

/**
 * What moved an indicator between the first of June’s files, reported on 10 June, and those of 10 July: the children
 * of what was late and of what was corrected.
 */
async function causes(cohort: string, rule: string, june: readonly Given[], july: readonly Given[]) {
  const text = definition(cohort, rule)
  const local = { path: 'indicators/4.02-children-in-care/example.md', text, local: true }
  const files = [...leanCatalogueFiles(cohort, []), local]
  const formats = readFormats(files)
  const catalogue = readCatalogue(files)
  const database = await leanStore(formats)
  const give = async (receivedAt: string, given: readonly Given[]) => {
    const reception = { authority: undefined, receivedAt, receivedOn: day(receivedAt.slice(0, 10)) }
    for (const [name, ...lines] of given) {
      const bytes = new TextEncoder().encode([...lines, ''].join('\n'))
      await takeIn(database, formats, { name, folder: '2025-26', bytes }, reception)
    }
  }
  await give('2025-06-10T09:00:00Z', june)
  await give('2025-07-10T09:00:00Z', july)
  await bringUpToDate(database, catalogue, settings)
  const today = { database, tables: formats.tables, catalogue, settings }
  const asked = { knownAt: '2025-06-10', period }
  const { parts, whyNot } = await movement(today, findIndicator(catalogue, 'example'), asked)
  await database.close()
  expect(whyNot).toBeUndefined()
  const names = (part: 'late' | 'corrected') => parts![part].children.map(({ child }) => child)
  return { late: names('late'), corrected: names('corrected') }
}

const EPISODES = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,HOME_POST,PL_POST,YEAR'
const episode = (child: string, from: string, place = 'U4') =>
  `${child},${from}/05/2025,S,C2,N1,${place},PR1,,,AB1 0AA,AB1 0AA,2026`

test('a postcode directory that came since is late news for every child it places', async () => {
  const episodes: Given = ['Episodes.csv', EPISODES, episode('A', '10'), episode('B', '12')]
  const directory: Given = [
    'ONSPD_MAY_2025_UK.csv',
    'pcds,dointr,doterm,oscty,oslaua,oseast1m,osnrth1m,ctry',
    'AB1 0AA,198001,,E99999999,E08000034,385386,401193,E92000001',
  ]
  const rule = "among: location = 'Inside the authority'\nmeasure: count"
  expect(await causes('in-care', rule, [episodes], [directory])).toEqual({ late: ['A', 'B'], corrected: [] })
})

test('where the rows an indicator needs are the same, those of another return tell: a date of birth put right', async () => {
  const heads = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB,YEAR'
  const header = (...rows: string[]): Given => ['Header.csv', heads, ...rows]
  const row = (child: string, born: string) => `${child},1,${born},WBRI,UN1,,,2026`
  const episodes: Given = [
    'Episodes.csv',
    EPISODES,
    episode('A', '10'),
    episode('B', '12'),
    episode('C', '14'),
  ]
  // A turns out to be 16, not 15; B, of whom nothing was known, is 16 too; C is 16 as before.
  const june = [episodes, header(row('A', '01/06/2009'), row('C', '01/01/2009'))]
  const july = [header(row('A', '01/05/2009'), row('B', '01/01/2009'), row('C', '01/01/2009'))]
  expect(await causes('in-care', 'among: age >= 16\nmeasure: count', june, july)).toEqual({
    late: ['B'],
    corrected: ['A'],
  })
})

test('a child moved by another’s rows alone goes with them: corrected where one was taken away, else late', async () => {
  // Of 51 who entered, in order of their identifiers on one day, the first is not among the latest 50.
  const entered = Array.from({ length: 51 }, (_, at) => episode(`K${String(at).padStart(2, '0')}`, '10'))
  const episodes = (rows: readonly string[]): Given => ['Episodes.csv', EPISODES, ...rows]
  const rule = 'measure: count'
  expect(
    await causes('latest-entrants', rule, [episodes(entered)], [episodes(entered.slice(0, 50))]),
  ).toEqual({ late: [], corrected: ['K00', 'K50'] })
  expect(
    await causes('latest-entrants', rule, [episodes(entered)], [episodes([...entered, episode('L', '20')])]),
  ).toEqual({ late: ['K01', 'L'], corrected: [] })
})
