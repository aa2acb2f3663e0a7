import { hasValue, PERCENT_FROM, summarise, type Target, WINDOW } from '../../comparison/index.ts'
import type { Point } from '../../comparison/index.ts'
import { roundedNumber, showPeriodBriefly } from '../../core/index.ts'
import { showTargetValue } from '../show.ts'
import { labelAmounts, POUNDS, showPounds } from '../show-amount.ts'
import { say, type Statement } from '../statement.ts'
import { drawTrend, type TrendDrawing } from './draw-trend.ts'
import { finishPicture } from './drawing.ts'
import { type PictureFrame, widthOf } from './picture-frame.ts'
import {
  happenedAt,
  comparatorMarks,
  publishedNote,
  processOf,
  type TrendComparator,
  type TrendHappening,
  type TrendProcess,
} from './trend-beside.ts'
import { heightOf } from './trend-drawing.ts'
import { besideTable, heardBeside } from './trend-beside-table.ts'
import { drawsChildren, type Pictured, type Place, placesOf, tableOf, unitHead } from './trend-points.ts'
import { PERIODS_OF } from '../when.ts'
import { readingOf } from './trend-reading.ts'

/** The picture of an indicator over time, its reading in one sentence and its numbers in a table. */
export interface TrendPicture {
  /** An `<svg>` of attributes only: it stands in a page with a strict content policy. */
  readonly svg: string
  /** Its size in pixels: it is taller by what happened within it. */
  readonly width: number
  readonly height: number
  readonly reading: string
  /** The reading with its numbers bound to their facts. */
  readonly said: Statement
  readonly table: { readonly heads: string[]; readonly rows: string[][] }
}

interface Wanted extends PictureFrame {
  readonly points: readonly Point[]
  readonly indicator: Pictured
  /** Drawn as a dashed path with its steps. A number of children makes the picture one of children. */
  readonly target?: Target | undefined
  /** Whether to draw the mean of the last twelve. Default false. */
  readonly average?: boolean
  /**
   * What others published, as marks with their date. Left out of a picture of children, whose axis they do not share.
   */
  readonly comparators?: readonly TrendComparator[]
  /**
   * The limits of the process and what stands out, in place of the average and of the highest and lowest. Left out of
   * a picture of children.
   */
  readonly process?: TrendProcess
  /** Dated notes on the axis. */
  readonly happened?: readonly TrendHappening[]
}

/**
 * The last 24 periods of an indicator as a line: the latest figure written beside it, the highest and the lowest
 * of the last twelve marked, the target as a dashed path. A period without a figure, or with a percentage of
 * fewer than ten children, is a gap. The same points always give the same text.
 */
export function trendPicture(wanted: Wanted): TrendPicture {
  const { id, title, points, indicator, target } = wanted
  const places = placesOf(indicator, points, target)
  const comparators = drawsChildren(indicator, target) ? [] : (wanted.comparators ?? [])
  const drawing = drawingOf(places, { ...wanted, comparators })
  const said = readingOf(indicator, places, target)
  const reading = say(said)
  const beside = heardBeside(drawing.process, comparators, drawing.happened)
  return {
    svg: finishPicture(drawTrend(drawing), {
      id,
      title,
      description: [reading, beside].filter((part) => part !== '').join(' '),
    }),
    width: drawing.width,
    height: heightOf(drawing),
    reading,
    said,
    table: besideTable(tableOf(indicator, places, target), drawing.process, comparators),
  }
}

function drawingOf(places: readonly Place[], wanted: Wanted): TrendDrawing {
  const { indicator, target, average, comparators = [], happened = [] } = wanted
  const children = drawsChildren(indicator, target)
  const process = wanted.process && !children ? processOf(indicator, places, wanted.process) : undefined
  const percentage = indicator.measure === 'percentage' && !children
  const money = indicator.unit === POUNDS && indicator.measure !== 'percentage'
  const published = wanted.width === 'narrow' ? publishedNote(comparators) : undefined
  const fromZero =
    children ||
    startsAtZero(
      indicator,
      places.flatMap(({ value }) => value ?? []),
    )
  return {
    width: widthOf(wanted),
    places,
    unit: children ? `Number of ${indicator.unit ?? 'children'}` : unitHead(indicator),
    percentage,
    money,
    fromZero,
    notes: [
      ...(fromZero ? [] : [NOT_FROM_ZERO]),
      ...(places.some(({ point, value }) => point && hasValue(point) && value === undefined)
        ? [TOO_FEW]
        : []),
      ...(published === undefined ? [] : [published]),
    ],
    marks: process ? [] : marksOf(places, wanted.width),
    steps: target
      ? stepsOf(places, (value) => labelAmounts(`Target ${showTargetValue(indicator, target, value)}`))
      : [],
    average: average && !process ? averageOf(places, { percentage, money }) : undefined,
    comparators: comparatorMarks(places, comparators, wanted.width),
    process,
    happened: happenedAt(places, happened, process),
  }
}

const NOT_FROM_ZERO = 'The vertical axis does not start at zero'
const TOO_FEW = `Gaps where there are fewer than ${PERCENT_FROM}, too few for a percentage`

/** Numbers of children start at zero; shares and rates too, unless their whole story is in the top quarter. */
function startsAtZero({ measure }: Pictured, values: readonly number[]): boolean {
  if (measure === 'count' || measure === 'sum' || values.length === 0) return true
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return least <= 0 || most - least > most / 4
}

/** The points as they are drawn, so that the marks stand where the line has its peaks. */
function asDrawn(places: readonly Place[]): Point[] {
  return places.flatMap(({ point, value }) => (point && value !== undefined ? [{ ...point, value }] : []))
}

function marksOf(places: readonly Place[], width: PictureFrame['width']): TrendDrawing['marks'] {
  const summary = summarise(asDrawn(places))
  if (!summary || summary.window.length < 3 || summary.highest.value === summary.lowest.value) return []
  const latest = summary.latest.period.code
  const monthly = summary.window.length === WINDOW && PERIODS_OF[summary.latest.period.kind] === 'months'
  const [most, least] =
    width === 'narrow' ? ['High', 'Low'] : monthly ? ['12-month high', '12-month low'] : ['Highest', 'Lowest']
  const words = (name: string, code: string) => {
    const { shown, period } = places.find((place) => place.period.code === code)!
    return code === latest ? name : labelAmounts(`${name} ${shown}, ${showPeriodBriefly(period)}`)
  }
  const [high, low] = [summary.highest.period.code, summary.lowest.period.code]
  return [
    { code: high, shape: 'high', words: words(most!, high) },
    { code: low, shape: 'low', words: words(least!, low) },
  ]
}

/** The stretches of the axis on which one stage of the target stands. */
function stepsOf(places: readonly Place[], words: (value: number) => string): TrendDrawing['steps'] {
  const steps: { codes: string[]; value: number; words: string }[] = []
  for (const { period, target } of places) {
    if (target === undefined) continue
    const step = steps.at(-1)
    if (step?.value === target) step.codes.push(period.code)
    else steps.push({ codes: [period.code], value: target, words: words(target) })
  }
  return steps
}

function averageOf(
  places: readonly Place[],
  { percentage, money }: Pick<TrendDrawing, 'percentage' | 'money'>,
): TrendDrawing['average'] {
  const summary = summarise(asDrawn(places))
  if (!summary || summary.window.length < 3) return undefined
  const value = summary.average.ofValues
  const codes = summary.window.map(({ period }) => period.code)
  const shown = money ? labelAmounts(showPounds(value)) : `${roundedNumber(value, 1)}${percentage ? '%' : ''}`
  return { codes, value, words: `Average ${shown}` }
}
