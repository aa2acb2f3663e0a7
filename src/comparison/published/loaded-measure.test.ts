import { expect, test } from 'vitest'
import { loadedMeasureOf } from './loaded-measure.ts'

const link = { measure: 'LACStable', also: ['cla-placement-stability/three', 'cla-underlying-data/three'] }

test('the first name of a figure that is loaded is taken', () => {
  const loaded = [
    { key: 'LAC', lastYear: 2025 },
    { key: 'cla-underlying-data/three', lastYear: 2024 },
    { key: 'cla-placement-stability/three', lastYear: 2024 },
  ]
  expect(loadedMeasureOf(link, loaded)?.key).toBe('cla-placement-stability/three')
})

test('a release that reaches further goes before a name that the map prefers', () => {
  const tool = { key: 'LACStable', lastYear: 2025 }
  const release = { key: 'cla-placement-stability/three', lastYear: 2026 }
  expect(loadedMeasureOf(link, [tool, release])).toBe(release)
  expect(loadedMeasureOf(link, [tool, { ...release, lastYear: 2025 }])).toBe(tool)
  expect(loadedMeasureOf(link, [{ ...tool, lastYear: undefined }, release])).toBe(release)
})

test('a figure that is loaded under none of its names has no measure', () => {
  expect(loadedMeasureOf(link, [{ key: 'LAC', lastYear: 2025 }])).toBeUndefined()
})
