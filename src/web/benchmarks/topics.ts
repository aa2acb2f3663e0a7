import type { Benchmark, PublishedMeasure } from '../../comparison/index.ts'

/** The topics of published measures that this product is about, in the order people ask for them. */
const OURS = [
  'Children Looked After',
  'Care Leavers',
  'Adoption',
  'Child Protection',
  'Children in Need',
  'Children’s Services Workforce',
  'Children’s Service Finance',
]

/** Measures of care leavers, which their publisher keeps among those of children looked after. */
const OF_LEAVERS = /care leavers?\b|leaving care|former relevant|former foster carers \(%\)/i

/** The topics a measure stands under; care leavers have one of their own. */
export function topicsOf({ topics, title }: PublishedMeasure): string[] {
  if (topics.length === 0) return ['Without a description']
  return topics.map((topic) =>
    topic === 'Children Looked After' && OF_LEAVERS.test(title) ? 'Care Leavers' : topicName(topic),
  )
}

function topicName(topic: string): string {
  return topic.replaceAll("'", '’').replaceAll('\\', ' / ')
}

/** The measures of a topic, by their titles. */
export interface Topic {
  readonly name: string
  /** Whether this product is about it. */
  readonly isOurs: boolean
  readonly benchmarks: readonly Benchmark[]
}

/**
 * Measures by topic, those the product is about first; a measure of two topics stands under both.
 *
 * @param weight by the key of a measure: within a topic the lighter stand first, and those of one weight by their titles
 */
export function byTopic(
  benchmarks: readonly Benchmark[],
  weight: (key: string) => number = () => 0,
): Topic[] {
  const groups = new Map<string, Benchmark[]>()
  for (const benchmark of benchmarks)
    for (const name of topicsOf(benchmark.measure)) groups.set(name, [...(groups.get(name) ?? []), benchmark])
  const place = (name: string) => (OURS.includes(name) ? OURS.indexOf(name) : OURS.length)
  return [...groups]
    .map(([name, of]) => ({ name, isOurs: OURS.includes(name), benchmarks: inOrder(of, weight) }))
    .toSorted((a, b) => place(a.name) - place(b.name) || compareText(a.name, b.name))
}

function inOrder(benchmarks: readonly Benchmark[], weight: (key: string) => number): Benchmark[] {
  return benchmarks
    .map((benchmark) => ({
      benchmark,
      heavy: weight(benchmark.measure.key),
      title: sortTitle(benchmark.measure.title),
    }))
    .toSorted((a, b) => a.heavy - b.heavy || compareText(a.title, b.title))
    .map(({ benchmark }) => benchmark)
}

/** Titles begin with what kind of number it is, by which nobody looks for them. */
function sortTitle(title: string): string {
  return title.toLowerCase().replace(/^(?:%|percentage|percent|number|rate)(?: of)? +/, '')
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
