import type { Better } from '../../comparison/index.ts'
import { type PictureUnit, showNumber, showPointBetween } from './picture-numbers.ts'
import type { PictureTable } from './picture-table.ts'

/** A quarter of the authorities, A the best. */
export type Band = 'A' | 'B' | 'C' | 'D'

/** An authority with what was published of it and where that stands among all. */
export interface StripAuthority {
  readonly name: string
  readonly value: number | undefined
  readonly rank?: number
  readonly band?: Band
}

/** What the picture of an authority among all of England's is drawn from. */
export interface NationalStrip {
  readonly unit: PictureUnit
  readonly better: Better
  /** As it stands in a sentence: `at 31 March 2025`. */
  readonly when: string
  /** The one that stands out: one of `authorities`, by name. */
  readonly own: string
  readonly authorities: readonly StripAuthority[]
  /** The values a quarter, half and three quarters of the authorities do not exceed. */
  readonly quartiles: readonly [lower: number, median: number, upper: number]
}

/** An authority that has a value. */
export type Ranked = StripAuthority & { readonly value: number }

/** The authorities that have a value, the lowest first. Without a good direction they have neither rank nor band. */
export function rankedOf({ authorities, better }: NationalStrip): Ranked[] {
  return authorities
    .flatMap((authority): Ranked[] => {
      const { name, value } = authority
      if (value === undefined) return []
      return better === 'neutral' ? [{ name, value }] : [{ ...authority, value }]
    })
    .toSorted((a, b) => a.value - b.value || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** `rank 58 of 82, shared with 3 others, band C`; empty where it has neither rank nor band. */
export function standingWords(ranked: readonly Ranked[], own: Ranked): string {
  const ties = ranked.filter(({ rank }) => rank !== undefined && rank === own.rank).length - 1
  const shared = ties > 0 ? `, shared with ${ties} ${ties === 1 ? 'other' : 'others'}` : ''
  const rank = own.rank === undefined ? [] : [`rank ${own.rank} of ${ranked.length}${shared}`]
  return [...rank, ...(own.band ? [`band ${own.band}`] : [])].join(', ')
}

/**
 * Where the authority stands in England: “With 14% at 31 March 2025, Kirklees has rank 44 of 151, shared with 11
 * others, band B; the middle of all 151 is 18%.”
 */
export function nationalStripReading(strip: NationalStrip): string {
  const { unit, when, own: name, quartiles } = strip
  const ranked = rankedOf(strip)
  const own = ranked.find((authority) => authority.name === name)
  if (ranked.length === 0) return `No authority has a value ${when}.`
  const middle = `the middle of all ${ranked.length} is ${showPointBetween(unit, quartiles[1])}`
  if (!own) return `${name} has no value ${when}; ${middle}.`
  const start = `With ${showNumber(unit, own.value)} ${when}, ${name}`
  const standing = standingWords(ranked, own)
  return standing === ''
    ? `${start} is ${quarterWords(own.value, strip)}; ${middle}.`
    : `${start} has ${standing}; ${middle}.`
}

/** In which quarter a value lies, where neither end is the good one. */
function quarterWords(value: number, { quartiles: [lower, median, upper] }: NationalStrip): string {
  if (value <= lower) return 'in the lowest quarter'
  if (value <= median) return 'between the lowest quarter and the middle'
  return value <= upper ? 'between the middle and the highest quarter' : 'in the highest quarter'
}

/** Every authority as it is drawn: by rank, or by value where there are no ranks; those without a value last. */
export function nationalStripTable(strip: NationalStrip): PictureTable {
  const { unit, when, better, authorities } = strip
  const judged = better !== 'neutral'
  const ranked = rankedOf(strip)
  const ordered = judged ? ranked.toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity)) : ranked
  const missing = authorities.filter(({ value }) => value === undefined)
  return {
    caption: `${unit.words} ${when}, every authority`,
    heads: ['Authority', unit.words, ...(judged ? ['Rank', 'Band'] : [])],
    rows: [...ordered, ...missing].map(({ name, value, rank, band }) => [
      name,
      showNumber(unit, value),
      ...(judged ? [rank === undefined ? NONE : String(rank), band ?? NONE] : []),
    ]),
  }
}

const NONE = '–'
