import {
  type BesideLive,
  type OursAsPublished,
  isInAnotherUnit,
  PERCENT_FROM,
  type PublishedElsewhere,
} from '../comparison/index.ts'
import { roundedNumber } from '../core/index.ts'
import { modelWords, picturedMeasure } from './compared-pictures.ts'
import { type PictureUnit, showMean, showNumber } from './pictures/picture-numbers.ts'
import { NO_VALUE, showCount } from './show.ts'
import { atPeriod } from './when.ts'

/**
 * The published figure and ours, each with its date: “The last published figure for Kirklees is 64 at 31 March 2025. Our
 * own files give 63.4 (627 of 98,900) for the same day, and 62.3 (616 of 98,900) at 31 March 2026.”
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
  if (!isKnown) return `${strangerWords(beside)}${ofEngland}.`
  if (value === null) return `No figure is published for ${name} ${when}.`
  const counted = joint === null ? name : `${name}, which is counted with another authority as one,`
  return `The last published figure for ${counted} is ${showNumber(unit, value)} ${when}.`
}

function strangerWords({ benchmark }: BesideLive): string {
  return `No published file knows an authority with the code ${benchmark.authority}, which stands in homeward.yaml, so only England can be shown`
}

function ownWords(beside: BesideLive): string {
  const { link, live, livePeriod, asPublished, published } = beside
  const { unit } = picturedMeasure(beside)
  if (isInAnotherUnit(link))
    return 'Ours is counted in another way, so the two cannot be held against each other.'
  if (!live) return `Ours is not computed ${atPeriod(livePeriod)}.`
  const now = oursShown(live, unit)
  const files = link.isOpposite
    ? 'The published share is of the others; turned round like it, our own files give'
    : 'Our own files give'
  if (asPublished && published && asPublished.period.code !== live.period.code)
    return `${files} ${oursShown(asPublished, unit)} for the same ${published.kind === 'as-at' ? 'day' : 'period'}, and ${now} ${atPeriod(livePeriod)}.`
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

/** Whose neighbours, by which model, and how many had a figure: “Statistical neighbours by the model of May 2025; 10 of 10 have a figure.” Nothing where only England can be shown. */
export function modelStatement(beside: BesideLive): string | undefined {
  const { benchmark, isKnown, link } = beside
  if (link.isOnlyForEngland || !isKnown) return undefined
  const { neighbours } = benchmark
  if (!neighbours || neighbours.of === 0) return withoutNeighbours(beside)
  return `Statistical neighbours by the model of ${modelWords(neighbours.model)}; ${neighbours.n} of ${neighbours.of} have a figure.${missingWords(beside)}`
}

/** Whose neighbours stand in a table of several figures: by which model, or why there are none. */
export function modelOfTable(beside: BesideLive): string {
  const { benchmark, isKnown } = beside
  if (!isKnown) return `${strangerWords(beside)}.`
  const { neighbours } = benchmark
  if (!neighbours || neighbours.of === 0) return withoutNeighbours(beside)
  return `Statistical neighbours are those of the model of ${modelWords(neighbours.model)}.${missingWords(beside)}`
}

function withoutNeighbours(beside: BesideLive): string {
  const { neighbours, name } = beside.benchmark
  const words = neighbours
    ? `The model of ${modelWords(neighbours.model)} names no statistical neighbours of ${name}.`
    : 'No statistical neighbours are loaded.'
  return words + missingWords(beside)
}

function missingWords({ missingModel }: BesideLive): string {
  if (missingModel === undefined) return ''
  return ` The model of ${modelWords(missingModel)}, which homeward.yaml asks for, is not loaded.`
}

/** Who is published as one with another: “Shropshire and Telford are counted as one.” Empty where nobody is. */
export function jointStatements({ benchmark }: BesideLive, nameOf: (area: string) => string): string[] {
  const { joint, neighbours } = benchmark
  const rows = new Set([joint, ...(neighbours?.values.map((each) => each.joint) ?? [])])
  return [...rows].flatMap((row) => (row === null ? [] : [`${nameOf(row)} are published as one.`]))
}

/** Whether the two count alike; what differs, which is listed below it, is not said again. */
export function likeForLikeStatement(beside: BesideLive): string {
  return {
    yes: 'Like for like: both count the same thing in the same way; only the year is another.',
    'but for the date': 'Like for like but for the date:',
    'not quite': 'Not quite like for like:',
  }[likenessOf(beside)]
}

/** The same for a cell of a table: `Yes`, `But for the date`, `Not quite`. */
export function likeForLikeBriefly(beside: BesideLive): string {
  return capital(likenessOf(beside))
}

function likenessOf({ differs }: BesideLive): 'yes' | 'but for the date' | 'not quite' {
  if (differs.length === 0) return 'yes'
  return differs.every(({ kind }) => kind === 'period') ? 'but for the date' : 'not quite'
}

/** Where a figure is published that cannot be loaded. */
export function elsewhereStatement({ published, note }: PublishedElsewhere): string {
  return `It is published in ${published}, which is in no file that can be loaded. ${note}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
