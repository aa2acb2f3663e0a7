import type { Household } from './addresses.ts'
import type { Starter } from './pathways.ts'
import type { Random, Weights } from './random.ts'

/** What a child can be placed in, by placement code, and the kind of household it is with. */
export const HOUSEHOLD: Readonly<Record<string, Household>> = {
  U1: 'kin',
  U3: 'kin',
  U4: 'foster',
  U5: 'foster',
  U6: 'foster',
  P1: 'parents',
  K1: 'home',
  K2: 'home',
  S1: 'home',
  K3: 'supported',
  R1: 'residential',
  R2: 'residential',
  R3: 'residential',
  R5: 'residential',
  Z11: 'other',
  Z12: 'other',
  Z13: 'other',
  Z14: 'other',
  A3: 'foster',
  A4: 'adopter',
  A5: 'foster',
  A6: 'adopter',
}

/** Where children are first placed. P1 drops out while the law does not allow it. */
export const FIRST_PLACEMENT: Readonly<Record<Starter, Weights<string>>> = {
  'under-1': [
    ['U6', 490],
    ['U5', 15],
    ['U3', 175],
    ['R2', 140],
    ['R3', 80],
    ['P1', 90],
    ['Z11', 10],
  ],
  '1-to-4': [
    ['U6', 545],
    ['U3', 285],
    ['P1', 135],
    ['R3', 20],
    ['R2', 5],
    ['Z11', 10],
  ],
  '5-to-9': [
    ['U6', 585],
    ['U3', 265],
    ['P1', 110],
    ['K2', 25],
    ['R1', 5],
    ['Z12', 10],
  ],
  '10-to-15': [
    ['U6', 495],
    ['U3', 175],
    ['K2', 205],
    ['P1', 66],
    ['Z12', 75],
    ['R2', 15],
    ['R1', 10],
    ['S1', 4],
    ['K1', 3],
  ],
  '16-to-17': [
    ['K3', 500],
    ['U6', 200],
    ['U3', 90],
    ['K2', 110],
    ['Z13', 70],
    ['R2', 20],
    ['R1', 10],
  ],
  remand: [
    ['R5', 550],
    ['K1', 110],
    ['U6', 180],
    ['K2', 90],
    ['Z14', 40],
  ],
  'unaccompanied-under-16': [
    ['U6', 850],
    ['K2', 50],
    ['Z14', 60],
    ['U3', 20],
  ],
  unaccompanied: [
    ['K3', 560],
    ['U6', 330],
    ['Z14', 90],
    ['K2', 10],
  ],
}

/** Where a child goes next, by where they are. K3 drops out under 16, homes and scheduled placements for the young, P1 without an order. */
const NEXT_PLACEMENT: Readonly<Record<Household, Weights<string>>> = {
  kin: [
    ['U6', 600],
    ['U3', 130],
    ['K2', 130],
    ['P1', 66],
    ['K3', 60],
    ['Z12', 20],
  ],
  foster: [
    ['U6', 570],
    ['U3', 65],
    ['K2', 340],
    ['P1', 46],
    ['K3', 140],
    ['R1', 70],
    ['Z13', 150],
    ['K1', 3],
    ['S1', 3],
  ],
  parents: [
    ['U6', 560],
    ['U3', 220],
    ['K2', 110],
    ['K3', 60],
    ['P1', 50],
  ],
  home: [
    ['K2', 560],
    ['U6', 160],
    ['K3', 180],
    ['Z13', 150],
    ['R1', 65],
    ['P1', 25],
    ['K1', 8],
    ['S1', 8],
  ],
  supported: [
    ['K3', 830],
    ['U6', 60],
    ['K2', 50],
    ['Z14', 50],
    ['R5', 8],
  ],
  residential: [
    ['U6', 560],
    ['U3', 150],
    ['K2', 120],
    ['P1', 90],
    ['K3', 60],
    ['R1', 30],
  ],
  other: [
    ['K2', 330],
    ['U6', 280],
    ['K3', 290],
    ['Z13', 60],
  ],
  adopter: [['U6', 1]],
}

export interface MoveQuestion {
  readonly from: string
  readonly age: number
  readonly parentsAllowed: boolean
  readonly unaccompanied: boolean
  /** Multiplies the chance of a move to the parents, and of one to a children's home. */
  readonly parentsFactor: number
  readonly residentialFactor: number
}

/** The placement code a child moves to. */
export function drawNextPlacement(random: Random, question: MoveQuestion): string {
  const household = HOUSEHOLD[question.from] ?? 'foster'
  return random.pick(allowed(NEXT_PLACEMENT[household], question))
}

/** The placement code a child starts in. */
export function drawFirstPlacement(random: Random, starter: Starter, question: MoveQuestion): string {
  return random.pick(allowed(FIRST_PLACEMENT[starter], question))
}

function allowed(weights: Weights<string>, question: MoveQuestion): Weights<string> {
  const { age, parentsAllowed, unaccompanied, parentsFactor, residentialFactor } = question
  return weights.map(([code, weight]) => {
    if (code === 'P1') return [code, parentsAllowed ? weight * 2 * parentsFactor : 0] as const
    if (code === 'K3') return [code, age >= 16 ? weight * (unaccompanied ? 2 : 1) : 0] as const
    if (code === 'K2')
      return [code, age < 7 ? 0 : age < 10 ? weight * 0.25 : weight * residentialFactor] as const
    if (code.startsWith('Z')) return [code, age < 5 ? 0 : age < 10 ? weight * 0.3 : weight] as const
    if (code === 'K1' || code === 'S1' || code === 'R1') return [code, age < 10 ? 0 : weight] as const
    return [code, weight] as const
  })
}

/**
 * Days until a placement would end by itself. Turbulent children move often; for the rest the longer a
 * placement has lasted the longer it will (a Weibull shape under 1).
 */
export function drawStay(random: Random, code: string, turbulent: boolean): number {
  switch (HOUSEHOLD[code]) {
    case 'residential':
      if (code === 'R2') return 3 + random.exponential(18)
      if (code === 'R3') return 45 + random.exponential(55)
      return 10 + random.exponential(code === 'R1' ? 480 : 80)
    case 'supported':
      return 5 + random.weibull(turbulent ? 170 : 480, 0.9)
    case 'other':
      return 2 + random.exponential(150)
    case 'home':
      return 3 + random.weibull(turbulent ? 330 : 1_700, 0.75)
    case 'parents':
      return 10 + random.weibull(turbulent ? 200 : 520, 0.8)
    case 'kin':
      return 3 + random.weibull(turbulent ? 420 : 3_600, 0.7)
    default:
      return 1 + random.weibull(turbulent ? 232 : 3_900, turbulent ? 0.75 : 0.55)
  }
}
