import { type Period, showPeriod } from '../../core/index.ts'
import type { SeparatePoints } from './separate-points.ts'

interface Names {
  /** What one point is called, and several. */
  readonly one: string
  readonly many: string
  readonly figure: string
  readonly usual: string
  readonly average: string
  readonly middle: string
  /** What has gone on, when each point is above (or below) the one before. */
  readonly rising: string
  readonly falling: string
  /** A point by its date, as a subject. */
  readonly label: (period: Period) => string
  /** A point by its date, set off behind its name. */
  readonly alone: (period: Period) => string
  /** A point by its date, behind its amount. */
  readonly dated: (period: Period) => string
}

/** The words for what a chart shows: months, changes in months, or gaps between events. */
export const NAMES: Readonly<Record<SeparatePoints['of'], Names>> = {
  months: {
    one: 'month',
    many: 'months',
    figure: 'figure',
    usual: 'usual variation',
    average: 'average',
    middle: 'middle value',
    rising: 'up every month',
    falling: 'down every month',
    label: showPeriod,
    alone: showPeriod,
    dated: (period) => `in ${showPeriod(period)}`,
  },
  changes: {
    one: 'month',
    many: 'months',
    figure: 'change',
    usual: 'usual change',
    average: 'average change',
    middle: 'middle change',
    rising: 'a higher change every month',
    falling: 'a lower change every month',
    label: showPeriod,
    alone: showPeriod,
    dated: (period) => `in ${showPeriod(period)}`,
  },
  gaps: {
    one: 'gap',
    many: 'gaps',
    figure: 'gap',
    usual: 'usual gap',
    average: 'average',
    middle: 'middle value',
    rising: 'each gap longer',
    falling: 'each gap shorter',
    alone: (period) => `up to ${showPeriod(period)}`,
    label: (period) => `the gap up to ${showPeriod(period)}`,
    dated: (period) => `up to ${showPeriod(period)}`,
  },
}
