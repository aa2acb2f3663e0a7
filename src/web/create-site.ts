import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Catalogue } from '../measures/index.ts'
import type { Database, Settings } from '../store/index.ts'
import { type Access, UNNAMED } from './access.ts'
import { ChildReferences } from './child-reference.ts'
import { faultPage } from './frame/plain-page.tsx'
import { visitOf } from './frame/visit.ts'
import { Moments } from './moment.ts'
import { addPages, notFound } from './pages.ts'
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
  /** Is told of every fault of ours: its kind and where in the code, never what it says. Default: nobody is. */
  readonly onFault?: (fault: string) => void
  /** The host names this site answers to. Default: those of this computer only. */
  readonly hosts?: readonly string[]
}

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
    if (error instanceof HTTPException) return error.getResponse()
    // The kind of error and where it happened in our code; never its words, which may hold a child's data.
    options.onFault?.(`${error.name} on ${context.req.routePath}\n${placesOf(error)}`)
    return context.html(await faultPage(site, visitOf(context)), 500)
  })
  return app
}

function placesOf(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .slice(0, 6)
    .join('\n')
}
