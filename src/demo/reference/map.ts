import type { Child, Placement } from '../model.ts'
import { ANYTOWN, type SettledPlan } from '../plan.ts'

/** Where a postcode of the demo authority lies. */
export interface MapPlace {
  readonly postcode: string
  /** As the return names it: a nine-character code, or WAL or SCO. */
  readonly authority: string
  readonly easting: number
  readonly northing: number
}

/** Metres to the mile, as the return counts them. */
const METRES = 1_609.3
/** Anytown lies about here on the National Grid; nothing else of the real map is meant. */
const TOWN = { easting: 430_000, northing: 420_000 }
/** No place lies outside this box: half of what the National Grid has room for. */
const BOX = { west: 80_000, east: 640_000, south: 20_000, north: 1_150_000 }
/** The golden angle: directions one after another that never crowd. */
const TURN = Math.PI * (3 - Math.sqrt(5))
const DIRECTIONS = 120

interface Point {
  readonly easting: number
  readonly northing: number
}

/**
 * A map on which the homes and placements of the children lie as far apart as their episodes say. A home is put
 * somewhere in Anytown and every placement at its distance from it, and where two children share a placement, the
 * second child's home at its own distance from there. Only a ring of shared places leaves a distance that cannot be
 * had; there are hardly any.
 */
export function mapOf(plan: SettledPlan, children: readonly Child[]): MapPlace[] {
  const placed = placementsIn(plan, children)
  const authorities = authoritiesOf(children, placed)
  const distances = distancesBetween(placed)
  const points = new Map<string, Point>()
  for (const postcode of authorities.keys()) if (!points.has(postcode)) putFrom(postcode, distances, points)
  return [...authorities].map(([postcode, authority]) => ({ postcode, authority, ...points.get(postcode)! }))
}

/**
 * A postcode lies where the first placement there says, a family's home too: some children's families have moved out
 * of Anytown, and it says so when a child is placed with them. Other homes lie in Anytown.
 */
function authoritiesOf(children: readonly Child[], placed: readonly Placed[]): Map<string, string> {
  const said = new Map<string, string>()
  for (const { placement } of placed) {
    const { postcode, authority } = placement
    if (postcode !== '' && !said.has(postcode)) said.set(postcode, authority)
  }
  const homes = children.map(({ homePostcode }) => homePostcode).filter((postcode) => postcode !== '')
  const all = [...new Set([...homes, ...said.keys()])]
  return new Map(all.map((postcode) => [postcode, said.get(postcode) ?? ANYTOWN.gss]))
}

interface Placed {
  readonly child: Child
  readonly placement: Placement
}

/** The placements that the returns tell of. */
function placementsIn({ firstDay, lastDay }: SettledPlan, children: readonly Child[]): Placed[] {
  return children.flatMap((child) =>
    child.periods
      .flatMap(({ episodes }) => episodes)
      .filter(({ startedOn, endedOn }) => startedOn <= lastDay && endedOn >= firstDay)
      .map(({ placement }) => ({ child, placement })),
  )
}

/** From each postcode the miles to those it must lie a known way from. */
type Distances = ReadonlyMap<string, ReadonlyMap<string, number>>

function distancesBetween(placed: readonly Placed[]): Distances {
  const distances = new Map<string, Map<string, number>>()
  const add = (from: string, to: string, miles: number) => {
    const known = distances.get(from) ?? new Map<string, number>()
    if (!known.has(to)) known.set(to, miles)
    distances.set(from, known)
  }
  for (const { child, placement } of placed) {
    const { postcode, miles } = placement
    if (miles === undefined || postcode === child.homePostcode) continue
    add(child.homePostcode, postcode, miles)
    add(postcode, child.homePostcode, miles)
  }
  return distances
}

/** Puts a postcode in Anytown, and all that hang together with it at their distances. */
function putFrom(first: string, distances: Distances, points: Map<string, Point>): void {
  points.set(first, inTown(points.size))
  const open = [first]
  for (let from = open.shift(); from !== undefined; from = open.shift())
    for (const [to, miles] of distances.get(from) ?? []) {
      if (points.has(to)) continue
      points.set(to, atDistance(points.get(from)!, miles * METRES, points.size))
      open.push(to)
    }
}

/** Somewhere within 6 km of the middle of Anytown. */
function inTown(number: number): Point {
  return pointFrom(TOWN, 6_000 * Math.sqrt((number % 997) / 997), number * TURN)
}

/** In the first of many directions that does not leave the box. */
function atDistance(from: Point, metres: number, number: number): Point {
  for (let turn = 0; turn < DIRECTIONS; turn++) {
    const point = pointFrom(from, metres, (number + turn) * TURN)
    const { easting, northing } = point
    if (easting > BOX.west && easting < BOX.east && northing > BOX.south && northing < BOX.north) return point
  }
  throw new RangeError(`There is no room on the map for a place ${Math.round(metres)} m away`)
}

function pointFrom({ easting, northing }: Point, metres: number, angle: number): Point {
  return {
    easting: Math.round(easting + metres * Math.sin(angle)),
    northing: Math.round(northing + metres * Math.cos(angle)),
  }
}
