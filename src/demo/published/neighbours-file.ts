import { ANYTOWN_AREA, type DemoAuthority, ELSEWHERE, ISLAND } from '../elsewhere.ts'
import { Random } from '../random.ts'
import type { DemoFile } from '../returns.ts'
import { hardshipOf } from './area-draws.ts'

const PURPOSE_NEIGHBOURS = 203
const PLACES = 10
/** How far two places are apart when one has so many times the children of the other (2.7 times). */
const SIZE_COUNTS = 0.12
/** A model of other years sees places a little differently. */
const OTHER_VIEW = 0.25
/** Up to these distances neighbours are called so; with spaces behind, as the file that councils pass on has them. */
const CLOSENESS = [
  [0.12, 'Very close '],
  [0.35, 'Close '],
  [Infinity, 'Somewhat close '],
] as const

/**
 * The statistical neighbours of every authority by a model, nearest first. They are alike in how hard life is for
 * families there and a little in size; nobody's neighbour is the island.
 *
 * @param model as the name of the file says it: `april_2021`
 * @param view a model of another view of the same places has other neighbours
 */
export function neighboursFile(model: string, view: number): DemoFile {
  const areas = [...ELSEWHERE, ANYTOWN_AREA]
  const places = Array.from({ length: PLACES }, (_, at) => `SN_${at + 1},SN_${at + 1}P`)
  const rows = areas.map((area) => {
    const nearest = areas
      .filter((other) => other !== area && other.number !== ISLAND)
      .map((other) => ({ other, distance: distanceBetween(area, other, view) }))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, PLACES)
    const cells = nearest.map(({ other, distance }) => `${other.code},${closenessOf(distance)}`)
    return [area.code, area.name, area.region.number, area.region.name, ...cells].join(',')
  })
  const heads = `\uFEFFold_la_code,la_name,region_ind,region_name,${places.join(',')}`
  return { path: `published/synthetic_sn_${model}_wide.csv`, text: [heads, ...rows, ''].join('\n') }
}

function distanceBetween(area: DemoAuthority, other: DemoAuthority, view: number): number {
  const position = (of: DemoAuthority) => hardshipOf(of) + (view === 0 ? 0 : OTHER_VIEW * drawn(of, view))
  const size = Math.min(1, Math.abs(Math.log(area.children / other.children)))
  return Math.abs(position(area) - position(other)) + SIZE_COUNTS * size
}

function drawn({ number }: DemoAuthority, view: number): number {
  return number === ANYTOWN_AREA.number ? 0 : new Random(number, PURPOSE_NEIGHBOURS, view).normal()
}

function closenessOf(distance: number): string {
  return CLOSENESS.find(([upTo]) => distance <= upTo)![1]
}
