import { expect, test } from 'vitest'
import { benchmark } from '../../../tests/support/benchmark.ts'
import { byTopic } from './topics.ts'

const of = (title: string, ...topics: string[]) => ({
  ...benchmark,
  measure: { ...benchmark.measure, key: title, title, topics },
})
const names = (...benchmarks: (typeof benchmark)[]) =>
  byTopic(benchmarks).map(({ name, isOurs, benchmarks: all }) => [
    name,
    isOurs,
    all.map(({ measure }) => measure.title),
  ])

test('topics of this product come first, in the order people ask for them, and the others by name', () => {
  expect(
    names(
      of('a', 'Key Stage 2'),
      of('b', 'Early Years'),
      of('c', 'Child Protection'),
      of('d', 'Children Looked After'),
    ),
  ).toEqual([
    ['Children Looked After', true, ['d']],
    ['Child Protection', true, ['c']],
    ['Early Years', false, ['b']],
    ['Key Stage 2', false, ['a']],
  ])
})

test('care leavers have a topic of their own, and a measure of two topics stands under both', () => {
  expect(
    names(
      of('Care Leavers - NEET (%)', 'Children Looked After'),
      of('Reviews', 'Children in Need', 'Contextual\\Other'),
    ),
  ).toEqual([
    ['Care Leavers', true, ['Care Leavers - NEET (%)']],
    ['Children in Need', true, ['Reviews']],
    ['Contextual / Other', false, ['Reviews']],
  ])
})

test('a measure without a description has a place too', () => {
  expect(names(of('cla/rate'))).toEqual([['Without a description', false, ['cla/rate']]])
})

test('the lighter stand first, and those of one weight by what their titles are about', () => {
  const all = [of('% of CLA missing', 'T'), of('Number of adopters', 'T'), of('Zebra', 'T')]
  const [topic] = byTopic(all, (key) => (key === 'Zebra' ? 0 : 1))
  expect(topic!.benchmarks.map(({ measure }) => measure.title)).toEqual([
    'Zebra',
    'Number of adopters',
    '% of CLA missing',
  ])
})
