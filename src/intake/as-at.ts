import { type Day, day, dayOf, daysSinceEpoch, showDay } from '../core/index.ts'
import type { CheckedRows } from './check-rows.ts'
import type { IncomingFile } from './reception.ts'
import type { Recognised } from './recognise.ts'

/** The day a file is a picture of, and what it was assumed from when the file does not say. */
export interface AsAt {
  readonly on: Day
  readonly assumed?: string
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * The day a file speaks of: the one in its name or its folder's; else the latest day on which anything happened
 * in it, up to the day it was handed in.
 */
export function asAtOf(
  file: IncomingFile,
  tables: readonly { recognised: Recognised; rows: CheckedRows }[],
  receivedOn: Day,
): AsAt {
  const named = dayInName(file.name) ?? dayInName(file.folder.split(/[/\\]/).at(-1) ?? '')
  if (named) return { on: named }
  const limit = daysSinceEpoch(receivedOn)
  let latest = -Infinity
  for (const { recognised, rows } of tables)
    for (const column of recognised.table['dated-by'])
      for (const value of rows.days(column))
        if (value !== null && value <= limit && value > latest) latest = value
  if (latest === -Infinity)
    return { on: receivedOn, assumed: `the day it was loaded, ${showDay(receivedOn)}` }
  const on = day('1970-01-01').add({ days: latest })
  return { on, assumed: `the latest day in it, ${showDay(on)}` }
}

/** A day as file names hold it: `2025-09-30`, `30.09.2025`, `20250930`, `30 Sep 2025`, `Sept 2025` (its end). */
export function dayInName(name: string): Day | undefined {
  const yearFirst = /(?<!\d)(20\d\d)[-_. ]?(\d\d)[-_. ]?(\d\d)(?!\d)/.exec(name)
  const found = yearFirst && dayOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]))
  if (found) return found
  const dayFirst = /(?<!\d)(\d{1,2})[-_. ](\d{1,2})[-_. ](20\d\d)(?!\d)/.exec(name)
  const turned = dayFirst && dayOf(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]))
  if (turned) return turned
  const worded = /(?:(?<!\d)(\d{1,2})[-_. ]+)?([A-Za-z]{3,9})[-_. ]+(20\d\d)(?!\d)/.exec(name)
  const month = worded ? MONTHS.indexOf(worded[2]!.slice(0, 3).toLowerCase()) + 1 : 0
  if (!worded || month === 0) return undefined
  const first = dayOf(Number(worded[3]), month, Number(worded[1] ?? 1))
  return first && worded[1] === undefined ? first.with({ day: first.daysInMonth }) : first
}
