import { escaped } from './escaped.ts'
import type { HeatCell, HeatMap, HeatVerdict } from './heat-map-cells.ts'
import { verdictWords } from './heat-map-reading.ts'

/** Where the heads of a map lead, in the order of its rows and columns; a head without an address is plain. */
interface HeatLinks {
  readonly rows?: readonly (string | undefined)[]
  readonly columns?: readonly (string | undefined)[]
}

/**
 * The map as a table of HTML, for a screen: heads for rows and columns, and in each cell its value with a word for
 * better or worse. Colour comes second, from the class of the cell. The table scrolls in the frame its page gives it.
 *
 * @param id unique on the page: the note on the shading is named after it
 */
export function heatMapHtml(
  { caption, rowHead, columns, rows, shading }: HeatMap,
  id: string,
  links: HeatLinks = {},
): string {
  const note = escaped(`${id}-shading`)
  const heads = columns.map(
    ({ short, words }, at) =>
      `<th scope="col" role="columnheader" class="govuk-table__header hw-heat__column">${linked(headWords(short, words), links.columns?.[at])}</th>`,
  )
  const body = rows.map(
    ({ name, own, cells }, at) =>
      `<tr class="govuk-table__row${own ? ' hw-heat__own' : ''}" role="row"><th scope="row" role="rowheader" class="govuk-table__header hw-heat__row">${linked(escaped(name), links.rows?.[at])}</th>${cells.map(cellHtml).join('')}</tr>`,
  )
  return `<table class="govuk-table hw-table hw-heat" role="table" aria-describedby="${note}"><caption class="govuk-table__caption govuk-table__caption--s">${escaped(caption)}</caption><thead class="govuk-table__head" role="rowgroup"><tr class="govuk-table__row" role="row"><th scope="col" role="columnheader" class="govuk-table__header">${escaped(rowHead)}</th>${heads.join('')}</tr></thead><tbody class="govuk-table__body" role="rowgroup">${body.join('')}</tbody></table><p class="govuk-body-s hw-heat__shading" id="${note}">${escaped(shading)}</p>`
}

/** A short head for those who see it, the full one for those who listen. */
function headWords(short: string, words: string): string {
  if (short === words) return escaped(short)
  return `<span aria-hidden="true">${escaped(short)}</span><span class="govuk-visually-hidden">${escaped(words)}</span>`
}

function linked(words: string, to: string | undefined): string {
  return to === undefined ? words : `<a class="govuk-link" href="${escaped(to)}">${words}</a>`
}

function cellHtml(cell: HeatCell): string {
  const said = verdictWords(cell)
  const word = said === '' ? '' : `<span class="hw-heat__word">${escaped(said)}</span>`
  const value =
    cell.verdict === 'no value'
      ? `<span aria-hidden="true">${escaped(cell.shown)}</span><span class="govuk-visually-hidden">no value</span>`
      : escaped(cell.shown)
  return `<td role="cell" class="govuk-table__cell hw-heat__cell${CLASSES[cell.verdict] ?? ''}">${value}${word === '' ? '' : ` ${word}`}</td>`
}

const CLASSES: Readonly<Partial<Record<HeatVerdict, string>>> = {
  'much better': ' hw-heat__cell--much-better',
  better: ' hw-heat__cell--better',
  worse: ' hw-heat__cell--worse',
  'much worse': ' hw-heat__cell--much-worse',
  'not rated': ' hw-heat__cell--not-rated',
}
