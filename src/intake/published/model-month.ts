import { type Day, dayOf } from '../../core/index.ts'
import { monthNamed } from '../inputs/month-names.ts'

const WORDED =
  /(?<![a-z])(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)[-_. ]*(20\d\d)(?!\d)/i
const IN_DIGITS = /(?<!\d)(20\d\d)[-_. ]?(0[1-9]|1[0-2])(?!\d)/
const YEAR_ALONE = /(?<!\d)(20\d\d)(?!\d)/

/** The models that the Department for Education has put to use since 2021: one in each of these years. */
const MODEL_OF_YEAR: Readonly<Record<string, Day>> = { 2021: dayOf(2021, 4, 1)!, 2025: dayOf(2025, 5, 1)! }

/** What of a file of statistical neighbours tells which model it is. */
export interface ModelSigns {
  /** The file's own name, without the folders it lies in. */
  readonly file: string
  readonly sheet: string | undefined
  /** Authorities that stand in it without neighbours. */
  readonly withoutNeighbours: readonly string[]
}

/** The month of a model, as the first day of it, and whether the file says so or it had to be worked out. */
export interface ModelMonth {
  readonly month: Day
  readonly isAssumed: boolean
}

/** Cumberland, and Westmorland and Furness: formed in April 2023. */
const FORMED_IN_2023 = ['942', '943']

/**
 * The month of which the neighbours in a file are. The sheet does not say it: it is the month in the name of the file
 * (`sn_may_2025`, `neighbours 2025-05`) or of the sheet.
 *
 * Where neither says a month, a file that holds the two authorities formed in April 2023 without neighbours is the
 * model of April 2021, which was in use when they were formed; else a year in the name stands for the one model of that
 * year. `undefined` where none of this tells.
 */
export function modelMonth({ file, sheet = '', withoutNeighbours }: ModelSigns): ModelMonth | undefined {
  const month = monthIn(file) ?? monthIn(sheet)
  if (month) return { month, isAssumed: false }
  const isBefore2023 = FORMED_IN_2023.every((area) => withoutNeighbours.includes(area))
  const year = isBefore2023 ? '2021' : YEAR_ALONE.exec(file)?.[1]
  const assumed = year === undefined ? undefined : MODEL_OF_YEAR[year]
  return assumed && { month: assumed, isAssumed: true }
}

function monthIn(text: string): Day | undefined {
  const worded = WORDED.exec(text)
  if (worded) return dayOf(Number(worded[2]), monthNamed(worded[1]!)!, 1)
  const digits = IN_DIGITS.exec(text)
  return digits ? dayOf(Number(digits[1]), Number(digits[2]), 1) : undefined
}
