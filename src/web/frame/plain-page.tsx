import type { HtmlEscapedString } from 'hono/utils/html'
import { type Crumb, frame } from './frame.tsx'
import type { Site } from '../site.ts'
import type { Visit } from './visit.ts'

interface Plain {
  readonly site: Site
  readonly visit: Visit
  readonly title: string
  readonly sentences: readonly string[]
  readonly crumbs?: readonly Crumb[]
  readonly ways?: readonly { text: string; href: string }[]
}

/** A page that only says something: nothing here yet, not found, gone wrong. */
export function plainPage({ site, visit, title, sentences, crumbs = [], ways = [] }: Plain) {
  return frame({
    site,
    visit,
    title,
    section: 'none',
    crumbs,
    children: (
      <div class="hw-reading">
        <h1 class="govuk-heading-l">{title}</h1>
        {sentences.map((sentence) => (
          <p class="govuk-body">{sentence}</p>
        ))}
        {ways.length > 0 && (
          <ul class="govuk-list govuk-list--bullet">
            {ways.map(({ text, href }) => (
              <li>
                <a class="govuk-link" href={href}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    ),
  }) satisfies HtmlEscapedString | Promise<HtmlEscapedString>
}

export function notFoundPage(site: Site, visit: Visit) {
  return plainPage({
    site,
    visit,
    title: 'Page not found',
    sentences: ['There is nothing at this address. If it was typed, check it; if it was a link, tell us.'],
    ways: [
      { text: 'Overview', href: '/' },
      { text: 'All definitions', href: '/definitions' },
      { text: 'Files taken in', href: '/loads' },
    ],
  })
}

export function noSuchDayPage(site: Site, visit: Visit) {
  return plainPage({
    site,
    visit,
    title: 'No figures for this day',
    sentences: [
      'Figures are made for the month ends that the returns cover, and this day is not one of them.',
    ],
    ways: [{ text: 'The latest figures', href: '/' }],
  })
}

/** Shown wherever figures would stand while none have been made. */
export function noFiguresPage(site: Site, visit: Visit, title: string) {
  return plainPage({
    site,
    visit,
    title,
    sentences: [
      'There are no figures yet, because no Episodes file has been taken in.',
      'Load the SSDA903 files of at least one year, for example with “homeward load” and the folder they lie in. Figures then appear here by themselves.',
    ],
    ways: [
      { text: 'Files taken in so far', href: '/loads' },
      { text: 'What Homeward will work out', href: '/definitions' },
    ],
  })
}

/** Shown when something went wrong on our side: says so, and nothing of the data. */
export function faultPage(site: Site, visit: Visit) {
  return plainPage({
    site,
    visit,
    title: 'Something went wrong',
    sentences: [
      'This is a fault in Homeward, not something you did. Nothing was changed. Try again; if it stays, tell whoever looks after Homeward the time and the page.',
    ],
    ways: [{ text: 'Overview', href: '/' }],
  })
}
