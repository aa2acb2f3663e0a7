import type { Better } from '../../comparison/index.ts'
import { NO_VALUE } from '../show.ts'
import { type PictureUnit, showMean, showNumber, showTick } from './picture-numbers.ts'
import type { PictureTable } from './picture-table.ts'

/** Why a point stands out: chance hardly explains it. */
export interface ProcessSignal {
  readonly rule: 'outside the limits' | 'trend' | 'two of three' | 'shift'
  /** Above the limit or the centre, or rising; below, or falling. */
  readonly side: 'above' | 'below'
  readonly meaning: 'improvement' | 'concern' | 'neutral high' | 'neutral low'
}

/** One point of a process chart; a gap where there is no value. */
export interface ProcessPoint {
  /** Under the axis: `Mar 26`. */
  readonly label: string
  /** In a sentence: `in March 2026`. */
  readonly when: string
  readonly value: number | undefined
  /** As it is printed where its number would mislead: `5 of 7`. */
  readonly shown?: string
  /** Absent where there are too few points for any. */
  readonly limits?: { readonly centre: number; readonly lower?: number; readonly upper?: number }
  readonly signal?: ProcessSignal
  readonly target?: number
}

/** What a process chart is drawn from: points, limits in groups, what stands out, and what happened when. */
export interface ProcessPicture {
  readonly unit: PictureUnit
  readonly better: Better
  /** What the line in the middle is. */
  readonly centre: 'mean' | 'median'
  /** The oldest first. */
  readonly points: readonly ProcessPoint[]
  /** Stretches with limits of their own, as places in `points`, the first and the last included. */
  readonly groups: readonly {
    readonly from: number
    readonly to: number
    /** Why the limits begin afresh here; the first group has none. */
    readonly reason?: string
    /** So few points that the limits may still move. */
    readonly isTrial?: boolean
  }[]
  /** What else happened at a point: a new definition, a late load. */
  readonly notes?: readonly { readonly at: number; readonly words: string }[]
}

/** A point that is drawn. */
export type Charted = ProcessPoint & { readonly value: number }

/** A point as it is printed. */
export function pointShown({ unit }: ProcessPicture, { shown, value }: ProcessPoint): string {
  return shown ?? showNumber(unit, value)
}

/** Points one after the other that stand out by one rule on one side. */
export interface SignalRun {
  readonly signal: ProcessSignal
  /** Places of its first and last point. */
  readonly from: number
  readonly to: number
}

/** The runs of points that stand out, in their order; they end with their group. */
export function runsOf({ points, groups }: ProcessPicture): SignalRun[] {
  const starts = new Set(groups.map(({ from }) => from))
  const runs: { signal: ProcessSignal; from: number; to: number }[] = []
  for (const [at, { signal, value }] of points.entries()) {
    if (!signal || value === undefined) continue
    const last = runs.at(-1)
    const goesOn =
      last?.to === at - 1 &&
      !starts.has(at) &&
      signal.rule !== 'outside the limits' &&
      last.signal.rule === signal.rule &&
      last.signal.side === signal.side
    if (goesOn) last.to = at
    else runs.push({ signal, from: at, to: at })
  }
  return runs
}

/** What a run is called beside it: `above the limits: worse`, `8 below the mean: better`. */
export function runWords(run: SignalRun, chart: ProcessPicture): string {
  return [ruleWords(run, chart), meaningWords(run)].filter((part) => part !== '').join(': ')
}

/** Why a run stands out: `above the limits`, `8 below the mean`. */
export function ruleWords({ signal, from, to }: SignalRun, { centre }: ProcessPicture): string {
  const { rule, side } = signal
  const count = to - from + 1
  return {
    'outside the limits': `${side} the limits`,
    trend: `${count} ${side === 'above' ? 'rising' : 'falling'}`,
    'two of three': `near the ${side === 'above' ? 'upper' : 'lower'} limit`,
    shift: `${count} ${side} the ${centre}`,
  }[rule]
}

/** Whether that is better or worse; empty where neither is. */
export function meaningWords({ signal }: SignalRun): string {
  return MEANS[signal.meaning]
}

const MEANS: Readonly<Record<ProcessSignal['meaning'], string>> = {
  improvement: 'better',
  concern: 'worse',
  'neutral high': '',
  'neutral low': '',
}

/** Every point with its limits, its target and what it signals. */
export function processChartTable(chart: ProcessPicture): PictureTable {
  const { unit, centre, points } = chart
  const hasTarget = points.some(({ target }) => target !== undefined)
  const runs = runsOf(chart)
  const middle = `${centre.charAt(0).toUpperCase()}${centre.slice(1)}`
  return {
    caption: `${unit.words}, with ${centre} and limits`,
    heads: [
      'Period',
      unit.words,
      middle,
      'Lower limit',
      'Upper limit',
      ...(hasTarget ? ['Target'] : []),
      'What stands out',
    ],
    rows: points.map((point, at) => {
      const run = runs.find(({ from, to }) => from <= at && at <= to)
      return [
        point.label,
        pointShown(chart, point),
        showMean(unit, point.limits?.centre),
        showMean(unit, point.limits?.lower),
        showMean(unit, point.limits?.upper),
        ...(hasTarget ? [point.target === undefined ? NO_VALUE : showTick(unit, point.target)] : []),
        run ? runWords(run, chart) : '',
      ]
    }),
  }
}
