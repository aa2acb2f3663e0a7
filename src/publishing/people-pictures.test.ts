import { expect, test } from 'vitest'
import { asAt, day } from '../core/index.ts'
import type { CutFact, Figure } from '../measures/index.ts'
import { ageSexPyramidOf, ethnicityShareOf } from './people-pictures.ts'

const counted = { children: 'children looked after', period: asAt(day('2026-03-31')) }

const cut = (cutValue: string, numerator: number): CutFact => ({
  cut: 'age_and_sex',
  cutValue,
  numerator,
  denominator: null,
  value: numerator,
})

test('boys and girls stand by age, the youngest first, and those not recorded are counted', () => {
  const cuts = [
    cut('10 to 15, Male', 6),
    cut('5 to 9, Female', 3),
    cut('5 to 9, Male', 2),
    cut('Under 1, Female', 1),
    cut('10 to 15, Unknown', 2),
    { ...cut('White', 14), cut: 'ethnic_group' },
  ]
  expect(ageSexPyramidOf({ cuts, numerator: 14 } as unknown as Figure, counted)).toEqual({
    children: 'children looked after',
    when: 'at 31 March 2026',
    sides: { left: 'Boys', right: 'Girls' },
    bands: [
      { label: 'Under 1', left: 0, right: 1 },
      { label: '5 to 9', left: 2, right: 3 },
      { label: '10 to 15', left: 6, right: 0 },
    ],
    notRecorded: 2,
  })
})

test('a figure that is not cut by age and sex has no pyramid', () => {
  const cuts = [{ ...cut('White', 14), cut: 'ethnic_group' }]
  expect(ageSexPyramidOf({ cuts, numerator: 14 } as unknown as Figure, counted)).toBeUndefined()
})

test('ethnic groups have their share of the population and the ratio; those not recorded stand last without', () => {
  const group = { all: 100, allOthers: 10_000 }
  const shares = {
    countedIn: 2021,
    groups: [
      {
        ...group,
        group: 'Unknown',
        own: 5,
        share: 5,
        other: 0,
        against: 0,
        ratio: null,
        interval: undefined,
      },
      {
        ...group,
        group: 'White',
        own: 60,
        share: 60,
        other: 8000,
        against: 80,
        ratio: 0.75,
        interval: { lower: 0.63, upper: 0.86 },
      },
    ],
  }
  expect(ethnicityShareOf(shares, counted)).toEqual({
    children: 'children looked after',
    population: 'children of the area aged 0 to 17, counted in 2021',
    when: 'at 31 March 2026',
    groups: [
      {
        name: 'White',
        children: 60,
        populationShare: 80,
        ratio: { value: 0.75, lower: 0.63, upper: 0.86 },
      },
      { name: 'Unknown', children: 5 },
    ],
  })
  expect(ethnicityShareOf({ ...shares, countedIn: undefined }, counted).population).toBe(
    'children of the area aged 0 to 17',
  )
})
