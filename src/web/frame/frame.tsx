import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { HtmlEscapedString } from 'hono/utils/html'
import { showDay } from '../../core/index.ts'
import { govuk } from '../govuk.ts'
import type { Moment } from '../moment.ts'
import type { Site } from '../site.ts'
import type { Visit } from './visit.ts'

/** The parts of the site that the navigation names. */
export type Section =
  | 'overview'
  | 'areas'
  | 'targets'
  | 'compare'
  | 'due'
  | 'checks'
  | 'definitions'
  | 'data'
  | 'sources'
  | 'returned'
  | 'none'

export interface Crumb {
  readonly text: string
  readonly href?: string
}

interface Framed {
  readonly site: Site
  readonly visit: Visit
  /** What the browser's tab says before the names of the authority and the product. */
  readonly title: string
  readonly section: Section
  /** The way back, from the overview down to this page. */
  readonly crumbs?: readonly Crumb[]
  /** The figures shown; absent on pages that show none. */
  readonly moment?: Moment | undefined
  readonly children: Child
}

const PARTS: readonly { section: Section; text: string; path: string }[] = [
  { section: 'overview', text: 'Overview', path: '/' },
  { section: 'areas', text: 'Areas', path: '/areas' },
  { section: 'targets', text: 'Targets', path: '/targets' },
  { section: 'compare', text: 'Compare', path: '/benchmarks' },
  { section: 'due', text: 'Due', path: '/due' },
  { section: 'checks', text: 'Checks', path: '/checks' },
  { section: 'definitions', text: 'Definitions', path: '/definitions' },
  { section: 'data', text: 'Data', path: '/loads' },
  { section: 'sources', text: 'Sources', path: '/sources' },
  { section: 'returned', text: 'Other services', path: '/returned' },
]

/** A whole page: skip link, name, navigation, the way back, the page itself, and what it rests on. */
export function frame(framed: Framed): HtmlEscapedString | Promise<HtmlEscapedString> {
  const { site, visit, title, section, crumbs = [], moment, children } = framed
  const navigation = govuk('service-navigation', {
    navigationLabel: 'Parts of the site',
    collapseNavigationOnMobile: false,
    navigation: PARTS.map((part) => ({
      text: part.text,
      href: visit.link(part.path),
      current: part.path === visit.path,
      active: part.section === section,
    })),
  })
  const page = (
    <html lang="en-GB" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>{`${title} – ${site.settings.authority.name} – Homeward`}</title>
        <link rel="stylesheet" href={`/assets/homeward.css?v=${site.assetHash}`} />
        <link rel="icon" href={ICON} />
      </head>
      <body class="govuk-template__body">
        {govuk('skip-link', { text: 'Skip to main content', href: '#main-content' })}
        <header class="hw-header">
          <div class="govuk-width-container hw-header__names">
            <a class="hw-header__authority" href={visit.link('/')}>
              {site.settings.authority.name}
            </a>
            <span class="hw-header__product">Homeward</span>
          </div>
          {navigation}
        </header>
        <div class="govuk-width-container">
          {crumbs.length > 0 && govuk('breadcrumbs', { items: crumbs })}
          <main class="govuk-main-wrapper hw-main" id="main-content" tabindex={-1}>
            {children}
          </main>
        </div>
        <Foot site={site} visit={visit} moment={moment} />
      </body>
    </html>
  )
  return html`<!DOCTYPE html>${page}`
}

function Foot({ site, visit, moment }: { site: Site; visit: Visit; moment: Moment | undefined }) {
  return (
    <footer class="hw-footer">
      <div class="govuk-width-container">
        {moment && (
          <p>
            Figures as at {showDay(moment.on)}. The returns reach {showDay(moment.latestOn)}.
          </p>
        )}
        <p>
          For people who may see children’s data. Every view of a child is logged. Homeward {site.version}.{' '}
          <a href={visit.link('/about')}>About and accessibility</a>
        </p>
      </div>
    </footer>
  )
}

/** A small house in the accent, so that the tab can be found; part of the page, nothing is fetched. */
const ICON =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#0B5C62" d="M8 1 1 7v8h5v-5h4v5h5V7z"/></svg>',
  )
