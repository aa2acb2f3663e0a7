import { namesOf } from './names-in-words.ts'
import type { NeighbourDots } from './neighbour-dots-rows.ts'
import { showMean, showNumber } from './picture-numbers.ts'

/**
 * Where the authority lies among its neighbours: “With 14% at 31 March 2025, Kirklees is higher than 5 of its 10
 * neighbours, the same as 1 and lower than 4; their mean is 16.2%, their median 13.5% and England is at 18%.”
 */
export function neighbourDotsReading(dots: NeighbourDots): string {
  const { unit, own, when, neighbours } = dots
  const valued = neighbours.flatMap(({ value }) => (value === undefined ? [] : [value]))
  const end = (whose: string) => {
    const beside = besideWords(dots, whose)
    return beside === '' ? '.' : `; ${beside}.`
  }
  // Nothing has named the neighbours yet, so “their” would be nobody's.
  if (own.value === undefined) return `${own.name} has no value ${when}${end('its neighbours’')}`
  const shown = showNumber(unit, own.value)
  const start = `With ${shown} ${when}, ${own.name}`
  if (valued.length === 0) return `${start} has no neighbour with a value to stand beside${end('their')}`
  const same = valued.filter((value) => showNumber(unit, value) === shown).length
  const below = valued.filter((value) => showNumber(unit, value) !== shown && value < own.value!).length
  const ways = [
    { words: 'higher than', count: below },
    { words: 'the same as', count: same },
    { words: 'lower than', count: valued.length - below - same },
  ].filter(({ count }) => count > 0)
  const all = valued.length === neighbours.length ? '' : ' that have a value'
  const counted = ways.map(({ words, count }, at) =>
    at === 0 ? `${words} ${count} of its ${valued.length} neighbours${all}` : `${words} ${count}`,
  )
  return `${start} is ${namesOf(counted)}${end('their')}`
}

function besideWords({ unit, mean, median, region, england }: NeighbourDots, whose: string): string {
  const said = [
    mean === undefined ? undefined : `${whose} mean is ${showMean(unit, mean)}`,
    median === undefined
      ? undefined
      : mean === undefined
        ? `${whose} median is ${showMean(unit, median)}`
        : `their median ${showMean(unit, median)}`,
    region?.value === undefined ? undefined : `${region.name} is at ${showNumber(unit, region.value)}`,
    england === undefined ? undefined : `England is at ${showNumber(unit, england)}`,
  ]
  return namesOf(said.flatMap((part) => part ?? []))
}

/** Who could not be drawn, named: “No value: Bury and Derby (2 of 10 neighbours).” */
export function noValueWords({ own, neighbours }: NeighbourDots): string | undefined {
  const missing = neighbours.filter(({ value }) => value === undefined).map(({ name }) => name)
  const ownMissing = own.value === undefined ? [own.name] : []
  if (missing.length === 0) return ownMissing.length === 0 ? undefined : `No value: ${own.name}.`
  return `No value: ${namesOf([...ownMissing, ...missing])} (${missing.length} of ${neighbours.length} neighbours).`
}
