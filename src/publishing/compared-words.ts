import {
  type BesideLive,
  type HeldAgainst,
  type OursAsPublished,
  isInAnotherUnit,
  PERCENT_FROM,
  type PublishedElsewhere,
  publishedPeriod,
} from '../comparison/index.ts'
import { roundedNumber, showPeriodBriefly } from '../core/index.ts'
import { benchmarkReading } from './benchmark-words.ts'
import { modelWords, picturedMeasure } from './compared-pictures.ts'
import { type PictureUnit, showMean, showNumber } from './pictures/picture-numbers.ts'
import { NO_VALUE, showCount } from './show.ts'
import { showPounds } from './show-amount.ts'
import { atPeriod } from './when.ts'

/**
 * The published figure and ours, each with its date: “The last published figure for Kirklees is 64 at 31 March 2025. Our
 * own files give 63.4 (627 of 98,900) for the same date, and 62.3 (616 of 98,900) at 31 March 2026.”
 */
export function besideStatement(beside: BesideLive): string {
  return [publishedWords(beside), ownWords(beside)].filter((part) => part !== '').join(' ')
}

function publishedWords(beside: BesideLive): string {
  const { link, benchmark, isKnown } = beside
  const { unit, when } = picturedMeasure(beside)
  const { value, name, joint, england } = benchmark
  const ofEngland = england.value === null ? '' : `: ${showNumber(unit, england.value)} ${when}`
  if (link.isOnlyForEngland) return `It is published for England only${ofEngland}.`
  if (!isKnown)
    return `No published file knows an authority with the code ${benchmark.authority}, which stands in homeward.yaml, so only England can be shown${ofEngland}.`
  if (value === null) return `No figure is published for ${name} ${when}.`
  const counted = joint === null ? name : `${name}, which is counted with another authority as one,`
  return `The last published figure for ${counted} is ${showNumber(unit, value)} ${when}.`
}

function ownWords(beside: BesideLive): string {
  const { link, live, livePeriod, then, published } = beside
  const { unit } = picturedMeasure(beside)
  if (isInAnotherUnit(link))
    return 'Ours is counted in another way, so the two cannot be held against each other.'
  if (!live) return `Ours is not computed ${atPeriod(livePeriod)}.`
  const now = oursShown(live, unit)
  const files = link.isOpposite
    ? 'The published share is of the others; turned round like it, our own files give'
    : 'Our own files give'
  if (then && published && then.period.code !== live.period.code)
    return `${files} ${oursShown(then, unit)} for the same ${published.kind === 'as-at' ? 'day' : 'period'}, and ${now} ${atPeriod(livePeriod)}.`
  return `${files} ${now} ${atPeriod(livePeriod)}.`
}

/** One of our figures in the published unit: `62.3 (616 of 98,900)`, `12.0% (74 of 616)`, `5 of 7`, `616`, `£1,239`. */
export function oursShown(
  { measure, numerator, denominator, value }: OursAsPublished,
  unit: PictureUnit,
): string {
  if (value === undefined) return NO_VALUE
  if (measure !== 'percentage' && measure !== 'rate')
    return showNumber(unit, value, Number.isInteger(value) ? 0 : 1)
  if (denominator === undefined) return showMean(unit, value)
  const counts = `${showCount(numerator)} of ${showCount(denominator)}`
  if (measure === 'percentage' && denominator < PERCENT_FROM) return counts
  return `${roundedNumber(value, 1)}${measure === 'percentage' ? '%' : ''} (${counts})`
}

/** How ours stands to one of those it is held against, in a few words. */
export interface HeldWords {
  /** `worse than`, in words of its own because it may have a colour. */
  readonly verdict: string
  /** `England’s 10%`. */
  readonly benchmark: string
  /** `, further off than chance alone would put it once in 500 times`; empty where it is not. */
  readonly alert: string
  /** Given only where both count alike, there are cases enough for a colour, and one way is good. */
  readonly colour: 'better' | 'worse' | undefined
}

/** How ours stands to what is published: what chance leaves it, then each of the others; or why it is not judged. */
export function heldStatement(
  beside: BesideLive,
): { readonly lead: string; readonly each: readonly HeldWords[] } | undefined {
  const { held, live, differs } = beside
  const [first] = held
  if (!first || !live) return undefined
  const { unit } = picturedMeasure(beside)
  const { interval } = first.against
  const countsAlike = differs.every(({ kind }) => kind === 'period' || kind === 'rounding')
  if (!interval) {
    const benchmark = listed(held.map((one) => heldAgainstWords(one, unit)))
    return {
      lead: benchmarkReading({ against: first.against, indicator: { measure: live.measure }, benchmark }),
      each: [],
    }
  }
  const [lower, upper] = [interval.lower, interval.upper].map((limit) => showMean(unit, limit))
  return {
    lead: `Chance alone leaves our figure anywhere from ${lower} to ${upper}. It is`,
    each: held.map((one) => ({
      verdict: VERDICTS[one.against.verdict] ?? one.against.verdict,
      benchmark: heldAgainstWords(one, unit),
      alert: one.against.isAlert ? ', further off than chance alone would put it once in 500 times' : '',
      colour: one.against.isRated && countsAlike ? COLOURS[one.against.verdict] : undefined,
    })),
  }
}

const VERDICTS: Readonly<Record<string, string>> = {
  similar: 'similar to',
  better: 'better than',
  worse: 'worse than',
  higher: 'higher than',
  lower: 'lower than',
}

const COLOURS: Readonly<Record<string, 'better' | 'worse' | undefined>> = { better: 'better', worse: 'worse' }

function heldAgainstWords({ kind, name, value }: HeldAgainst, unit: PictureUnit): string {
  return kind === 'neighbours-mean'
    ? `${name}, ${showMean(unit, value)}`
    : `${name}’s ${showNumber(unit, value)}`
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join('; ')} and ${parts.at(-1)}`
}

/** Whose neighbours, by which model, and how many had a figure: “Statistical neighbours by the model of May 2025; 10 of 10 have a figure.” Nothing where only England can be shown. */
export function modelStatement({ benchmark, isKnown, link, missingModel }: BesideLive): string | undefined {
  if (link.isOnlyForEngland || !isKnown) return undefined
  const { neighbours, name } = benchmark
  const missing =
    missingModel === undefined
      ? ''
      : ` The model of ${modelWords(missingModel)}, which homeward.yaml asks for, is not loaded.`
  if (!neighbours) return `No statistical neighbours are loaded.${missing}`
  const model = `the model of ${modelWords(neighbours.model)}`
  if (neighbours.of === 0) return `${capital(model)} names no statistical neighbours of ${name}.${missing}`
  return `Statistical neighbours by ${model}; ${neighbours.n} of ${neighbours.of} have a figure.${missing}`
}

/** Who is published as one with another: “Shropshire and Telford are counted as one.” Empty where nobody is. */
export function jointStatements({ benchmark }: BesideLive, nameOf: (area: string) => string): string[] {
  const { joint, neighbours } = benchmark
  const rows = new Set([joint, ...(neighbours?.values.map((each) => each.joint) ?? [])])
  return [...rows].flatMap((row) => (row === null ? [] : [`${nameOf(row)} are published as one.`]))
}

/** Whether the two count alike; what differs, which is listed below it, is not said again. */
export function likeForLikeStatement({ differs }: BesideLive): string {
  if (differs.length === 0)
    return 'Like for like: both count the same thing in the same way; only the year is another.'
  const isOnlyTime = differs.every(({ kind }) => kind === 'period')
  return isOnlyTime ? 'Like for like but for the date:' : 'Not quite like for like:'
}

/** Where a figure is published that cannot be loaded. */
export function elsewhereStatement({ published, note }: PublishedElsewhere): string {
  return `It is published in ${published}, which is in no file that can be loaded. ${note}`
}

/** A difference in children: `290 fewer`, `22 more`, `as many`. */
export function childrenApart(difference: number): string {
  if (difference === 0) return 'as many'
  return `${showCount(Math.abs(difference))} ${difference > 0 ? 'more' : 'fewer'}`
}

/** What a difference in children costs in a year: `£2,040,000 more`. */
export function costApart(cost: number): string {
  if (cost === 0) return 'nothing'
  return `${showPounds(Math.abs(cost))} ${cost > 0 ? 'more' : 'less'}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

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
