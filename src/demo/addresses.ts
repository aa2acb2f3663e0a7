import { ELSEWHERE } from './elsewhere.ts'
import type { Random, Weights } from './random.ts'
import type { Locality, Placement } from './model.ts'
import { ANYTOWN } from './plan.ts'

/** What kind of household or home a placement is with; several placement codes share one. */
export type Household =
  | 'kin'
  | 'foster'
  | 'parents'
  | 'home'
  | 'supported'
  | 'residential'
  | 'other'
  | 'adopter'

type Share = readonly [Locality, number]

/** Where children of each kind of placement live, England at 31 March 2024, distance not known left out. */
const LOCALITY: Readonly<Record<Household, readonly Share[]>> = {
  kin: shares(61, 21, 6, 12),
  foster: shares(51, 26, 5, 18),
  parents: shares(80, 12, 1, 7),
  home: shares(27, 23, 5, 45),
  supported: shares(50, 28, 4, 18),
  residential: shares(23, 24, 4, 49),
  other: shares(43, 24, 5, 28),
  adopter: shares(14, 26, 6, 44),
}

/** Providers by kind of placement, first inside then outside the authority (England, 31 March 2024). */
const PROVIDERS: Readonly<Record<Household, readonly [Weights<string>, Weights<string>]>> = {
  kin: [[['PR1', 1]], [['PR1', 1]]],
  foster: [
    [
      ['PR1', 58],
      ['PR4', 31],
      ['PR5', 11],
    ],
    [
      ['PR1', 22],
      ['PR2', 1],
      ['PR4', 66],
      ['PR5', 11],
    ],
  ],
  parents: [[['PR0', 1]], [['PR0', 1]]],
  home: [
    [
      ['PR1', 35],
      ['PR4', 58],
      ['PR5', 7],
    ],
    [
      ['PR2', 2],
      ['PR4', 93],
      ['PR5', 5],
    ],
  ],
  supported: [
    [
      ['PR1', 7],
      ['PR4', 79],
      ['PR5', 14],
    ],
    [
      ['PR4', 97],
      ['PR5', 3],
    ],
  ],
  residential: [
    [
      ['PR3', 25],
      ['PR4', 70],
      ['PR5', 5],
    ],
    [
      ['PR3', 22],
      ['PR4', 72],
      ['PR5', 6],
    ],
  ],
  other: [[['', 1]], [['', 1]]],
  adopter: [
    [
      ['PR1', 84],
      ['PR2', 5],
      ['PR5', 11],
    ],
    [
      ['PR1', 47],
      ['PR2', 25],
      ['PR5', 28],
    ],
  ],
}

const UNIT_LETTERS = 'ABDEFGHJLNPQRSTUWXYZ'
/** Postcode areas Britain does not have; the first is Anytown's own. */
const HOME_AREA = 'AN'
const OTHER_AREAS = ['QX', 'VZ', 'JQ', 'XK', 'ZY', 'VQ', 'QJ', 'XJ', 'ZV'] as const

/** Children are placed in the first eight of the other authorities. */
const OTHER_AUTHORITIES = 8

/** What a placement needs beside its place on the map. */
export interface PlacementWish {
  readonly code: string
  readonly household: Household
  readonly homePostcode: string
  readonly unaccompanied: boolean
}

/** Draws where a new placement is, who runs it, its postcode and its Ofsted number. */
export function drawPlacement(random: Random, wish: PlacementWish): Placement {
  const { code, household, homePostcode } = wish
  const locality = random.pick(LOCALITY[household])
  const inside = locality === 'in-near' || locality === 'in-far'
  const provider = code === 'R5' ? 'PR3' : random.pick(PROVIDERS[household][inside ? 0 : 1])
  const carer = random.whole(1, household === 'home' ? 9_999 : 999_999)
  const confidential = household === 'adopter' && random.chance(0.12)
  const atHome = household === 'parents' && homePostcode !== '' && random.chance(0.6)
  const area = inside ? 0 : (carer % OTHER_AREAS.length) + 1
  const postcode = confidential ? '' : atHome ? homePostcode : postcodeElsewhere(area, carer, homePostcode)
  const known = !wish.unaccompanied && homePostcode !== '' && postcode !== ''
  const miles = known ? (atHome ? 0 : drawMiles(random, locality)) : undefined
  const elsewhere = random.chance(0.03)
    ? random.chance(0.7)
      ? 'WAL'
      : 'SCO'
    : ELSEWHERE[Math.max(0, Math.min(area, OTHER_AUTHORITIES) - 1)]!.gss
  const authority = confidential ? 'CON' : inside ? ANYTOWN.gss : elsewhere
  const urn = authority === 'WAL' || authority === 'SCO' ? '' : ofstedNumber(code, household, provider, carer)
  return { code, provider, carer, postcode, urn, authority, inside, miles }
}

/** A postcode of the child's home in Anytown. */
export function drawHomePostcode(random: Random): string {
  return postcodeOf(0, random.whole(1, 999_999))
}

/** A placement's postcode: never the child's own, which only a placement with parents may have. */
function postcodeElsewhere(area: number, serial: number, homePostcode: string): string {
  const postcode = postcodeOf(area, serial)
  return postcode === homePostcode ? postcodeOf(area, serial + 1) : postcode
}

function postcodeOf(area: number, serial: number): string {
  const letters = area === 0 ? HOME_AREA : OTHER_AREAS[area - 1]
  const district = 1 + (serial % 19)
  const sector = Math.floor(serial / 19) % 10
  const unit = Math.floor(serial / 190)
  return `${letters}${district} ${sector}${UNIT_LETTERS[unit % 20]}${UNIT_LETTERS[Math.floor(unit / 20) % 20]}`
}

function drawMiles(random: Random, locality: Locality): number {
  switch (locality) {
    case 'in-near':
      return tenths(Math.min(19.9, 0.2 + random.lognormal(4, 0.8)))
    case 'out-near':
      return tenths(4 + random.next() * 15.9)
    case 'in-far':
      return tenths(20.2 + random.next() * 11)
    case 'out-far':
      return tenths(Math.min(310, 20.3 + random.exponential(45)))
  }
}

/** A registered setting's number; foster families and adopters go by their agency's. */
function ofstedNumber(code: string, household: Household, provider: string, carer: number): string {
  if (code === 'R3') return `SC${300_000 + (carer % 40)}`
  switch (household) {
    case 'home':
      return `SC${400_000 + (carer % 9_000)}`
    case 'supported':
      return String(2_700_000 + (carer % 4_000))
    case 'kin':
    case 'foster':
      return provider === 'PR1' ? 'SC998001' : `SC${350_000 + (carer % 60)}`
    case 'adopter':
      return provider === 'PR1' ? 'SC998002' : `SC${360_000 + (carer % 30)}`
    default:
      return ''
  }
}

function shares(inNear: number, outNear: number, inFar: number, outFar: number): Share[] {
  return [
    ['in-near', inNear],
    ['out-near', outNear],
    ['in-far', inFar],
    ['out-far', outFar],
  ]
}

function tenths(miles: number): number {
  return Math.round(miles * 10) / 10
}
