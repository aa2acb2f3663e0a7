import { Temporal } from 'temporal-polyfill'

/** The present moment, as loads and the makings of facts are dated: `2026-04-20T09:05:00.000Z`. */
export function momentNow(): string {
  return Temporal.Now.instant().toString({ smallestUnit: 'millisecond' })
}
