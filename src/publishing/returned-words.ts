import { PERCENT_FROM, type ReturnedFigure } from '../comparison/index.ts'
import { roundedNumber, showDay } from '../core/index.ts'
import { countOf, pointsOf, showCount, showDifference, showFigure } from './show.ts'

/** The name of a service that a row does not name. */
export const UNNAMED_SOURCE = 'A service that is not named'

/**
 * What a service sent beside our own count, in one sentence that says which is which: “Health provider
 * (provisional, sent 24 April 2026): 92.0% (412 of 448); our own count is 91.5% (410 of 448): 2 children fewer.”
 * A printed figure that is not that of its own counts, and a note, follow in sentences of their own.
 */
export function returnedSentence(row: ReturnedFigure): string {
  const brackets = [row.status, row.sentOn && `${row.isReturned ? 'sent' : 'as of'} ${showDay(row.sentOn)}`]
    .filter(Boolean)
    .join(', ')
  const head = `${row.source ?? UNNAMED_SOURCE}${brackets && ` (${brackets})`}`
  const said = row.isReturned ? returnedCounts(row) : notReturned(row)
  const more = [...unreadable(row), ...againstItself(row)]
  const note = row.note === undefined ? [] : [`Its note: “${row.note}”.`]
  return [`${head}: ${said}; ${ownInWords(row)}.`, ...more, ...note].join(' ')
}

/**
 * The same where service, figure and our own count stand beside it already: “Our own count is 2 children fewer, 0.4
 * points lower.”
 */
export function returnedReading(row: ReturnedFigure): string {
  return [readingOf(row), ...unreadable(row), ...againstItself(row)].join(' ')
}

function readingOf(row: ReturnedFigure): string {
  if (!row.isReturned) return capital(`${notReturned(row)}.`)
  if (!row.own) return capital(`${noOwnCount(row)}.`)
  if (row.own.agrees === undefined) return 'The two cannot be held against each other.'
  if (row.own.agrees) return 'Our own count is the same.'
  const isPercentage = row.indicator?.measure === 'percentage' && row.own.difference.numerator !== null
  const cases = Math.min(row.denominator ?? 0, row.own.denominator ?? 0)
  const points = isPercentage && cases >= PERCENT_FROM ? valueApart(row) : undefined
  return `Our own count is ${[apart(row), points].filter(Boolean).join(', ')}.`
}

/** A figure as the service gave it: `92.0% (412 of 448)`, `28`, `92% as printed`; its counts where nothing more is known. */
export function returnedCounts(row: ReturnedFigure): string {
  const { indicator, numerator, denominator, value, printed } = row
  const isShare = indicator?.measure === 'percentage' || indicator?.measure === 'rate'
  const isWhole = isShare ? numerator !== null && denominator !== null : value !== null
  const hasCases = indicator?.measure === 'count' || indicator?.measure === 'sum' || denominator !== null
  if (indicator && isWhole && hasCases) return showFigure(indicator, row)
  const asPrinted =
    printed === null ? '' : `${plain(printed)}${indicator?.measure === 'percentage' ? '%' : ''} as printed`
  const counts = countsAlone(numerator, denominator)
  return asPrinted && counts ? `${asPrinted} (${counts})` : asPrinted || counts
}

function countsAlone(numerator: number | null, denominator: number | null): string {
  if (numerator !== null && denominator !== null)
    return `${showCount(numerator)} of ${showCount(denominator)}`
  if (numerator !== null) return `${showCount(numerator)}, out of how many is not said`
  return denominator === null ? '' : `out of ${showCount(denominator)}, how many of them is not said`
}

function notReturned({ status, unreadable: written }: ReturnedFigure): string {
  if (written !== undefined) return 'no number that can be read'
  return status === 'awaited' ? 'not returned yet' : 'left blank, so not returned'
}

function noOwnCount({ indicator }: ReturnedFigure): string {
  return indicator ? 'there is no count of our own' : 'Homeward has no indicator of this name'
}

function ownInWords(row: ReturnedFigure): string {
  const { indicator, own, period } = row
  if (!indicator || !own) return noOwnCount(row)
  const isOtherPeriod = own.period.kind === 'as-at' && own.period.code !== period.code
  const ours = `our own count${isOtherPeriod ? ` at ${showDay(own.period.endOn)}` : ''} is`
  const shown = showFigure(indicator, own)
  if (own.agrees === undefined) return `${ours} ${shown}`
  if (!own.agrees) return `${ours} ${shown}: ${apart(row)}`
  return own.difference.numerator === null ? `${ours} ${shown}, which is the same` : `${ours} the same`
}

/** How far our own count is from theirs: `2 children fewer`, `1 child more, out of 3 fewer`, `0.5 points lower`. */
function apart(row: ReturnedFigure): string {
  const { indicator, own } = row
  const { numerator, denominator } = own!.difference
  const { measure, unit } = indicator!
  if (measure === 'average' || measure === 'median' || measure === 'sum' || numerator === null) {
    const based = denominator ? `based on ${moreOrFewer(denominator, showCount)}` : undefined
    return [valueApart(row), based].filter(Boolean).join(', ')
  }
  const counted = (count: number) => countOf(count, unit)
  const of = (count: number) => moreOrFewer(count, numerator === 0 ? counted : showCount)
  return [
    numerator === 0 ? 'the same number' : moreOrFewer(numerator, counted),
    ...(denominator ? [`out of ${of(denominator)}`] : []),
  ].join(', ')
}

/** `0.5 points lower`; `undefined` where the two values are the same or one is not there. */
function valueApart({ indicator, value, own }: ReturnedFigure): string | undefined {
  const by = own!.difference.value
  if (by === null || by === 0) return undefined
  const size =
    indicator!.measure === 'percentage' ? pointsOf(by) : showDifference(indicator!, by, own!.value!, value!)
  return `${Number.parseFloat(size) === 0 ? 'slightly' : size} ${by < 0 ? 'lower' : 'higher'}`
}

/** “It wrote “<5”, which is not a number.”; empty where every cell could be read. */
function unreadable({ unreadable: written }: ReturnedFigure): string[] {
  return written === undefined ? [] : [`It wrote “${written}”, which is not a number.`]
}

/** “It printed 93%, but its own counts come to 92.0%.”; empty where it did not contradict itself. */
function againstItself(row: ReturnedFigure): string[] {
  const { indicator, printed, agreesWithCounts } = row
  if (!indicator || printed === null || agreesWithCounts !== false) return []
  const sign = indicator.measure === 'percentage' ? '%' : ''
  const shown = showFigure(indicator, row).replace(/ \(.*/, '')
  return [`It printed ${plain(printed)}${sign}, but its own counts come to ${shown}.`]
}

function moreOrFewer(difference: number, counted: (count: number) => string): string {
  return `${counted(Math.abs(difference))} ${difference < 0 ? 'fewer' : 'more'}`
}

/** A printed figure to as many places as it came with. */
function plain(printed: number): string {
  const places = (String(printed).split('.')[1] ?? '').length
  return roundedNumber(printed, places)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
