import { type BesideLive, publishedPeriod } from '../comparison/index.ts'
import { showPeriodBriefly } from '../core/index.ts'
import { picturedMeasure } from './compared-pictures.ts'
import { type PictureUnit, showMean, showNumber } from './pictures/picture-numbers.ts'
import { NO_VALUE, showCount } from './show.ts'
import { showPounds } from './show-amount.ts'

/** A line of the table of a published figure and what it is held against. */
export interface ComparedRow {
  readonly whose: string
  readonly value: string
  readonly previous: string
  readonly change: string
  /** Whether the change is good, by the publisher; only of the authority itself. */
  readonly reads: string | undefined
}

/** The published figure of the authority, of its neighbours taken three ways, of the region and of England. */
export function comparedRows(beside: BesideLive): {
  readonly caption: string
  /** The head of the column of the period before; there is none where nothing was published before. */
  readonly before: string | undefined
  readonly rows: readonly ComparedRow[]
} {
  const { benchmark, isKnown, link } = beside
  const { unit, when, grows } = picturedMeasure(beside)
  const { name, neighbours, region, england, reads, direction, previousPeriod, measure } = benchmark
  const row = (whose: string, each: Compared, show = showNumber, said?: string): ComparedRow[] =>
    each.value === null && each.previous === null
      ? []
      : [
          {
            whose,
            value: show(unit, each.value ?? undefined),
            previous: show(unit, each.previous ?? undefined),
            change: changeShown(unit, each.change, show),
            reads: said,
          },
        ]
  const mean = neighbours && {
    value: neighbours.mean,
    previous: neighbours.previousMean,
    change: neighbours.changeInMean,
  }
  const earlier = previousPeriod === null ? undefined : publishedPeriod(link, previousPeriod)
  const only = (value: number | null) => ({ value, previous: null, change: null })
  const all = grows ? ', all authorities together' : ''
  return {
    caption: `${measure.title}, as published ${when}`,
    before:
      previousPeriod === null
        ? undefined
        : `Before (${earlier ? showPeriodBriefly(earlier) : previousPeriod})`,
    rows: [
      ...(isKnown && !link.isOnlyForEngland
        ? row(name, benchmark, showNumber, wayWords(direction, reads))
        : []),
      ...(mean ? row(`Mean of ${neighbours.n} statistical neighbours`, mean, showMean) : []),
      ...(neighbours
        ? row(`Median of ${neighbours.n} statistical neighbours`, only(neighbours.median), showMean)
        : []),
      ...(neighbours?.pooled && !grows
        ? row(
            `${neighbours.pooled.n} statistical neighbours taken together`,
            only(neighbours.pooled.value),
            showMean,
          )
        : []),
      ...(region ? row(`${region.name}${all}`, region) : []),
      ...row(`England${all}`, england),
    ],
  }
}

type Compared = Pick<BesideLive['benchmark']['england'], 'value' | 'previous' | 'change'>

function wayWords(
  direction: BesideLive['benchmark']['direction'],
  reads: BesideLive['benchmark']['reads'],
): string | undefined {
  if (direction === null) return undefined
  const way = { up: '▲ Higher', down: '▼ Lower', level: '● The same' }[direction]
  return reads === null ? way : `${way}, ${reads}`
}

/** `+2 points`, `−0.5`, `0`: a change of percentages is in points. */
function changeShown(unit: PictureUnit, change: number | null, show: typeof showNumber): string {
  if (change === null) return NO_VALUE
  const isPoints = unit.measure === 'percentage'
  const size = show({ ...unit, measure: isPoints ? 'average' : unit.measure }, Math.abs(change))
  if (Number(size.replaceAll(/[^\d.]/g, '')) === 0) return '0'
  const points = isPoints ? (Number(size) === 1 ? ' point' : ' points') : ''
  return `${change > 0 ? '+' : '−'}${size}${points}`
}

/** A difference in children: `290 fewer`, `22 more`, `as many`. */
export function childrenApart(difference: number): string {
  if (difference === 0) return 'as many'
  return `${showCount(Math.abs(difference))} ${difference > 0 ? 'more' : 'fewer'}`
}

/**
 * What a difference in children costs in a year, to three figures: `£2,040,000 more`. A number of children times an
 * average is no account, and its last pounds say nothing.
 */
export function costApart(cost: number): string {
  if (cost === 0) return 'nothing'
  return `${showPounds(Number(Math.abs(cost).toPrecision(3)))} ${cost > 0 ? 'more' : 'less'}`
}
