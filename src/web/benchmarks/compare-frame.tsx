import type { Child } from 'hono/jsx'
import { type Crumb, frame } from '../frame/frame.tsx'
import type { Visit } from '../frame/visit.ts'
import type { Moment } from '../moment.ts'
import type { Site } from '../site.ts'
import { type AskedOfCompare, compareLink, pointOfView } from './asked.ts'

/** The ways to compare, with what they are called. */
const WAYS = [
  { path: '/benchmarks', text: 'Published figures' },
  { path: '/benchmarks/neighbours', text: 'Beside the neighbours' },
  { path: '/benchmarks/comparators', text: 'At the rate of others' },
  { path: '/heat-map', text: 'Our indicators by month' },
] as const

/** One of the ways to compare. */
export type WayToCompare = (typeof WAYS)[number]['path']

interface Framed {
  readonly site: Site
  readonly visit: Visit
  readonly moment: Moment | undefined
  readonly title: string
  /** Below the title: who is looked at and when. */
  readonly when?: string
  /** Which of the ways to compare this is; `undefined` on a page below them. */
  readonly way: WayToCompare | undefined
  readonly asked: AskedOfCompare
  readonly crumbs: readonly Crumb[]
  readonly children: Child
}

/** A page of comparison: its title, the other ways to compare, and the page itself. */
export function compareFrame({ site, visit, moment, title, when, way, asked, crumbs, children }: Framed) {
  return frame({
    site,
    visit,
    moment,
    title,
    section: 'compare',
    crumbs: [{ text: 'Overview', href: visit.link('/') }, ...crumbs],
    children: (
      <>
        <h1 class="govuk-heading-l hw-compare__title">
          {title} {when && <span class="hw-top__when">{when}</span>}
        </h1>
        <WaysToCompare visit={visit} way={way} asked={asked} />
        {children}
      </>
    ),
  })
}

function WaysToCompare({ visit, way, asked }: Pick<Framed, 'visit' | 'way' | 'asked'>) {
  return (
    <nav class="hw-ways" aria-label="Ways to compare">
      <ul class="hw-over">
        {WAYS.map(({ path, text }) => (
          <li>
            {path === way ? (
              <strong aria-current="page">{text}</strong>
            ) : (
              <a class="govuk-link" href={compareLink(visit, path, pointOfView(asked))}>
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The crumb that leads back to all published figures. */
export function toPublished(visit: Visit, asked: AskedOfCompare): Crumb {
  return { text: 'Published figures', href: compareLink(visit, '/benchmarks', pointOfView(asked)) }
}
