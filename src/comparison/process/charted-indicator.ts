import type { Day, PeriodKind } from '../../core/index.ts'
import type { Indicator } from '../../measures/index.ts'
import type { Point } from '../point.ts'
import type { Opportunity } from './opportunity.ts'

/** What of an indicator decides how it is charted. */
export interface ChartedIndicator extends Pick<
  Indicator,
  'measure' | 'better' | 'unit' | 'dispersion' | 'per'
> {
  /** The kind of period its figure is read for: that of `shownPeriod(indicator, period)`. */
  readonly kind: PeriodKind
}

/** What there is to chart of an indicator. */
export interface ChartMaterial {
  /** Its points of all kinds of period, up to the one that is read. */
  readonly points: readonly Point[]
  /** The day of each event, where that is known; asked for when events are rare. */
  readonly events?: readonly Day[]
  /** Of a count: who could have had an event, where that is known. */
  readonly opportunity?: Opportunity
}
