import { expect, test } from 'vitest'
import { asAt, day } from '../../core/index.ts'
import { assessAll } from '../../comparison/index.ts'
import { demoStore } from '../../../tests/support/demo-store.ts'
import type { Site } from '../site.ts'
import { movementOf } from './movement.ts'

test('for every figure as at a day, what was there, came and went adds up to what is there', async () => {
  const { database, catalogue, settings } = await demoStore({}, { keepCases: true })
  const all = await assessAll(database, catalogue, settings, asAt(day('2026-03-31')))
  const site = { database, catalogue, settings } as unknown as Site
  const moved = await Promise.all(
    all.map(async (assessment) => ({ assessment, movement: await movementOf(site, assessment) })),
  )
  const told = moved.flatMap(({ assessment, movement }) => (movement ? [{ assessment, movement }] : []))
  expect(told.length).toBeGreaterThan(10)
  const wrong = told.filter(({ movement: m }) => {
    const adds = m.before + m.inNew + m.inChanged - m.outLeft - m.outChanged === m.now
    return !adds || m.still + m.inNew + m.inChanged !== m.now
  })
  expect(wrong).toEqual([])
  const counted = told.filter(({ assessment }) => assessment.indicator.measure === 'percentage')
  expect(counted.filter(({ assessment, movement }) => movement.now !== assessment.figure.numerator)).toEqual(
    [],
  )
  await database.close()
})
