import type { BesideLive, HeldAgainst } from '../comparison/index.ts'
import { benchmarkReading, noRatingWords } from './benchmark-words.ts'
import { picturedMeasure } from './compared-pictures.ts'
import { namesOf } from './pictures/names-in-words.ts'
import { type PictureUnit, showMean, showNumber } from './pictures/picture-numbers.ts'

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

/**
 * The same for a cell, without the numbers beside it: “Similar to England and the region; worse than the neighbours’
 * mean.” Why, where it is not judged.
 *
 * @param unit what our figure is of: `young people`
 */
export function heldBriefly({ held, live }: BesideLive, unit?: string): string | undefined {
  const [first] = held
  if (!first || !live) return undefined
  if (!first.against.interval) {
    const indicator = { measure: live.measure, ...(unit === undefined ? {} : { unit }) }
    return benchmarkReading({ against: first.against, indicator, benchmark: 'theirs' })
  }
  const ways = [...new Set(held.map(({ against }) => against.verdict))].map((verdict) => {
    const whose = held.filter(({ against }) => against.verdict === verdict).map(({ kind }) => WHOSE[kind])
    return `${VERDICTS[verdict] ?? verdict} ${namesOf(whose)}`
  })
  const said = ways.join('; ')
  const notes = new Set(held.map(({ against }) => noRatingWords(against, unit)))
  return [`${said.charAt(0).toUpperCase()}${said.slice(1)}.`, ...notes]
    .filter((part) => part !== '')
    .join(' ')
}

const WHOSE: Readonly<Record<HeldAgainst['kind'], string>> = {
  england: 'England',
  region: 'the region',
  'neighbours-mean': 'the neighbours’ mean',
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
