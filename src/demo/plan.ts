import type { PlantedError } from './planted-errors.ts'
import { type DayNumber, dayNumber } from './calendar.ts'

/** What kind of demo authority to write; everything left out has its default. */
export interface AuthorityPlan {
  /** Children looked after at the end of the last return (short breaks not counted). Default 620. */
  readonly children?: number
  /** How many collection years to write. Default 4. */
  readonly years?: number
  /** The same seed gives the same text, letter for letter. Default 1. */
  readonly seed?: number
  /** The collection year of the last return: 2026 is the year ending 31 March 2026. Default 2026. */
  readonly lastYear?: number
  /** Whether to plant the errors of `docs/demo-authority.md`; that needs about 100 children; or the one kind of
   * them to plant. Default true. */
  readonly plantErrors?: boolean | PlantedError
  /** What every child id starts with. Default `A`. */
  readonly idPrefix?: string
}

/** A plan with its defaults filled in and its days worked out. */
export interface SettledPlan extends Required<AuthorityPlan> {
  /** 1 April at the start of the first return. */
  readonly firstDay: DayNumber
  /** 31 March at the end of the last return. */
  readonly lastDay: DayNumber
}

/** One yearly return: collection year 2026 covers 1 April 2025 to 31 March 2026. */
export interface ReturnYear {
  readonly year: number
  readonly startsOn: DayNumber
  readonly endsOn: DayNumber
  /** The folder its files go in: `2025-26`. */
  readonly folder: string
}

/**
 * Added to every seed, so that seed 1, the Anytown of the documentation, is a draw that lies close to the
 * published shares and whose trends show. Any other seed is as likely as the next council.
 */
const FIRST_SEED = 56

/** An authority that does not exist, with codes no authority has. The rate comes out at about 63 per 10,000. */
export const ANYTOWN = {
  name: 'Anytown',
  code: '998',
  gss: 'E08000998',
  /** Children aged 0 to 17 by mid-year; invented, and steady as most authorities' are. */
  population: [
    { midYear: 2021, children: 98_200 },
    { midYear: 2022, children: 98_500 },
    { midYear: 2023, children: 98_700 },
    { midYear: 2024, children: 98_900 },
    { midYear: 2025, children: 98_900 },
  ],
} as const

export function settlePlan(plan: AuthorityPlan): SettledPlan {
  const years = plan.years ?? 4
  const lastYear = plan.lastYear ?? 2026
  return {
    children: plan.children ?? 620,
    years,
    seed: FIRST_SEED + (plan.seed ?? 1),
    lastYear,
    plantErrors: plan.plantErrors ?? true,
    idPrefix: plan.idPrefix ?? 'A',
    firstDay: dayNumber(lastYear - years, 4, 1),
    lastDay: dayNumber(lastYear, 3, 31),
  }
}

/** The returns of a plan, earliest first. */
export function returnYears(plan: SettledPlan): ReturnYear[] {
  return Array.from({ length: plan.years }, (_, i) => {
    const year = plan.lastYear - plan.years + 1 + i
    return {
      year,
      startsOn: dayNumber(year - 1, 4, 1),
      endsOn: dayNumber(year, 3, 31),
      folder: `${year - 1}-${String(year % 100).padStart(2, '0')}`,
    }
  })
}
