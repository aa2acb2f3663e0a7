import { compareDays, type Day, dayOf, showDay } from '../../core/index.ts'
import type { Problem } from '../uploads/upload-frame.tsx'

/** What somebody filled in to let a finding stand, as they wrote it. */
export interface AcceptForm {
  readonly reason: string
  readonly day: string
  readonly month: string
  readonly year: string
}

/** A form in which nothing is filled in yet. */
export const BLANK: AcceptForm = { reason: '', day: '', month: '', year: '' }

/** How long a reason may be: it is read in a table. */
export const LONGEST_REASON = 500

/** A form that is filled in well, or what is wrong with it. */
export type Filled =
  | { readonly reason: string; readonly until: Day }
  | { readonly problems: readonly Problem[] }

/** What was sent; what is missing is blank. */
export function sentForm(data: FormData): AcceptForm {
  const text = (name: string) => {
    const value = data.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  return {
    reason: text('reason'),
    day: text('until-day'),
    month: text('until-month'),
    year: text('until-year'),
  }
}

/** The last day that may be asked for: a year from today, so that nothing is let stand for good. */
export function lastDay(today: Day): Day {
  return today.add({ years: 1 })
}

/** Reads a form that was sent: the reason and the last day on which the finding may stand. */
export function readForm(form: AcceptForm, today: Day): Filled {
  const problems: Problem[] = []
  if (form.reason === '') problems.push({ field: 'reason', text: 'Enter why the finding is right as it is' })
  if (form.reason.length > LONGEST_REASON)
    problems.push({ field: 'reason', text: `The reason must be ${LONGEST_REASON} characters or fewer` })
  const until = readUntil(form, today)
  if ('problem' in until) problems.push({ field: 'until-day', text: until.problem })
  return 'problem' in until || problems.length > 0 ? { problems } : { reason: form.reason, until: until.on }
}

function readUntil({ day, month, year }: AcceptForm, today: Day): { on: Day } | { problem: string } {
  if (`${day}${month}${year}` === '') return { problem: 'Enter the last day on which it may stand' }
  const isWritten = /^\d{1,2}$/.test(day) && /^\d{1,2}$/.test(month) && /^\d{4}$/.test(year)
  const on = isWritten ? dayOf(Number(year), Number(month), Number(day)) : undefined
  if (!on) return { problem: 'The last day must be a real date, with a year of four figures' }
  if (compareDays(on, today) < 0) return { problem: 'The last day must be today or later' }
  if (compareDays(on, lastDay(today)) > 0)
    return { problem: `The last day must be ${showDay(lastDay(today))} or earlier` }
  return { on }
}
