import type { Better } from '../../comparison/index.ts'
import { type PictureUnit, showMean, showNumber } from './picture-numbers.ts'
import type { PictureTable } from './picture-table.ts'

/** An area by name with what was published of it; `undefined` where nothing was. */
export interface NamedValue {
  readonly name: string
  readonly value: number | undefined
}

/** What the picture of an authority among its statistical neighbours is drawn from. */
export interface NeighbourDots {
  readonly unit: PictureUnit
  readonly better: Better
  /** As it stands in a sentence: `at 31 March 2025`, `in 2024/25`. */
  readonly when: string
  /** The month of the neighbour model: `May 2025`. */
  readonly model: string
  readonly own: NamedValue
  readonly neighbours: readonly NamedValue[]
  /** Of the neighbours that have a value, each counting once. */
  readonly mean: number | undefined
  readonly median: number | undefined
  /** Of the neighbours' children taken together. */
  readonly pooled?: number
  readonly region?: NamedValue
  readonly england?: number | undefined
}

/** One line of the picture: an authority, or what the authorities are held against. */
export interface DotRow {
  readonly kind: 'own' | 'neighbour' | 'mean' | 'median' | 'pooled' | 'region' | 'england'
  readonly name: string
  readonly value: number
  readonly shown: string
}

/** The lines in their order: authorities by value, the highest first, then what they are held against. */
export function dotRows(dots: NeighbourDots): DotRow[] {
  const { unit, own, neighbours, mean, median, pooled, region, england } = dots
  const authorities = [
    { kind: 'own' as const, ...own },
    ...neighbours.map((neighbour) => ({ kind: 'neighbour' as const, ...neighbour })),
  ]
  const others = [
    { kind: 'mean' as const, name: 'Mean of the neighbours', value: mean },
    { kind: 'median' as const, name: 'Median of the neighbours', value: median },
    { kind: 'pooled' as const, name: 'The neighbours taken together', value: pooled },
    ...(region ? [{ kind: 'region' as const, ...region }] : []),
    { kind: 'england' as const, name: 'England', value: england },
  ]
  const show = (kind: DotRow['kind'], value: number) =>
    AVERAGES.has(kind) ? showMean(unit, value) : showNumber(unit, value)
  const drawn = (rows: readonly { kind: DotRow['kind']; name: string; value: number | undefined }[]) =>
    rows.flatMap(({ kind, name, value }): DotRow[] =>
      value === undefined ? [] : [{ kind, name, value, shown: show(kind, value) }],
    )
  return [
    ...drawn(authorities).toSorted((a, b) => b.value - a.value || byName(a.name, b.name)),
    ...drawn(others),
  ]
}

const AVERAGES: ReadonlySet<DotRow['kind']> = new Set(['mean', 'median', 'pooled'])

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The picture's rows as a table; authorities without a value come last, with a dash. */
export function neighbourDotsTable(dots: NeighbourDots): PictureTable {
  const { unit, own, neighbours, when, model } = dots
  const missing = [own, ...neighbours].filter(({ value }) => value === undefined)
  return {
    caption: `${unit.words} ${when}, with the statistical neighbours by the model of ${model}`,
    heads: ['Area', unit.words],
    rows: [
      ...dotRows(dots).map(({ name, shown }) => [name, shown]),
      ...missing.map(({ name, value }) => [name, showNumber(unit, value)]),
    ],
  }
}
