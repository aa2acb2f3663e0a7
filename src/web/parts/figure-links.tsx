import type { Child } from 'hono/jsx'
import type { Visit } from '../frame/visit.ts'

interface Named {
  readonly key: string
  readonly title: string
}

/** What stands in place of a word set apart as code; `undefined` leaves it as it is. */
export type InPlaceOfCode = (code: string) => Child | undefined

/**
 * The title of a figure, linked to its page, in place of the key by which the prose of a definition names it. Any other
 * code (a column, a file, a value) stays as it is.
 */
export function figureLinks(
  { indicators, derived }: { indicators: readonly Named[]; derived: readonly Named[] },
  visit: Pick<Visit, 'link'>,
): InPlaceOfCode {
  const pages = new Map<string, { title: string; path: string }>()
  for (const { key, title } of derived) pages.set(key, { title, path: `/derived/${key}` })
  for (const { key, title } of indicators) pages.set(key, { title, path: `/indicators/${key}` })
  return (code) => {
    const page = pages.get(code)
    if (!page) return undefined
    return (
      <>
        “
        <a class="govuk-link" href={visit.link(page.path)}>
          {page.title}
        </a>
        ”
      </>
    )
  }
}
