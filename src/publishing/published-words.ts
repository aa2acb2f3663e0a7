import {
  type Authorities,
  type Benchmark,
  isPerCent,
  isPounds,
  isSumOfAuthorities,
  type MeasureLink,
  type NeighbourComparison,
  type PublishedMeasure,
  shownValue,
} from '../comparison/index.ts'
import { roundedNumber, showDay } from '../core/index.ts'
import { modelWords } from './compared-pictures.ts'

/** A published value with its unit: `14%`, `81,770`, `−0.65`, `£1,175`. A dash where there is none. */
export function showPublished(value: number | null, measure: PublishedMeasure): string {
  if (value === null) return '–'
  return shownNumber(value, measure) + (isPerCent(measure) ? '%' : '')
}

/**
 * A mean, a median or a quartile of published values: of values that are published whole it has one decimal place,
 * because it lies between them, unless it is a thousand or more, or money.
 */
export function showAmongPublished(value: number | null, measure: PublishedMeasure): string {
  return showPublished(value, amongPublished(value, measure))
}

function amongPublished(value: number | null, measure: PublishedMeasure): PublishedMeasure {
  const isBetween = measure.decimals === 0 && Math.abs(value ?? 0) < 1000 && !isPounds(measure)
  return isBetween ? { ...measure, decimals: 1 } : measure
}

/** A number without what stands behind it; money has its sign in front. */
function shownNumber(value: number, measure: PublishedMeasure): string {
  const pound = isPounds(measure) ? '£' : ''
  return shownValue(value, measure.decimals)
    .replace(/^-/, '−')
    .replace(/\d+/, (whole) => pound + whole.replace(/\B(?=(\d{3})+$)/g, ','))
}

/** Whether a number is nothing as it is printed. */
function isNought(shown: string): boolean {
  return !/[1-9]/.test(shown)
}

/** A change with its sign: `+2`, `−0.5`, `+£20`, `0`. A dash where it is not known. */
export function showPublishedChange(change: number | null, measure: PublishedMeasure): string {
  if (change === null) return '–'
  const size = shownNumber(Math.abs(change), measure)
  return isNought(size) ? '0' : `${change > 0 ? '+' : '−'}${size}`
}

/** What can be said of a comparison in plain sentences, the most telling first. */
export function benchmarkSentences(benchmark: Benchmark, authorities: Authorities): string[] {
  return [
    neighbourSentence(benchmark),
    jointSentence(benchmark, authorities),
    ...endedSentences(benchmark, authorities),
    changeSentence(benchmark),
    areaSentence(benchmark),
    rankSentence(benchmark),
  ].filter((sentence) => sentence !== undefined)
}

function neighbourSentence({ measure, name, period, value, neighbours }: Benchmark): string {
  if (value === null) return `${name}: no figure is published for ${period}.`
  const own = `${name}: ${showPublished(value, measure)} (${period})`
  if (!neighbours) return `${own}. No statistical neighbours are loaded.`
  const of = `${modelWords(neighbours.model)} model, ${neighbours.n} of ${neighbours.of} with data`
  if (neighbours.of === 0)
    return `${own}. The ${modelWords(neighbours.model)} model names no statistical neighbours of ${name}.`
  if (neighbours.mean === null) return `${own}. None of its statistical neighbours has a figure (${of}).`
  const gap = against(value, neighbours.mean, amongPublished(neighbours.mean, measure))
  return `${own}, ${gap} the mean of its statistical neighbours, ${showAmongPublished(neighbours.mean, measure)} (${of}).`
}

/** `2 points above`, `the same as`. */
function against(value: number, other: number, measure: PublishedMeasure): string {
  const gap = Number(roundedNumber(value - other, 10))
  const size = shownNumber(Math.abs(gap), measure)
  if (isNought(size)) return 'the same as'
  return `${inUnits(size, measure)} ${gap > 0 ? 'above' : 'below'}`
}

function inUnits(size: string, measure: PublishedMeasure): string {
  return isPerCent(measure) ? `${size} ${size === '1' ? 'point' : 'points'}` : size
}

function changeSentence({
  measure,
  change,
  direction,
  reads,
  previousPeriod,
}: Benchmark): string | undefined {
  if (previousPeriod === null) return 'No earlier period is published.'
  if (change === null || direction === null) return undefined
  if (direction === 'level') return `The same as in ${previousPeriod}.`
  const size = inUnits(shownNumber(Math.abs(change), measure), measure)
  const judged = reads === null ? '' : `, which is ${reads}`
  return `${direction === 'up' ? 'Up' : 'Down'} ${size} on ${previousPeriod}${judged}; whether by more than chance is not said.`
}

function areaSentence(benchmark: Benchmark): string | undefined {
  const { measure, value, region, england } = benchmark
  if (value === null || isSumOfAuthorities(benchmark)) return undefined
  const parts = [
    ...(region && region.value !== null ? [`${against(value, region.value, measure)} ${region.name}`] : []),
    ...(england.value === null ? [] : [`${against(value, england.value, measure)} England`]),
  ]
  const sentence = parts.join(', and ')
  return sentence === '' ? undefined : `${sentence[0]!.toUpperCase()}${sentence.slice(1)}.`
}

function rankSentence({ measure, rank, of, tied, band }: Benchmark): string | undefined {
  if (rank === '-')
    return measure.polarity === null
      ? 'Not ranked: the publisher does not say which way is good.'
      : 'Not ranked: neither high nor low is good.'
  if (rank === null) return undefined
  const shared = tied === 0 ? '' : `, level with ${tied} ${tied === 1 ? 'other' : 'others'}`
  const banded = band === '-' || band === null ? '' : `; quartile band ${band}, where A is best`
  const whose = measure.isPolarityOurs
    ? ' The publisher does not say which way is good; our own figure does.'
    : ''
  return `${ordinal(rank)} of ${of} authorities${shared}${banded}. 1st is the ${measure.polarity === 'High' ? 'highest' : 'lowest'}.${whose}`
}

/**
 * The place among all authorities, for a cell: `27th of 38, C`, with others level `Joint 3rd of 151, A`; `Not ranked`
 * where no way is good. A dash where there is no value.
 */
export function rankBriefly({
  rank,
  of,
  tied,
  band,
}: Pick<Benchmark, 'rank' | 'of' | 'tied' | 'band'>): string {
  if (rank === '-') return 'Not ranked'
  if (rank === null) return '–'
  const place = `${tied === 0 ? '' : 'Joint '}${ordinal(rank)} of ${of}`
  return band === '-' || band === null ? place : `${place}, ${band}`
}

/** @example ordinal(112) // => '112th' */
export function ordinal(rank: number): string {
  const teen = rank % 100 >= 11 && rank % 100 <= 13
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th')
  return `${rank}${ending}`
}

function jointSentence({ joint, name }: Benchmark, { nameOf }: Authorities): string | undefined {
  return joint === null
    ? undefined
    : `The figure is of ${nameOf(joint)} together: ${name} is not published on its own.`
}

/** An authority that is no more, or a neighbour that is, has no figure for a reason that can be told. */
function endedSentences({ authority, neighbours, value }: Benchmark, authorities: Authorities): string[] {
  const gone = [
    ...(value === null ? [authority] : []),
    ...(neighbours?.values ?? []).flatMap((each) => (each.value === null ? [each.authority] : [])),
  ]
  return [...new Set(gone)].flatMap((code) => {
    const ended = authorities.of(code)
    if (!ended?.to) return []
    const heirs = ended.successors.map((heir) => `${authorities.nameOf(heir)} (${heir})`).join(' and ')
    return [`${ended.name} (${code}) ended on ${showDay(ended.to)}; ${heirs} took over.`]
  })
}

/** The three averages of the neighbours, each by its name. */
export function averageLines(neighbours: NeighbourComparison, measure: PublishedMeasure): string[][] {
  const { mean, previousMean, changeInMean, median, pooled } = neighbours
  const line = (name: string, value: number | null) => [name, showAmongPublished(value, measure), '', '']
  return [
    [
      'Statistical neighbours, mean',
      showAmongPublished(mean, measure),
      showAmongPublished(previousMean, measure),
      showPublishedChange(changeInMean, amongPublished(mean, measure)),
    ],
    line('Statistical neighbours, median', median),
    ...(pooled ? [line(`Statistical neighbours, pooled (${pooled.n} with counts)`, pooled.value)] : []),
  ]
}

type Told = Pick<MeasureLink, 'indicator' | 'isLikeForLike' | 'differs' | 'plus' | 'isOpposite'>

/** Whether our figure and the published one are the same thing, or how they differ. */
export function linkSentence(link: Told): string {
  const { indicator, isLikeForLike, differs, plus, isOpposite } = link
  const sentences = [
    isLikeForLike
      ? `Our ${indicator} is like for like with it.`
      : `Our ${indicator} is held against it with differences.`,
    ...(plus.length === 0 ? [] : [`Ours answers to the sum of it and ${plus.join(', ')}.`]),
    ...(isOpposite ? ['Ours answers to 100 less the published share.'] : []),
    ...differs.map(({ how }) => how),
  ]
  return sentences.join(' ')
}
