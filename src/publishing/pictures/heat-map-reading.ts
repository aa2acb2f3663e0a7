import { roundedNumber } from '../../core/index.ts'
import type { HeatCell, HeatMap, HeatVerdict } from './heat-map-cells.ts'
import { namesOf } from './names-in-words.ts'
import type { PictureTable } from './picture-table.ts'

type Unread = Omit<HeatMap, 'reading'>

/** Verdicts that are said; the others are what a cell is without one. */
const SAID: Readonly<Partial<Record<HeatVerdict, string>>> = {
  'much better': 'much better',
  better: 'better',
  worse: 'worse',
  'much worse': 'much worse',
  'not rated': 'not rated',
}

/** What stands in a cell under its figure; empty where there is nothing to say. */
export function verdictWords({ verdict, said }: HeatCell): string {
  return said ?? SAID[verdict] ?? ''
}

/**
 * The latest month in a sentence: “In March 2026, of 12 indicators that can be rated, 3 lie a standard deviation or more
 * on the worse side of their own past and 2 on the better side; furthest out is Placed at home, by 2.4 on the worse side.”
 */
export function monthsHeatReading({ columns, rows }: Unread): string {
  const month = columns.at(-1)?.words
  const latest = rows.flatMap(({ name, cells }) => {
    const cell = cells.at(-1)
    return cell ? [{ name, cell }] : []
  })
  if (month === undefined || latest.length === 0) return 'There is no figure to show.'
  return sentence(latest, {
    start: `In ${month}, of`,
    many: 'indicators',
    one: 'indicator',
    past: 'their own past',
    none: `In ${month}, no indicator can be rated against its own past.`,
  })
}

/** The authority among its neighbours in a sentence: “For Kirklees, of 7 measures that can be rated, 1 lies …” */
export function neighboursHeatReading({ columns, rows }: Unread): string {
  const own = rows.find((row) => row.own)
  if (!own || columns.length === 0) return 'There is no figure to show.'
  const cells = own.cells.map((cell, at) => ({ name: columns[at]!.words, cell }))
  return sentence(cells, {
    start: `For ${own.name}, of`,
    many: 'measures',
    one: 'measure',
    past: 'its neighbours’ mean',
    none: `For ${own.name}, no measure can be rated against its neighbours.`,
  })
}

interface Named {
  readonly name: string
  readonly cell: HeatCell
}

function sentence(
  cells: readonly Named[],
  words: Readonly<Record<'start' | 'many' | 'one' | 'past' | 'none', string>>,
): string {
  const rated = cells.filter(({ cell }) => cell.distance !== undefined)
  if (rated.length === 0) return words.none
  const count = (way: 'better' | 'worse') => rated.filter(({ cell }) => cell.verdict.endsWith(way)).length
  const sides = (['worse', 'better'] as const).filter((way) => count(way) > 0)
  const all = `${words.start} ${rated.length} ${rated.length === 1 ? words.one : words.many} that can be rated`
  if (sides.length === 0) return `${all}, none lies a standard deviation or more from ${words.past}.`
  const said = sides.map((way, at) =>
    at === 0
      ? `${count(way)} ${count(way) === 1 ? 'lies' : 'lie'} a standard deviation or more on the ${way} side of ${words.past}`
      : `${count(way)} on the ${way} side`,
  )
  const furthest = rated
    .filter(({ cell }) => cell.verdict !== 'usual')
    .toSorted((a, b) => Math.abs(b.cell.distance!) - Math.abs(a.cell.distance!))[0]!
  const side = furthest.cell.verdict.endsWith('worse') ? 'worse' : 'better'
  const size = roundedNumber(Math.abs(furthest.cell.distance!), 1)
  return `${all}, ${namesOf(said)}; furthest out is ${furthest.name}, by ${size} on the ${side} side.`
}

/** The map's cells in words, for an appendix: `12.2%, much worse`. */
export function heatMapTable({ caption, rowHead, columns, rows }: HeatMap): PictureTable {
  return {
    caption,
    heads: [rowHead, ...columns.map(({ words }) => words)],
    rows: rows.map(({ name, cells }) => [
      name,
      ...cells.map((cell) => [cell.shown, verdictWords(cell)].filter((part) => part !== '').join(', ')),
    ]),
  }
}
