import { roundedNumber } from '../../core/index.ts'
import {
  type Authorities,
  type Benchmark,
  comparatorTable,
  type MeasureLink,
} from '../../comparison/index.ts'
import {
  averageLines,
  benchmarkSentences,
  linkSentence,
  showPublished,
  showPublishedChange,
} from '../../publishing/index.ts'
import { printTable, type Terminal } from '../terminal.ts'

/** What is told with a comparison. */
interface Beside {
  readonly authorities: Authorities
  /** How our figure answers to the measure, when it was asked for by ours. */
  readonly link: MeasureLink | undefined
  readonly unitCost: number | undefined
}

/** One comparison: what it says in sentences, and the tables it says it from. */
export function printOne(
  found: Benchmark,
  { authorities, link, unitCost }: Beside,
  terminal: Terminal,
): void {
  const { measure, neighbours, region, england } = found
  terminal.out(`${measure.title}\n${[measure.key, ...measure.topics].join(' · ')}\n\n`)
  for (const sentence of benchmarkSentences(found, authorities)) terminal.out(`${sentence}\n`)
  if (link) terminal.out(`${linkSentence(link)}\n`)
  terminal.out('\n')
  const line = (name: string, { value, previous, change }: Benchmark['england']) => [
    name,
    showPublished(value, measure),
    showPublished(previous, measure),
    showPublishedChange(change, measure),
  ]
  const rows = [
    line(found.name, found),
    ...(neighbours ? averageLines(neighbours, measure) : []),
    ...(region ? [line(region.name, region)] : []),
    line('England', england),
  ]
  // A sign before a number keeps the table from setting the column to the right by itself.
  const width = Math.max(...rows.map(([, , , change = '']) => change.length))
  printTable(
    terminal,
    ['', found.period, found.previousPeriod ?? 'before', 'Change'],
    rows.map(([area = '', value = '', before = '', change = '']) => [
      area,
      value,
      before,
      change.padStart(width),
    ]),
  )
  if (neighbours && neighbours.of > 0) {
    terminal.out('\n')
    printTable(
      terminal,
      ['Neighbours, nearest first', found.period],
      neighbours.values.map(({ name, authority, value }) => [
        `${name} (${authority})`,
        showPublished(value, measure),
      ]),
    )
  }
  printComparators(found, unitCost, terminal)
}

function printComparators(found: Benchmark, unitCost: number | undefined, terminal: Terminal): void {
  const lines = comparatorTable(found, unitCost)
  if (lines.length === 0 || !found.counts) return
  const { numerator, denominator } = found.counts
  terminal.out(`\n${found.name} has ${whole(numerator)} of ${whole(denominator)}. At the rate of others:\n`)
  const costed = unitCost !== undefined
  printTable(
    terminal,
    ['', 'Rate', 'Would be', 'Difference', ...(costed ? ['Its cost in £'] : [])],
    lines.map(({ name, rate, children, difference, cost }) => [
      name,
      showPublished(rate, found.measure),
      whole(children),
      whole(difference),
      ...(cost === null ? [] : [whole(cost)]),
    ]),
  )
}

function whole(value: number): string {
  return Number(roundedNumber(value, 0)).toLocaleString('en-GB').replace('-', '−')
}

/** Every comparison, a line each. */
export function printAll(found: readonly Benchmark[], terminal: Terminal): void {
  printTable(
    terminal,
    [
      'Measure',
      'Period',
      'Value',
      'Change',
      'Rank',
      'Of',
      'Band',
      'Neighbours',
      'Region',
      'England',
      'Title',
    ],
    found.map(({ measure, period, value, change, rank, of, band, neighbours, region, england }) => [
      measure.key,
      period,
      showPublished(value, measure),
      showPublishedChange(change, measure),
      rank === null ? '' : String(rank),
      String(of),
      band ?? '',
      showPublished(neighbours?.mean ?? null, measure),
      showPublished(region?.value ?? null, measure),
      showPublished(england.value, measure),
      measure.title,
    ]),
  )
}
