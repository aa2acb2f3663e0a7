import { showPercentage } from '../../core/index.ts'
import { showCount, unitFor } from '../show.ts'
import type { PictureTable } from './picture-table.ts'

/** Children of an age band on either side of the pyramid. */
export interface AgeSexBand {
  /** `10 to 15`. */
  readonly label: string
  readonly left: number
  readonly right: number
}

/** What an age–sex pyramid is drawn from. */
export interface AgeSexPyramid {
  /** Who they are, for a sentence: `children looked after`. */
  readonly children: string
  /** As it stands in a sentence: `at 31 March 2026`. */
  readonly when: string
  /** What the two sides are called: `Boys` and `Girls`. */
  readonly sides: { readonly left: string; readonly right: string }
  /** The youngest first; drawn with the oldest on top. */
  readonly bands: readonly AgeSexBand[]
  /** Those whose sex or age is not recorded, who stand on neither side. Default 0. */
  readonly notRecorded?: number
}

/** All on one side. */
export function sideTotal({ bands }: AgeSexPyramid, side: 'left' | 'right'): number {
  return bands.reduce((sum, band) => sum + band[side], 0)
}

/** Everybody who is drawn. */
export function drawnTotal(pyramid: AgeSexPyramid): number {
  return sideTotal(pyramid, 'left') + sideTotal(pyramid, 'right')
}

/** `3 more have no sex or age recorded.` */
export function notRecordedWords({ notRecorded = 0 }: AgeSexPyramid): string | undefined {
  if (notRecorded === 0) return undefined
  return `${showCount(notRecorded)} more ${notRecorded === 1 ? 'has' : 'have'} no sex or age recorded.`
}

/** How many stand on each side and which ages are the most: “Of 665 children looked after at 31 March 2026, 352 are boys and 313 girls; most are aged 10 to 15 (246, 37.0%).” */
export function ageSexPyramidReading(pyramid: AgeSexPyramid): string {
  const { children, when, sides, bands } = pyramid
  const all = drawnTotal(pyramid)
  if (all === 0) return `There are no ${children} ${when} whose age and sex are recorded.`
  const largest = bands.toSorted((a, b) => b.left + b.right - (a.left + a.right))[0]!
  const size = largest.left + largest.right
  const share = showPercentage({ numerator: size, denominator: all })
  const left = `${showCount(sideTotal(pyramid, 'left'))} are ${sides.left.toLowerCase()}`
  const right = `${showCount(sideTotal(pyramid, 'right'))} ${sides.right.toLowerCase()}`
  const missing = notRecordedWords(pyramid)
  return `Of ${showCount(all)} ${unitFor(all, children)} ${when}, ${left} and ${right}; the largest age band is ${largest.label} (${showCount(size)}, ${share}).${missing ? ` ${missing}` : ''}`
}

/** The bands as they are drawn, the oldest first, with their totals. */
export function ageSexPyramidTable(pyramid: AgeSexPyramid): PictureTable {
  const { children, when, sides, bands } = pyramid
  const row = (label: string, left: number, right: number) => [
    label,
    showCount(left),
    showCount(right),
    showCount(left + right),
  ]
  return {
    caption: `Age and sex of ${children} ${when}`,
    heads: ['Age', sides.left, sides.right, 'All'],
    rows: [
      ...bands.toReversed().map(({ label, left, right }) => row(label, left, right)),
      row('All', sideTotal(pyramid, 'left'), sideTotal(pyramid, 'right')),
    ],
  }
}
