import { ANYTOWN, type SettledPlan } from './plan.ts'
import { Random } from './random.ts'

/** A region as published figures number and name it. Its authorities here do not exist, and nothing else of it is meant. */
export interface DemoRegion {
  readonly number: string
  readonly gss: string
  readonly name: string
}

export const NORTH_WEST: DemoRegion = { number: '981', gss: 'E12000002', name: 'North West' }
export const YORKSHIRE: DemoRegion = {
  number: '982',
  gss: 'E12000003',
  name: 'Yorkshire and The Humber',
}

/** An authority of the demo, which exists no more than Anytown does. */
export interface DemoAuthority {
  /** 998 for Anytown, 1 to 39 for the others. */
  readonly number: number
  /** Real authorities have codes from 201 on, England and its regions from 970 to 990. */
  readonly code: string
  readonly gss: string
  readonly name: string
  readonly region: DemoRegion
  /** Children aged 0 to 17 in mid-2021, for a plan of Anytown's usual size. */
  readonly children: number
}

const PURPOSE_PLACES = 200
const HOW_MANY = 39
const IN_YORKSHIRE = 14

/** Children of the eight councils around Anytown, where its children are placed. */
const AROUND = [61_300, 74_800, 118_500, 42_900, 88_100, 55_700, 131_200, 67_400]

/** An island without children in care: nothing of it is published but that there is nothing. */
export const ISLAND = 38
/** So small that most of its counts are suppressed. */
export const SMALLEST = 39
const OF_THEIR_OWN: Readonly<Record<number, number>> = { [ISLAND]: 310, [SMALLEST]: 2_400 }

/** A year adds so much to the children of a place. */
const GROWTH = 0.0015
const FIRST_MID_YEAR = 2021
/** The children of Anytown that a plan of the usual size has in care. */
const USUAL = 620

/** Anytown as published files name it. */
export const ANYTOWN_AREA: DemoAuthority = {
  number: Number(ANYTOWN.code),
  code: ANYTOWN.code,
  gss: ANYTOWN.gss,
  name: ANYTOWN.name,
  region: YORKSHIRE,
  children: ANYTOWN.population[0].children,
}

/** The other authorities, with codes that no real authority, region or country has: 101 to 139. */
export const ELSEWHERE: readonly DemoAuthority[] = Array.from({ length: HOW_MANY }, (_, at) => {
  const number = at + 1
  const drawn = Math.round(new Random(number, PURPOSE_PLACES).lognormal(62_000, 0.5))
  return {
    number,
    code: codeOf(number),
    gss: `E08000${codeOf(number)}`,
    name: `Elsewhere ${number}`,
    region: number <= IN_YORKSHIRE ? YORKSHIRE : NORTH_WEST,
    children: OF_THEIR_OWN[number] ?? AROUND[at] ?? drawn,
  }
})

/** The authority with a nine-character code; `undefined` for Anytown and for what is no authority. */
export function elsewhereWith(gss: string): DemoAuthority | undefined {
  return ELSEWHERE.find((each) => each.gss === gss)
}

/** Children aged 0 to 17 in the middle of a year. Those of Anytown are the ones that its `homeward.yaml` has. */
export function childrenAged0To17(
  plan: SettledPlan,
  { number, children }: DemoAuthority,
  midYear: number,
): number {
  const year = midYear - (plan.lastYear - 2026)
  if (number !== ANYTOWN_AREA.number) return Math.round(children * (1 + GROWTH * (year - FIRST_MID_YEAR)))
  const known = ANYTOWN.population.find((each) => each.midYear === year) ?? ANYTOWN.population[0]
  return Math.round((known.children * plan.children) / USUAL)
}

function codeOf(number: number): string {
  return String(100 + number)
}
