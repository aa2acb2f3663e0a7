import { expect, test } from 'vitest'
import { authoritiesFunnel } from './authorities-funnel.ts'

const england = { value: 10, previous: null, change: null }
const known = {
  nameOf: (area: string) => `N${area}`,
  regions: new Map(['970', '983'].map((number) => [number, { number, name: number, partOf: undefined }])),
}
const counts = (byArea: Record<string, readonly [number, number]>, per = 100) => ({
  numerator: 'a',
  denominator: 'b',
  per,
  byArea: new Map(
    Object.entries(byArea).map(([area, [numerator, denominator]]) => [area, { numerator, denominator }]),
  ),
})
const kirklees = { authority: '382', name: 'N382', joint: null, england }

test('authorities stand in it, and neither England nor a region', () => {
  const { funnel, own } = authoritiesFunnel(
    kirklees,
    counts({ '382': [30, 200], '383': [40, 400], '970': [9000, 90_000], '983': [900, 9000] }),
    known,
  )!
  expect(funnel.members.map(({ name, value }) => [name, value])).toEqual([
    ['N382', 15],
    ['N383', 10],
  ])
  expect([own, funnel.benchmark, funnel.kind]).toEqual(['N382', 10, 'proportion'])
})

test('two that are counted as one stand there once, unless one has counts of its own', () => {
  const both = authoritiesFunnel(
    { ...kirklees, authority: '314', name: 'N314', joint: '314+318' },
    counts({ '314+318': [30, 200], '383': [40, 400] }),
    known,
  )!
  expect([both.own, both.funnel.members.length]).toEqual(['N314+318', 2])
  const own = authoritiesFunnel(
    { ...kirklees, authority: '314', name: 'N314', joint: '314+318' },
    counts({ '314': [10, 100], '314+318': [30, 200], '383': [40, 400] }),
    known,
  )!
  expect(own.funnel.members.map(({ name }) => name)).toEqual(['N314', 'N383'])
  expect(own.own).toBe('N314')
})

test('without a value of England the limits are round all authorities together', () => {
  const found = authoritiesFunnel(
    { ...kirklees, england: { value: null, previous: null, change: null } },
    counts({ '382': [30, 200], '383': [30, 400] }),
    known,
  )
  // 60 of 600
  expect(found?.funnel.benchmark).toBe(10)
})

test('what is neither a share nor a rate, not whole, or of one alone, has none', () => {
  const rows = { '382': [30, 200], '383': [40, 400] } as const
  expect(authoritiesFunnel(kirklees, counts(rows, 1), known)).toBeUndefined()
  expect(authoritiesFunnel(kirklees, counts({ '382': [30.5, 200], '383': [40, 400] }), known)).toBeUndefined()
  expect(authoritiesFunnel(kirklees, counts({ '382': [30, 200] }), known)).toBeUndefined()
})
