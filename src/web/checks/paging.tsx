import { govuk } from '../govuk.ts'

/** A part of a long list. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly number: number
  readonly of: number
}

/** The page of a list that is asked for; the nearest there is when it asks for none of them. */
export function pageOf<Row>(rows: readonly Row[], asked: string | undefined, size: number): Page<Row> {
  const of = Math.max(1, Math.ceil(rows.length / size))
  const number = Math.min(of, Math.max(1, /^\d{1,6}$/.test(asked ?? '') ? Number(asked) : 1))
  return { rows: rows.slice((number - 1) * size, number * size), number, of }
}

/** The ways to the page before and after; nothing when there is one page. */
export function Paging({ page, link }: { page: Page<unknown>; link: (number: number) => string }) {
  const { number, of } = page
  if (of === 1) return <></>
  const label = (at: number) => `${at} of ${of}`
  return govuk('pagination', {
    landmarkLabel: 'Pages of the list',
    classes: 'govuk-pagination--block',
    ...(number > 1 ? { previous: { href: link(number - 1), labelText: label(number - 1) } } : {}),
    ...(number < of ? { next: { href: link(number + 1), labelText: label(number + 1) } } : {}),
  })
}
