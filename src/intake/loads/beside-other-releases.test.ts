import { expect, test } from 'vitest'
import { emptyStore, formats, reception } from '../../../tests/support/example-store.ts'
import { publishedFile } from '../../../tests/support/published-files.ts'
import { sayCode } from '../../core/index.ts'
import { takeIn } from './take-in.ts'

const HEADS =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,la_name,new_la_code,'

/** A release for Kirklees: each year with its value, of one measure where no others are named. */
function release(
  values: Readonly<Record<number, string>>,
  folder = '.',
  name = 'children.csv',
  measures = 'children',
) {
  const rows = Object.entries(values).map(
    ([year, value]) =>
      `${year},Reporting year,Local authority,E92000001,England,E12000003,Yorkshire and The Humber,382,Kirklees,E08000034,${value}`,
  )
  return { ...publishedFile(name, `${HEADS}${measures}\n${rows.join('\n')}\n`), folder }
}

/** What is found of the last of some files when they are taken in one after another on 1 June 2026. */
async function foundOfLast(...files: readonly ReturnType<typeof release>[]) {
  const store = await emptyStore()
  let last
  for (const file of files) last = (await takeIn(store, formats, file, reception)).loads[0]!
  const kept = await store.rows(
    "SELECT code, detail FROM load_finding WHERE load_id = $1 AND code LIKE 'release-%'",
    [last!.loadId],
  )
  await store.close()
  expect(kept).toEqual(last!.beside)
  return { state: last!.state, findings: last!.beside }
}

test('the first release of a dataset is beside no other', async () => {
  expect(await foundOfLast(release({ 2024: '620', 2025: '640' }))).toEqual({ state: 'loaded', findings: [] })
})

test('a release that reaches further says how many values it revises and how many it no longer has', async () => {
  const earlier = release({ 2022: '600', 2023: '610', 2024: '620' })
  expect(await foundOfLast(earlier, release({ 2023: '611', 2024: '620', 2025: '640' }))).toEqual({
    state: 'loaded',
    findings: [
      {
        code: 'release-revises',
        detail:
          'children.csv (taken in on 1 June 2026): 1 of the 2 values that both have is not the same, and 1 of its values is missing here',
      },
    ],
  })
})

test('a release that only adds a year to the one before has nothing to say', async () => {
  const earlier = release({ 2023: '610', 2024: '620' })
  expect(await foundOfLast(earlier, release({ 2023: '610', 2024: '620', 2025: '640' }))).toEqual({
    state: 'loaded',
    findings: [],
  })
})

test('last year’s release that is loaded after this year’s does not count, and is said to be behind', async () => {
  const thisYear = release({ 2024: '621', 2025: '640' })
  expect(await foundOfLast(thisYear, release({ 2023: '610', 2024: '620' }))).toEqual({
    state: 'loaded',
    findings: [{ code: 'release-behind', detail: 'For 1 measure children.csv (taken in on 1 June 2026)' }],
  })
})

test('a release that ends with the same year and says something else may be the older one: a warning', async () => {
  const before = release({ 2024: '620', 2025: '640' })
  const { state, findings } = await foundOfLast(before, release({ 2024: '620', 2025: 'c' }))
  expect(state).toBe('loaded with findings')
  expect(findings).toEqual([
    {
      code: 'release-may-be-older',
      detail: 'children.csv (taken in on 1 June 2026): 1 of the 2 values that both have is not the same',
    },
  ])
  expect(sayCode('release-may-be-older', findings![0]!.detail)).toContain(
    'this one counts, because it was taken in last. If it is the older one',
  )
})

test('the days in the names of folders tell which of two releases is the later, and that one counts', async () => {
  const november = release({ 2025: '640' }, 'releases/2025-11-20')
  const january = release({ 2025: '643' }, 'releases/2026-01-15')
  const [inOrder, turned] = [await foundOfLast(november, january), await foundOfLast(january, november)]
  const difference = '1 of the 1 values that both have is not the same'
  expect(inOrder).toEqual({
    state: 'loaded',
    findings: [
      { code: 'release-revises', detail: `children.csv (released on 20 November 2025): ${difference}` },
    ],
  })
  expect(turned).toEqual({
    state: 'loaded',
    findings: [
      { code: 'release-earlier', detail: `children.csv (released on 15 January 2026): ${difference}` },
    ],
  })
})

test('with one day only it is known which is the later where the other was taken in before that day', async () => {
  const undated = release({ 2025: '643' })
  const autumn = release({ 2025: '640' }, 'releases/2026-11-20')
  expect((await foundOfLast(undated, autumn)).findings).toMatchObject([{ code: 'release-revises' }])
  const before = release({ 2025: '640' }, 'releases/2025-11-20')
  expect((await foundOfLast(before, undated)).findings).toMatchObject([{ code: 'release-may-be-older' }])
  expect((await foundOfLast(undated, before)).findings).toMatchObject([{ code: 'release-may-be-later' }])
})

test('a release that ends later with one measure and earlier with another is told of both', async () => {
  const two = (values: Readonly<Record<number, string>>) =>
    release(values, '.', 'children.csv', 'children,rate')
  const earlier = two({ 2023: '610,61', 2024: '620,62', 2025: '640,' })
  expect((await foundOfLast(earlier, two({ 2023: '610,60', 2024: '620,62', 2025: ',64' }))).findings).toEqual(
    [
      { code: 'release-behind', detail: 'For 1 measure children.csv (taken in on 1 June 2026)' },
      {
        code: 'release-revises',
        detail: 'children.csv (taken in on 1 June 2026): 1 of the 2 values that both have is not the same',
      },
    ],
  )
})

test('of three releases the new one is held against the one that counted until now', async () => {
  const further = release({ 2024: '620', 2025: '640' })
  const behind = release({ 2024: '618' })
  const { findings } = await foundOfLast(further, behind, release({ 2024: '620', 2025: '641', 2026: '650' }))
  expect(findings).toEqual([
    {
      code: 'release-revises',
      detail: 'children.csv (taken in on 1 June 2026): 1 of the 2 values that both have is not the same',
    },
  ])
})
