import { type Day, dayOf } from '../../core/index.ts'
import { type IncomingFile, lastStep } from '../files/reception.ts'
import { monthNamed } from '../inputs/month-names.ts'

/** The day in the name of a file or of the folder it lay in; `undefined` when neither names one. */
export function dayOfFile({ name, folder }: Pick<IncomingFile, 'name' | 'folder'>): Day | undefined {
  return dayInName(name) ?? dayInName(lastStep(folder))
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
  const month = worded && monthNamed(worded[2]!)
  if (!month) return undefined
  const first = dayOf(Number(worded[3]), month, Number(worded[1] ?? 1))
  return first && worded[1] === undefined ? first.with({ day: first.daysInMonth }) : first
}
