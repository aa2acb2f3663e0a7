import { expect, test } from 'vitest'
import { catalogueFiles } from '../../tests/support/whole-catalogue.ts'
import { readAuthorities } from '../comparison/index.ts'
import { ANYTOWN_AREA, childrenAged0To17, ELSEWHERE, elsewhereWith } from './elsewhere.ts'
import { ANYTOWN, settlePlan } from './plan.ts'
import { workspaceCatalogue } from './workspace-catalogue.ts'

const real = readAuthorities(catalogueFiles)
const all = [...ELSEWHERE, ANYTOWN_AREA]

test('no authority of the demo has a code of a real authority, region or country', () => {
  expect(all.filter(({ code, gss }) => real.of(code) || real.byGss(gss) || real.regions.has(code))).toEqual(
    [],
  )
  expect(ELSEWHERE.map(({ code }) => code)).toEqual(Array.from({ length: 39 }, (_, at) => String(101 + at)))
  expect(elsewhereWith('E08000108')?.name).toBe('Elsewhere 8')
  expect(elsewhereWith(ANYTOWN.gss)).toBeUndefined()
})

test('they lie in real regions, by number and by nine-character code', () => {
  const regions = catalogueFiles.find(({ path }) => path === 'benchmarks/regions.csv')!.text
  for (const { region } of all)
    expect(regions.toLowerCase()).toContain(
      `${region.number},${region.name.toLowerCase()},970,${region.gss.toLowerCase()}`,
    )
})

test('a workspace of the demo knows them beside the real ones', () => {
  const own = [...workspaceCatalogue()].map((file) => ({ ...file, local: true }))
  const known = readAuthorities([...catalogueFiles, ...own])
  expect(known.of('998')).toMatchObject({ name: 'Anytown', region: { number: '982' } })
  expect(known.nameOf('112+113')).toBe('Elsewhere 12 and Elsewhere 13')
  expect(known.nameOf('382')).toBe('Kirklees')
  expect(known.all.length).toBe(real.all.length + 40)
})

test('children grow by 15 in 10,000 a year, and those of Anytown are the ones of homeward.yaml', () => {
  const plan = settlePlan({ children: 310 })
  // 61,300 × 1.0045 = 61,575.85.
  expect(childrenAged0To17(plan, ELSEWHERE[0]!, 2024)).toBe(61_576)
  // Half of the usual plan's 98,900.
  expect(childrenAged0To17(plan, ANYTOWN_AREA, 2025)).toBe(49_450)
})
