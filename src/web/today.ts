import { Temporal } from 'temporal-polyfill'
import type { Day } from '../core/index.ts'

/** The day it is here: by it acceptances run out, sources are overdue, and a child's team is looked up. */
export function today(): Day {
  return Temporal.Now.plainDateISO()
}

/** This moment, as text that sorts. */
export function thisMoment(): string {
  return Temporal.Now.instant().toString({ smallestUnit: 'millisecond' })
}
