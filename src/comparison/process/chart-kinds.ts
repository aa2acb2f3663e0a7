import { cLimits } from './c-chart.ts'
import { gLimits } from './g-chart.ts'
import type { LimitsOf } from './limits.ts'
import { pLimits, pPrimeLimits } from './p-chart.ts'
import { runLimits } from './run-chart.ts'
import { tLimits } from './t-chart.ts'
import { uLimits, uPrimeLimits } from './u-chart.ts'
import { xmrLimits } from './xmr.ts'

/** How the limits of each kind of chart are worked out; see there for when it suits. */
export const LIMITS_OF = {
  run: runLimits,
  XmR: xmrLimits,
  c: cLimits,
  p: pLimits,
  'p′': pPrimeLimits,
  u: uLimits,
  'u′': uPrimeLimits,
  g: gLimits,
  t: tLimits,
} as const satisfies Readonly<Record<string, LimitsOf>>

/** The kinds of process chart. */
export type ChartKind = keyof typeof LIMITS_OF
