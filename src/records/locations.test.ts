import { expect, test } from 'vitest'
import { catalogueFiles, emptyStore, formats, reception } from '../../tests/support/example-store.ts'
import { findingsOf, lines } from '../../tests/support/histories.ts'
import { takeIn } from '../intake/index.ts'
import type { Database } from '../store/index.ts'
import { buildHistories } from './build.ts'

const ANYTOWN = 'E08000998'

const DIRECTORY = `pcds,dointr,doterm,oscty,oslaua,oseast1m,osnrth1m
AN1 1AA,198001,,E99999999,E08000998,430000,420000
AN1 1AB,198001,,E99999999,E08000998,433000,424000
AN1 1AC,198001,202001,E99999999,E08000998,430000,420100
QX1 1AA,198001,,E10000099,E07000999,430000,460000
CF1 1AA,198001,,W99999999,W06000015,330000,320000
EH1 1AA,198001,,S99999999,S12000036,325900,673900
BT1 1AA,198001,,N99999999,N09000003,333000,374000
JE1 1AA,198001,,L99999999,L99999999,,
`

const HEADS = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN'

/** Open episodes written one a line: `CHILD LS PLACE HOME_POST PL_POST`, and what the return itself says of the place. */
async function places(
  episodes: string,
  more: { says?: string; responsible?: string | undefined; directory?: string } = {},
): Promise<Database> {
  const { says = '', responsible = ANYTOWN, directory = DIRECTORY } = more
  const rows = episodes
    .trim()
    .split('\n')
    .map((line) => {
      const [child, status, place, home, postcode, ...said] = line
        .trim()
        .split(/\s+/)
        .map((cell) => (cell === '-' ? '' : cell))
      return [
        child,
        '01/06/2025',
        'S',
        status,
        'N1',
        place,
        'PR1',
        '',
        '',
        '',
        home,
        postcode,
        '',
        ...said,
      ].join(',')
    })
  const store = await emptyStore()
  await give(store, 'Episodes.csv', [HEADS + says, ...rows].join('\n'))
  if (directory) await give(store, 'ONSPD_AUG_2025_UK.csv', directory)
  await buildHistories(store, catalogueFiles, undefined, responsible)
  return store
}

async function give(store: Database, name: string, text: string): Promise<void> {
  await takeIn(store, formats, { name, folder: '.', bytes: new TextEncoder().encode(text) }, reception)
}

const PLACES = `SELECT child_id, placement_authority, placement_location, distance_miles FROM episode ORDER BY child_id`

test('3 km east and 4 km north of home is 5 km away, which is 3.1 miles', async () => {
  // 5,000 m / 1,609.3 m to the mile = 3.107
  const store = await places('A C2 U6 AN11AA AN11AB')
  expect(await lines(store, PLACES)).toEqual([`A ${ANYTOWN} IN 3.1`])
})

test('a postcode in a two-tier county lies in the county: outside, and 40 km or 24.9 miles from home', async () => {
  // 40,000 m / 1,609.3 = 24.855
  const store = await places('A C2 U6 AN11AA QX11AA')
  expect(await lines(store, PLACES)).toEqual(['A E10000099 OUT 24.9'])
})

test('outside England the country takes the place of the authority; Northern Ireland has a grid of its own', async () => {
  const store = await places(`
    A C2 U6 AN11AA CF11AA
    B C2 U6 AN11AA EH11AA
    C C2 U6 AN11AA BT11AA
    D C2 U6 AN11AA JE11AA`)
  // A: 100 km west and 100 km south = 141,421 m = 87.9 miles. B: 104,100 m and 253,900 m = 274,412 m = 170.5 miles.
  expect(await lines(store, PLACES)).toEqual([
    'A WAL OUT 87.9',
    'B SCO OUT 170.5',
    'C NIR OUT -',
    'D NUK OUT -',
  ])
})

test('spaces and small letters make no difference, and a postcode that went out of use still counts', async () => {
  const store = await places('A C2 U6 an11aa AN11AC')
  // 100 m = 0.06 miles
  expect(await lines(store, PLACES)).toEqual([`A ${ANYTOWN} IN 0.1`])
})

test('a postcode the directory does not know stays unknown, which is noted', async () => {
  const store = await places(`
    A C2 U6 AN11AA AN99ZZ
    B C2 U6 AN99ZZ AN11AA
    C C2 U6 - AN11AA`)
  expect(await lines(store, PLACES)).toEqual(['A - - -', `B ${ANYTOWN} IN -`, `C ${ANYTOWN} IN -`])
  expect((await findingsOf(store)).filter((finding) => finding.startsWith('postcode'))).toEqual([
    'postcode-not-in-directory A',
    'postcode-not-in-directory B',
  ])
})

test('a placement for adoption without a postcode is confidential, and neither inside nor outside', async () => {
  const store = await places(`
    A E1 A6 AN11AA -
    B C2 U6 AN11AA -`)
  expect(await lines(store, PLACES)).toEqual(['A CON - -', 'B - - -'])
})

test('short breaks are given no place', async () => {
  const store = await places('A V3 R1 AN11AA AN11AB')
  expect(await lines(store, PLACES)).toEqual(['A - - -'])
})

test('what the return says is kept, a distance that it calls not known too; only what it leaves blank is worked out', async () => {
  const store = await places(
    `
    A C2 U6 AN11AA AN11AB E08000997 OUT 40.0
    B C2 U6 AN11AA AN11AB - - 999.9
    C C2 U6 AN11AA AN11AB E08000997 - -
    D C2 U6 AN11AA AN11AB - OUT -`,
    { says: ',PL_LA,PL_LOCATION,PL_DISTANCE' },
  )
  expect(await lines(store, PLACES)).toEqual([
    'A E08000997 OUT 40',
    `B ${ANYTOWN} IN -`,
    'C E08000997 OUT 3.1',
    `D ${ANYTOWN} OUT 3.1`,
  ])
})

test('without a directory nothing is worked out', async () => {
  const store = await places(
    `
    A C2 U6 AN11AA AN11AB
    B E1 A6 AN11AA -`,
    { directory: '' },
  )
  expect(await lines(store, PLACES)).toEqual(['A - - -', 'B - - -'])
  expect((await findingsOf(store)).filter((finding) => finding.startsWith('postcode'))).toEqual([])
})

test('inside or outside needs the code of the authority, and one that the directory knows', async () => {
  const unnamed = await places('A C2 U6 AN11AA AN11AB', { responsible: '' })
  expect(await lines(unnamed, PLACES)).toEqual([`A ${ANYTOWN} - 3.1`])
  const abolished = await places('A C2 U6 AN11AA AN11AB', { responsible: 'E10000006' })
  expect(await lines(abolished, PLACES)).toEqual([`A ${ANYTOWN} - 3.1`])
})

test('the newest release counts, whichever was loaded last, and only what was known at the moment', async () => {
  const store = await places('A C2 U6 AN11AA AN11AB', { directory: '' })
  const moved = DIRECTORY.replace(
    'AN1 1AB,198001,,E99999999,E08000998',
    'AN1 1AB,198001,,E99999999,E08000997',
  )
  await takeIn(
    store,
    formats,
    { name: 'ONSPD_NOV_2025_UK.csv', folder: '.', bytes: new TextEncoder().encode(moved) },
    { ...reception, receivedAt: '2026-07-01T09:00:00Z' },
  )
  await takeIn(
    store,
    formats,
    { name: 'ONSPD_AUG_2025_UK.csv', folder: '.', bytes: new TextEncoder().encode(DIRECTORY) },
    { ...reception, receivedAt: '2026-08-01T09:00:00Z' },
  )
  await buildHistories(store, catalogueFiles, undefined, ANYTOWN)
  expect(await lines(store, PLACES)).toEqual(['A E08000997 OUT 3.1'])
  expect(await lines(store, 'SELECT released_on FROM postcode_directory')).toEqual(['2025-11-30'])
  await buildHistories(store, catalogueFiles, '2026-06-15T00:00:00Z', ANYTOWN)
  expect(await lines(store, PLACES)).toEqual(['A - - -'])
})

test('a release that comes as a file for each postcode area counts as a whole', async () => {
  const [heads, ...rows] = DIRECTORY.trim().split('\n')
  const store = await places('A C2 U6 AN11AA QX11AA', { directory: '' })
  for (const area of ['AN', 'QX'])
    await give(
      store,
      `ONSPD_AUG_2025_UK_${area}.csv`,
      [heads, ...rows.filter((row) => row.startsWith(area))].join('\n'),
    )
  await buildHistories(store, catalogueFiles, undefined, ANYTOWN)
  expect(await lines(store, PLACES)).toEqual(['A E10000099 OUT 24.9'])
})
