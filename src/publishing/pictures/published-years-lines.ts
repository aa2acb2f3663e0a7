import { namesOf } from './names-in-words.ts'
import { type PictureUnit, showMean, showNumber } from './picture-numbers.ts'
import type { PictureTable } from './picture-table.ts'

/** What was published for one period; `undefined` where nothing was. */
export interface YearOfAll {
  /** As printed: `2025`, `2024-25 (OT)`. */
  readonly period: string
  readonly own: number | undefined
  readonly mean: number | undefined
  readonly region: number | undefined
  readonly england: number | undefined
}

/** What the picture of a published measure over the years is drawn from. */
export interface PublishedYears {
  readonly unit: PictureUnit
  readonly own: string
  /** `undefined` where it has no region but England. */
  readonly region: string | undefined
  /** The month of the neighbour model, `May 2025`; `undefined` where none is loaded. */
  readonly model: string | undefined
  /** Oldest first. */
  readonly years: readonly YearOfAll[]
}

/** One line of the picture. */
export interface YearsLine {
  readonly kind: 'own' | 'mean' | 'region' | 'england'
  readonly name: string
  /** One for each period. */
  readonly values: readonly (number | undefined)[]
  /** Its last value, as it is printed. */
  readonly shown: string
}

/** The lines that have any value: the authority, its neighbours, its region and England. */
export function linesOf({ unit, own, region, years }: PublishedYears): YearsLine[] {
  const all = [
    { kind: 'own' as const, name: own },
    { kind: 'mean' as const, name: 'Neighbours’ mean' },
    ...(region === undefined ? [] : [{ kind: 'region' as const, name: region }]),
    { kind: 'england' as const, name: 'England' },
  ]
  return all.flatMap(({ kind, name }): YearsLine[] => {
    const values = years.map((year) => year[kind])
    const last = values.findLast((value) => value !== undefined)
    return last === undefined ? [] : [{ kind, name, values, shown: shownOf(unit, kind, last) }]
  })
}

function shownOf(unit: PictureUnit, kind: YearsLine['kind'], value: number | undefined): string {
  return kind === 'mean' ? showMean(unit, value) : showNumber(unit, value)
}

/**
 * From the first to the last period that each has: “Kirklees went from 61 in 2016 to 64 in 2025; the neighbours’ mean
 * from 70.1 in 2016 to 83.1 in 2025, and England from 60 in 2016 to 67 in 2025.”
 */
export function publishedYearsReading(picture: PublishedYears): string {
  const { unit, years, own: ownName } = picture
  const lines = linesOf(picture)
  const own = lines.find(({ kind }) => kind === 'own')
  const course = ({ kind, values }: YearsLine) => {
    const at = values.flatMap((value, place) => (value === undefined ? [] : [place]))
    const [first, last] = [at[0]!, at.at(-1)!]
    const figure = (place: number) => shownOf(unit, kind, values[place])
    const shown = (place: number) => `${figure(place)} in ${years[place]!.period}`
    if (first !== last && figure(first) === figure(last))
      return `at ${figure(first)} in both ${years[first]!.period} and ${years[last]!.period}`
    return first === last ? `at ${shown(first)}` : `from ${shown(first)} to ${shown(last)}`
  }
  const others = lines
    .filter(({ kind }) => kind !== 'own')
    .map((line) => `${line.kind === 'mean' ? 'the neighbours’ mean' : line.name} ${course(line)}`)
  const start = own
    ? `${own.name} ${course(own).startsWith('at') ? 'stood' : 'went'} ${course(own)}`
    : `Nothing is published for ${ownName}`
  return others.length === 0 ? `${start}.` : `${start}; ${namesOf(others)}.`
}

/** Every period with what was published in it, the oldest first. */
export function publishedYearsTable(picture: PublishedYears): PictureTable {
  const { unit, years } = picture
  const lines = linesOf(picture)
  return {
    caption: `${unit.words}, year by year`,
    heads: ['Period', ...lines.map(({ name }) => name)],
    rows: years.map(({ period }, at) => [
      period,
      ...lines.map(({ kind, values }) => shownOf(unit, kind, values[at])),
    ]),
  }
}
