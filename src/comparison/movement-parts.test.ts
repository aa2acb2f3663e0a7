import { expect, test } from 'vitest'
import { type CountedStep, splitMovement, type Steps } from './movement-parts.ts'

function step(
  value: number | null,
  children: Record<string, readonly [number, number]>,
  population?: number,
) {
  const pairs = Object.entries(children).map(
    ([child, [numerator, denominator]]) => [child, { numerator, denominator }] as const,
  )
  return { value, children: new Map(pairs), population: population ?? null } satisfies CountedStep
}

/** A split in which children A to L came late and the others were corrected. */
function split(steps: Pick<Steps, 'measure' | 'asReported' | 'withFilesOfNow'> & Partial<Steps>) {
  return splitMovement({
    asKnownNow: steps.withFilesOfNow,
    causeOf: (child) => (child <= 'L' ? 'late' : 'corrected'),
    causeOfPopulation: 'late',
    ...steps,
  })
}

test('an estimate for a later year changes a rate as late news, a restated one as a correction', () => {
  // 10 of 1,000 is 100 per 10,000; 12 of 1,200 is 100 too: the two that came late add 20, the population takes it back.
  const asReported = step(100, { Z: [10, 0] }, 1000)
  const withFilesOfNow = step(100, { A: [2, 0], Z: [10, 0] }, 1200)
  const late = split({ measure: 'rate', asReported, withFilesOfNow })
  expect(late.late).toEqual({
    children: [{ child: 'A', numerator: 2, denominator: 0 }],
    numerator: 2,
    denominator: 200,
    value: 0,
  })
  const restated = split({ measure: 'rate', asReported, withFilesOfNow, causeOfPopulation: 'corrected' })
  expect([restated.late.value, restated.corrected.value]).toEqual([20, -20])
  expect([restated.late.denominator, restated.corrected.denominator]).toEqual([0, 200])
})

test('a median has no numerator, and its value is told apart only where one of the two parts is empty', () => {
  const asReported = step(3, { A: [3, 1], M: [3, 1] })
  const both = split({
    measure: 'median',
    asReported,
    withFilesOfNow: step(5, { A: [3, 1], B: [5, 1], M: [9, 1] }),
  })
  expect([both.late.numerator, both.late.denominator]).toEqual([null, 1])
  expect([both.late.value, both.corrected.value]).toEqual([null, null])
  const lateOnly = split({
    measure: 'median',
    asReported,
    withFilesOfNow: step(4, { A: [3, 1], B: [9, 1], M: [3, 1] }),
  })
  expect([lateOnly.late.value, lateOnly.corrected.value]).toEqual([1, 0])
})

test('a share of nobody has no value, so no part of it has one', () => {
  const { late } = split({
    measure: 'percentage',
    asReported: step(null, {}),
    withFilesOfNow: step(50, { A: [1, 1], B: [0, 1] }),
  })
  expect(late).toMatchObject({ numerator: 1, denominator: 2, value: null })
})
