import type { Context, Hono } from 'hono'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Assessment } from '../comparison/index.ts'
import { aboutPage } from './about/page.tsx'
import { areaPage, areasPage } from './areas/page.tsx'
import { addComparePages } from './benchmarks/routes.ts'
import { acceptPage } from './checks/accept-page.tsx'
import { askedOfChecks } from './frame/asked.ts'
import { checkPage } from './checks/check-page.tsx'
import { checksPage } from './checks/list-page.tsx'
import { checksMark } from './checks/outcome.ts'
import { worklistsFile } from './checks/worklists-file.ts'
import { worklistsPage } from './checks/worklists-page.tsx'
import { childPage } from './children/child-page.tsx'
import { childrenPage } from './children/list-page.tsx'
import { definitionsPage } from './definitions/page.tsx'
import { findingsPage } from './findings/page.tsx'
import { noFiguresPage, noSuchDayPage, notFoundPage } from './frame/plain-page.tsx'
import { type Visit, visitOf } from './frame/visit.ts'
import { indicatorPage } from './indicators/page.tsx'
import { publishedMark } from './indicators/published-mark.ts'
import { groupsCsv, seriesCsv } from './indicators/series-csv.ts'
import { loadPage } from './loads/load-page.tsx'
import { mappingsPage } from './loads/mappings-page.tsx'
import { loadsPage } from './loads/page.tsx'
import { rowsPage } from './loads/rows-page.tsx'
import type { Moment } from './moment.ts'
import { overviewPage } from './overview/page.tsx'
import { returnedPage } from './returned/page.tsx'
import type { Site } from './site.ts'
import { sourcesPage } from './sources/page.tsx'
import { derivedPage } from './derived/page.tsx'
import { dueFile } from './due/file.ts'
import { dueListPage } from './due/list-page.tsx'
import { dueListsPage } from './due/lists-page.tsx'
import { targetsPage } from './targets/page.tsx'
import { templateFile } from './templates/download.ts'
import { templatePage } from './templates/template-page.tsx'
import { templatesPage } from './templates/list-page.tsx'
import { firstFilesPage } from './uploads/plain-pages.tsx'

type Page = HtmlEscapedString | undefined
type MadePage = Page | Promise<Page>

/** Which page stands at which address. */
export function addPages(app: Hono, site: Site): void {
  const { catalogue } = site
  app.get(
    '/',
    counts(
      site,
      site.settings.authority.name,
      (visit, moment) => overviewPage(site, visit, moment),
      () => checksMark(site),
    ),
  )
  app.get(
    '/areas',
    counts(site, 'Areas', (visit, moment) => areasPage(site, visit, moment)),
  )
  app.get(
    '/areas/:folder',
    counts(site, 'Areas', (visit, moment, context) => {
      const area = catalogue.areas.find(({ folder }) => folder === context.req.param('folder'))
      return area && areaPage(site, visit, moment, area)
    }),
  )
  app.get(
    '/indicators/:key',
    counts(
      site,
      'Indicator',
      ofIndicator(site, indicatorPage),
      async () => `${await checksMark(site)} ${await publishedMark(site)}`,
    ),
  )
  app.get('/indicators/:key/children', figures(site, 'Children', ofIndicator(site, childrenPage)))
  app.get(
    '/derived/:key',
    counts(site, 'Derived figure', (visit, moment, context) =>
      derivedPage(site, visit, moment, context.req.param('key')!),
    ),
  )
  app.get(
    '/targets',
    counts(site, 'Targets', (visit, moment) => targetsPage(site, visit, moment)),
  )
  addDuePages(app, site)
  addComparePages(app, site, (make) => always(site, make))
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
    '/loads/of/:format',
    always(site, (visit, moment, context) => loadsPage(site, visit, moment, context.req.param('format'))),
  )
  app.get(
    '/loads/mappings',
    always(site, (visit, moment) => mappingsPage(site, visit, moment)),
  )
  app.get(
    '/loads/:id{[0-9]+}/rows',
    always(site, (visit, moment, context) => rowsPage(site, visit, moment, Number(context.req.param('id')))),
  )
  app.get(
    '/loads/:id{[0-9]+}',
    always(site, (visit, moment, context) => loadPage(site, visit, moment, Number(context.req.param('id')))),
  )
  app.get(
    '/templates',
    always(site, (visit) => templatesPage(site, visit)),
  )
  app.get('/templates/:file{[a-z0-9-]+\\.(?:csv|xlsx)}', async (context) => {
    const file = await templateFile(site, context.req.param('file'))
    if (!file) return notFound(site, context)
    return context.body(file.bytes, 200, {
      'Content-Type': file.type,
      'Content-Disposition': `attachment; filename="${file.name}"`,
    })
  })
  app.get(
    '/templates/:name',
    always(site, (visit, _, context) => templatePage(site, visit, context.req.param('name')!)),
  )
  app.get(
    '/sources',
    always(site, (visit, moment) => sourcesPage(site, visit, moment)),
  )
  app.get(
    '/returned',
    always(site, (visit, moment) => returnedPage(site, visit, moment)),
  )
  app.get(
    '/findings',
    always(site, (visit, moment) => findingsPage(site, visit, moment)),
  )
  addCheckPages(app, site)
  app.get(
    '/definitions',
    always(site, (visit, moment) => definitionsPage(site, visit, moment)),
  )
  app.get(
    '/about',
    always(site, (visit) => aboutPage(site, visit)),
  )
}

function addDuePages(app: Hono, site: Site): void {
  app.get(
    '/due',
    counts(site, 'Due and overdue', (visit, moment) => dueListsPage(site, visit, moment)),
  )
  app.get(
    '/due/:name',
    figures(site, 'Due and overdue', (visit, moment, context) => {
      const asked = askedOfChecks(context.req.query())
      return dueListPage(site, visit, moment, { name: context.req.param('name')!, asked })
    }),
  )
  app.get('/due.xlsx', async (context) => {
    const moment = await site.moments.at(visitOf(context).at)
    if (typeof moment === 'string') return notFound(site, context)
    return context.body(new Uint8Array(await dueFile(site, moment)), 200, {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="due-${moment.on.toString()}.xlsx"`,
    })
  })
}

function addCheckPages(app: Hono, site: Site): void {
  app.get(
    '/checks',
    always(site, (visit, moment, context) =>
      checksPage(site, visit, moment, askedOfChecks(context.req.query())),
    ),
  )
  app.get(
    '/checks/:key',
    always(site, (visit, moment, context) => {
      const asked = askedOfChecks(context.req.query())
      return checkPage(site, visit, moment, { key: context.req.param('key')!, asked })
    }),
  )
  app.get(
    '/checks/:key/findings/:reference',
    always(site, (visit, _, context) => {
      const [key, reference] = [context.req.param('key')!, context.req.param('reference')!]
      return acceptPage(site, visit, { key, reference })
    }),
  )
  app.get(
    '/worklists',
    always(site, (visit, moment, context) =>
      worklistsPage(site, visit, moment, askedOfChecks(context.req.query())),
    ),
  )
  app.get('/worklists.xlsx', async (context) => {
    const { team } = askedOfChecks(context.req.query())
    const file = await worklistsFile(site, team)
    if (!file) return notFound(site, context)
    return context.body(new Uint8Array(file), 200, {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="${team === undefined ? 'worklists' : 'worklist'}.xlsx"`,
    })
  })
}

type Make = (visit: Visit, moment: Moment, context: Context) => MadePage

/** A page of figures: says so where there are none, or none for the day asked for. */
function figures(site: Site, title: string, make: Make) {
  return async (context: Context) => {
    const visit = visitOf(context)
    const moment = await site.moments.at(visit.at)
    if (moment === 'no figures') {
      const page = site.takesFiles ? firstFilesPage : noFiguresPage
      return context.html(await page(site, visit, title))
    }
    if (moment === 'no such day') return context.html(await noSuchDayPage(site, visit), 404)
    const page = await make(visit, moment, context)
    return page === undefined ? notFound(site, context) : context.html(page)
  }
}

/**
 * A page of counts, in which no child can be seen: written once for each state of the facts, and of what else it
 * rests on, then given again.
 */
function counts(site: Site, title: string, make: Make, restsOn: () => Promise<string> = async () => '') {
  return figures(site, title, async (visit, moment, context) => {
    const { at = '', over = '', ...rest } = visit.asked
    const name = `${visit.path} ${at} ${over} ${await restsOn()}`
    const known = moment.pages.get(name)
    const isUsual = Object.keys(rest).length === 0
    if (known !== undefined && isUsual) return known
    const page = await make(visit, moment, context)
    if (page !== undefined && isUsual) moment.pages.set(name, page)
    return page
  })
}

/** A page about one indicator, over the kind of period asked for. */
function ofIndicator(
  site: Site,
  make: (site: Site, visit: Visit, moment: Moment, assessment: Assessment) => MadePage,
): Make {
  return async (visit, moment, context) => {
    const assessment = await moment.assessed(context.req.param('key')!, visit.over)
    return assessment && make(site, visit, moment, assessment)
  }
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
export async function notFound(site: Site, context: Context): Promise<Response> {
  return context.html(await notFoundPage(site, visitOf(context)), 404)
}
