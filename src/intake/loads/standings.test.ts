import { beforeEach, expect, test } from 'vitest'
import { emptyStore, formats, reception } from '../../../tests/support/example-store.ts'
import type { Database } from '../../store/index.ts'
import { prepare, standings, takeIn } from '../index.ts'

const REVIEWS = 'CHILD,DOB,REVIEW,REVIEW_CODE\nA,01/01/2015,10/05/2025,PN1\n'
const VISIT_HEADS = 'Child ID,Date of visit,Child seen,Child seen alone'

/** Twenty children, enough to tell that two files are of the same ones: `A01` to `A20`. */
const children = (letter: string) =>
  Array.from({ length: 20 }, (_, at) => `${letter}${String(at + 1).padStart(2, '0')}`)
const header = (letter: string) =>
  [
    'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB,YEAR',
    ...children(letter).map((child) => `${child},1,01/01/2015,WBRI,UN1,,,2026`),
  ].join('\n')
const visits = (letter: string) =>
  [VISIT_HEADS, ...children(letter).map((child) => `${child},01/05/2025,Yes,Yes`)].join('\n')

let store: Database

beforeEach(async () => {
  store = await emptyStore()
})

function file(name: string, text: string, folder = '.') {
  return { name, folder, bytes: new TextEncoder().encode(text) }
}

/** How files would stand that are handed in one after another. */
async function standing(...files: readonly ReturnType<typeof file>[]) {
  const prepared = await Promise.all(files.map((each) => prepare(formats, each, reception.receivedOn)))
  const found = await standings(store, prepared)
  return found.map(({ prepared: { tables }, sameAs, replaces }) => ({
    sameAs,
    replaces: tables.map((table) => replaces.get(table)),
    strangers: tables.flatMap(({ findings }) =>
      findings.filter(({ code }) => code === 'children-not-in-returns').map(({ detail }) => detail),
    ),
  }))
}

const nothing = { sameAs: undefined, replaces: [undefined], strangers: [] }

test('a return takes the place of the one of its year, and of no other year’s', async () => {
  await takeIn(store, formats, file('Reviews.csv', REVIEWS), reception)
  const earlier = file('earlier.csv', REVIEWS.replace('10/05/2025', '10/05/2024'))
  const corrected = file('corrected.csv', REVIEWS.replace('PN1', 'PN2'))
  const again = file('again.csv', REVIEWS.replace('PN1', 'PN3'))
  expect(await standing(earlier, corrected, again)).toEqual([
    nothing,
    { ...nothing, replaces: ['Reviews.csv'] },
    { ...nothing, replaces: ['corrected.csv'] },
  ])
})

test('what the loading says of whose place a file took is what was said before', async () => {
  await takeIn(store, formats, file('Reviews.csv', REVIEWS), reception)
  const corrected = file('corrected.csv', REVIEWS.replace('PN1', 'PN2'))
  const [before] = await standing(corrected)
  const { loads } = await takeIn(store, formats, corrected, reception)
  expect(loads.map(({ replaces }) => replaces)).toEqual(before!.replaces)
  expect(loads[0]!.replaces).toBe('Reviews.csv')
})

test('a list that adds to what is there takes nobody’s place', async () => {
  await takeIn(store, formats, file('visits.csv', `${VISIT_HEADS}\nA,01/05/2025,Yes,Yes\n`), reception)
  expect(await standing(file('more.csv', `${VISIT_HEADS}\nA,02/05/2025,Yes,Yes\n`))).toEqual([nothing])
})

test('the same bytes are known under whatever name, loaded or handed in together', async () => {
  await takeIn(store, formats, file('Reviews.csv', REVIEWS), reception)
  const other = REVIEWS.replace('PN1', 'PN2')
  const found = await standing(file('a.csv', REVIEWS), file('b.csv', other), file('c.csv', other))
  expect(found.map(({ sameAs }) => sameAs)).toEqual([
    { name: 'Reviews.csv', loadId: 1 },
    undefined,
    { name: 'b.csv', loadId: undefined },
  ])
})

test('a list that knows no child of the returns is named, as the loading names it', async () => {
  await takeIn(store, formats, file('Header.csv', header('A')), reception)
  const [ours, theirs] = await standing(file('ours.csv', visits('A')), file('theirs.csv', visits('B')))
  expect(ours!.strangers).toEqual([])
  expect(theirs!.strangers).toEqual(['None of the 20'])
  await takeIn(store, formats, file('theirs.csv', visits('B')), reception)
  expect(
    await store.rows(`SELECT load_id, detail FROM load_finding WHERE code = 'children-not-in-returns'`),
  ).toEqual([{ load_id: 2, detail: 'None of the 20' }])
})

test('the returns that are handed in before a list count as well, and those after it do not', async () => {
  const [, after] = await standing(file('Header.csv', header('A')), file('visits.csv', visits('B')))
  expect(after!.strangers).toEqual(['None of the 20'])
  const [before] = await standing(file('visits.csv', visits('B')), file('Header.csv', header('A')))
  expect(before!.strangers).toEqual([])
})
