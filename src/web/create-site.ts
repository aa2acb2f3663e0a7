import { type Context, Hono } from 'hono'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Assessment } from '../comparison/index.ts'
import type { Catalogue } from '../measures/index.ts'
import type { Database, Settings } from '../store/index.ts'
import { aboutPage } from './about/page.tsx'
import { type Access, UNNAMED } from './access.ts'
import { areaPage, areasPage } from './areas/page.tsx'
import { ChildReferences } from './child-reference.ts'
import { childPage } from './children/child-page.tsx'
import { childrenPage } from './children/list-page.tsx'
import { definitionsPage } from './definitions/page.tsx'
import { findingsPage } from './findings/page.tsx'
import { faultPage, noFiguresPage, noSuchDayPage, notFoundPage } from './frame/plain-page.tsx'
import { type Visit, visitOf } from './frame/visit.ts'
import { indicatorPage } from './indicators/page.tsx'
import { groupsCsv, seriesCsv } from './indicators/series-csv.ts'
import { loadPage, loadsPage } from './loads/page.tsx'
import { type Moment, Moments } from './moment.ts'
import { overviewPage } from './overview/page.tsx'
import { contentPolicy, neverKept, onlyFor, OWN_HOSTS, sameOriginForms } from './security.ts'
import type { Site } from './site.ts'
import { readStaticFiles, readVersion } from './static-files.ts'
import { whenUpToDate } from './when-up-to-date.ts'

export interface SiteOptions {
  readonly database: Database
  readonly catalogue: Catalogue
  readonly settings: Settings
  /** Who is looking, for the log of access. Default: `local user`. */
  readonly access?: Access
  /** Brings the figures up to date with what has been loaded; asked at most four times a second. */
  readonly ensure?: () => Promise<void>
  /** The host names this site answers to. Default: those of this computer only. */
  readonly hosts?: readonly string[]
}

type Page = HtmlEscapedString | Promise<HtmlEscapedString>
type MadePage = Page | undefined | Promise<HtmlEscapedString | undefined>

/** The whole site over one workspace. It reads, and writes nothing but the log of access. */
export function createSite(options: SiteOptions): Hono {
  const { database, catalogue, settings, access = UNNAMED, hosts = OWN_HOSTS } = options
  const looks = readStaticFiles()
  const site: Site = {
    database,
    catalogue,
    settings,
    access,
    moments: new Moments(database, catalogue, settings),
    references: new ChildReferences(database),
    version: readVersion(),
    assetHash: looks.hash,
  }
  const app = new Hono()
  app.use(neverKept, contentPolicy, onlyFor(hosts), sameOriginForms)
  app.get('/assets/:path{.+}', (context) => {
    const file = looks.files.get(context.req.param('path'))
    if (!file) return context.text('Not found', 404)
    const headers = { 'Content-Type': file.type, 'Cache-Control': 'public, max-age=31536000, immutable' }
    return context.body(file.bytes, 200, headers)
  })
  if (options.ensure) app.use(whenUpToDate(options.ensure))
  addPages(app, site)
  app.all('*', (context) => notFound(site, context))
  app.onError(async (error, context) => {
    // The kind of error and where it happened in our code; never its words, which may hold a child's data.
    console.error(`Homeward: ${error.name} on ${context.req.routePath}`, placesOf(error))
    return context.html(await faultPage(site, visitOf(context)), 500)
  })
  return app
}

function addPages(app: Hono, site: Site): void {
  const { catalogue } = site
  app.get(
    '/',
    figures(site, site.settings.authority.name, (visit, moment) => overviewPage(site, visit, moment)),
  )
  app.get(
    '/areas',
    figures(site, 'Areas', (visit, moment) => areasPage(site, visit, moment)),
  )
  app.get(
    '/areas/:folder',
    figures(site, 'Areas', (visit, moment, context) => {
      const area = catalogue.areas.find(({ folder }) => folder === context.req.param('folder'))
      return area && areaPage(site, visit, moment, area)
    }),
  )
  app.get('/indicators/:key', indicators(site, indicatorPage))
  app.get('/indicators/:key/children', indicators(site, childrenPage))
  app.get('/indicators/:key/series.csv', downloads(site, 'series', seriesCsv))
  app.get('/indicators/:key/groups.csv', downloads(site, 'groups', groupsCsv))
  app.get(
    '/children/:reference',
    figures(site, 'A child’s journey through care', (visit, moment, context) =>
      childPage(site, visit, moment, context.req.param('reference')!),
    ),
  )
  app.get(
    '/loads',
    always(site, (visit, moment) => loadsPage(site, visit, moment)),
  )
  app.get(
    '/loads/:id{[0-9]+}',
    always(site, (visit, moment, context) => loadPage(site, visit, moment, Number(context.req.param('id')))),
  )
  app.get(
    '/findings',
    always(site, (visit, moment) => findingsPage(site, visit, moment)),
  )
  app.get(
    '/definitions',
    always(site, (visit, moment) => definitionsPage(site, visit, moment)),
  )
  app.get(
    '/about',
    always(site, (visit) => aboutPage(site, visit)),
  )
}

/** A page of figures: says so where there are none, or none for the day asked for. */
function figures(
  site: Site,
  title: string,
  make: (visit: Visit, moment: Moment, context: Context) => MadePage,
) {
  return async (context: Context) => {
    const visit = visitOf(context)
    const moment = await site.moments.at(visit.at)
    if (moment === 'no figures') return context.html(await noFiguresPage(site, visit, title))
    if (moment === 'no such day') return context.html(await noSuchDayPage(site, visit), 404)
    const page = await make(visit, moment, context)
    return page === undefined ? notFound(site, context) : context.html(page)
  }
}

/** A page about one indicator. */
function indicators(
  site: Site,
  make: (site: Site, visit: Visit, moment: Moment, assessment: Assessment) => Promise<HtmlEscapedString>,
) {
  return figures(site, 'Indicator', async (visit, moment, context) => {
    const assessment = await moment.assessed(context.req.param('key')!, visit.over)
    return assessment && make(site, visit, moment, assessment)
  })
}

/** A page that stands whether or not there are figures; it rests on the latest when the day asked for has none. */
function always(site: Site, make: (visit: Visit, moment: Moment | undefined, context: Context) => MadePage) {
  return async (context: Context) => {
    const visit = visitOf(context)
    const moment = await site.moments.at(visit.at)
    const page = await make(visit, typeof moment === 'string' ? undefined : moment, context)
    return page === undefined ? notFound(site, context) : context.html(page)
  }
}

/** A table of counts to take away. */
function downloads(site: Site, name: string, write: (site: Site, assessment: Assessment) => string) {
  return async (context: Context) => {
    const visit = visitOf(context)
    const moment = await site.moments.at(visit.at)
    if (typeof moment === 'string') return notFound(site, context)
    const assessment = await moment.assessed(context.req.param('key')!, visit.over)
    if (!assessment) return notFound(site, context)
    const file = `${assessment.indicator.key}-${name}-${moment.on.toString()}.csv`
    return context.body(write(site, assessment), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${file}"`,
    })
  }
}

/** Our own page, also where the site is a part of a larger app with another idea of what is not found. */
async function notFound(site: Site, context: Context): Promise<Response> {
  return context.html(await notFoundPage(site, visitOf(context)), 404)
}

function placesOf(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .slice(0, 6)
    .join('\n')
}
