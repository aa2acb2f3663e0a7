import type { Placement } from '../model.ts'
import type { Random } from '../random.ts'

/** The kinds of placement that cost something by the week, as the list of placement costs names them. */
export const COST_TYPES = [
  'In-house fostering',
  'Connected carers',
  'Fostering with an agency or another authority',
  'Children’s home',
  'Secure children’s home',
  'Residential school',
  'Supported accommodation',
  'Family centre or parent and child placement',
  'Remand to youth custody',
  'Other placement',
] as const

export type CostType = (typeof COST_TYPES)[number]

/** What one week costs, in pence, and what education and health pay of it. */
export interface WeeklyPrice {
  readonly total: number
  readonly education: number
  readonly health: number
}

/** Pounds a week in the prices of 2025-26: the median, and how far prices spread around it. */
const PRICES: Readonly<Record<CostType, readonly [median: number, spread: number]>> = {
  'In-house fostering': [520, 0.18],
  'Connected carers': [340, 0.15],
  'Fostering with an agency or another authority': [985, 0.14],
  'Children’s home': [5_250, 0.3],
  'Secure children’s home': [8_400, 0.12],
  'Residential school': [4_300, 0.25],
  'Supported accommodation': [1_250, 0.4],
  'Family centre or parent and child placement': [3_900, 0.2],
  'Remand to youth custody': [2_700, 0.05],
  'Other placement': [6_600, 0.45],
}
const OWN_HOMES_COST = 0.84
const UNACCOMPANIED_IN_SUPPORTED = 0.68

/** The chance that health, or education, pays a share, and the least and most it then pays. */
const HEALTH: Partial<Record<CostType, readonly [number, number, number]>> = {
  'Children’s home': [0.16, 0.12, 0.4],
  'Residential school': [0.25, 0.1, 0.25],
  'Other placement': [0.3, 0.15, 0.5],
}
const EDUCATION: Partial<Record<CostType, readonly [number, number, number]>> = {
  'Children’s home': [0.2, 0.08, 0.28],
  'Residential school': [1, 0.35, 0.55],
}

/**
 * What kind of cost a placement is. `undefined` where the council pays nothing by the week: with parents,
 * with adopters and in hospital.
 */
export function costTypeOf({ code, provider }: Placement): CostType | undefined {
  switch (code) {
    case 'U1':
    case 'U3':
      return 'Connected carers'
    case 'U4':
    case 'U5':
    case 'U6':
      return provider === 'PR1' ? 'In-house fostering' : 'Fostering with an agency or another authority'
    case 'K1':
      return 'Secure children’s home'
    case 'K2':
      return 'Children’s home'
    case 'S1':
      return 'Residential school'
    case 'K3':
      return 'Supported accommodation'
    case 'R3':
      return 'Family centre or parent and child placement'
    case 'R5':
      return 'Remand to youth custody'
    case 'R1':
    case 'Z11':
    case 'Z12':
    case 'Z13':
    case 'Z14':
      return 'Other placement'
    default:
      return undefined
  }
}

/** Draws the price of a placement in the prices of 2025-26. */
export function drawPrice(
  random: Random,
  type: CostType,
  about: { provider: string; unaccompanied: boolean },
): WeeklyPrice {
  const [median, spread] = PRICES[type]
  const own = type === 'Children’s home' && about.provider === 'PR1' ? OWN_HOMES_COST : 1
  const supported = type === 'Supported accommodation' && about.unaccompanied ? UNACCOMPANIED_IN_SUPPORTED : 1
  const total = Math.round(random.lognormal(median * own * supported, spread) * 2) * 50
  const share = ([chance, least, most]: readonly [number, number, number]) =>
    random.chance(chance) ? least + random.next() * (most - least) : 0
  const education = Math.round(total * share(EDUCATION[type] ?? [0, 0, 0]))
  const health = Math.round(total * share(HEALTH[type] ?? [0, 0, 0]))
  return { total, education, health }
}

/**
 * The same price some years earlier or later: prices rise by four per cent each 1 April, rounded to the
 * penny.
 */
export function inYear({ total, education, health }: WeeklyPrice, year: number): WeeklyPrice {
  const uplift = 1.04 ** (year - 2026)
  const [educationThen, healthThen] = [Math.round(education * uplift), Math.round(health * uplift)]
  return { total: Math.round(total * uplift), education: educationThen, health: healthThen }
}
