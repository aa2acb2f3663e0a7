import type { Context, Handler, Hono } from 'hono'
import type { HtmlEscapedString } from 'hono/utils/html'
import { type Visit, visitOf } from '../frame/visit.ts'
import { heatMapPage } from '../heat-map/page.tsx'
import { publishedMark } from '../indicators/published-mark.ts'
import type { Moment } from '../moment.ts'
import type { Site } from '../site.ts'
import { askedOfCompare } from './asked.ts'
import { comparatorsPage } from './comparators-page.tsx'
import type { AskedPage } from './look-frame.tsx'
import { benchmarksCsv } from './list-csv.ts'
import { benchmarksPage, foundIn } from './list-page.tsx'
import { measurePage } from './measure-page.tsx'
import { neighboursPage } from './neighbours-page.tsx'
import { PublishedFigures } from './published-figures.ts'

type Page = HtmlEscapedString | undefined | Promise<HtmlEscapedString | undefined>
type Make = (visit: Visit, moment: Moment | undefined, context: Context) => Page

/** How a page is made that stands whether or not there are figures of our own. */
type Always = (make: Make) => Handler

/** The pages on which figures are compared: the published ones with each other and with ours. They show no child. */
export function addComparePages(app: Hono, site: Site, always: Always): void {
  const figures = new PublishedFigures(site)
  const asked = (context: Context) => askedOfCompare(context.req.query())
  const from =
    (write: (page: AskedPage) => Page) => (visit: Visit, moment: Moment | undefined, context: Context) =>
      write({ site, visit, moment, figures, asked: asked(context) })
  const usual = (make: Make) => always(writtenOnce(site, make))
  app.get('/benchmarks', usual(from(benchmarksPage)))
  app.get('/benchmarks.csv', async (context) => {
    const look = await figures.look(asked(context))
    if (typeof look === 'string') return context.redirect(visitOf(context).link('/benchmarks'), 303)
    const { benchmarks } = await figures.seen(look, asked(context).from === 'all')
    return context.body(benchmarksCsv(site, look, foundIn(site, benchmarks, asked(context))), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="published-figures-${look.authority}.csv"`,
    })
  })
  app.get('/benchmarks/neighbours', usual(from(neighboursPage)))
  app.get('/benchmarks/comparators', usual(from(comparatorsPage)))
  app.get(
    '/benchmarks/:measure',
    always((visit, moment, context) =>
      from((page) => measurePage(page, context.req.param('measure')!))(visit, moment, context),
    ),
  )
  app.get(
    '/heat-map',
    usual((visit, moment, context) => heatMapPage(site, visit, moment, context.req.query())),
  )
}

/** A page as it is first met is written once for each state of the figures and of the published files. */
function writtenOnce(site: Site, make: Make): Make {
  return async (visit, moment, context) => {
    const isUsual = Object.keys(context.req.query()).every((name) => name === 'at')
    if (!moment || !isUsual) return make(visit, moment, context)
    const name = `${visit.path} ${visit.at ?? ''} ${await publishedMark(site)}`
    const known = moment.pages.get(name)
    if (known !== undefined) return known
    const page = await make(visit, moment, context)
    if (page !== undefined) moment.pages.set(name, page)
    return page
  }
}
