import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type Check, readChecks } from '../checks/index.ts'
import { comparisonCatalogue } from '../comparison/index.ts'
import { type Formats, readFormats } from '../intake/index.ts'
import type { Catalogue } from '../measures/index.ts'
import type { Database, Settings } from '../store/index.ts'
import { type Access, UNNAMED } from './access.ts'
import { addCheckForms } from './checks/routes.ts'
import { ChildReferences } from './child-reference.ts'
import { faultPage } from './frame/plain-page.tsx'
import { visitOf } from './frame/visit.ts'
import { Moments } from './moment.ts'
import { addPages, notFound } from './pages.ts'
import { contentPolicy, neverKept, onlyFor, OWN_HOSTS, sameOriginForms } from './security.ts'
import type { Site } from './site.ts'
import { readStaticFiles, readVersion } from './static-files.ts'
import { addUploadPages } from './uploads/routes.ts'
import type { SiteIntake } from './uploads/site-intake.ts'
import { whenUpToDate } from './when-up-to-date.ts'

export interface SiteOptions {
  readonly database: Database
  readonly catalogue: Catalogue
  readonly settings: Settings
  /** The checks of the data. Default: those of the catalogue. */
  readonly checks?: readonly Check[]
  /** Who is looking, for the log of access. Default: `local user`. */
  readonly access?: Access
  /** Brings the figures up to date with what has been loaded; asked at most four times a second. */
  readonly ensure?: () => Promise<void>
  /** What taking files in needs. Default: the site takes none in, and reads only. */
  readonly intake?: SiteIntake
  /** Is told of every fault of ours: its kind and where in the code, never what it says. Default: nobody is. */
  readonly onFault?: (fault: string) => void
  /** The host names this site answers to. Default: those of this computer only. */
  readonly hosts?: readonly string[]
}

/**
 * The whole site over one workspace. It reads, and writes nothing but the log of access, unless it is given what
 * taking files in needs.
 */
export function createSite(options: SiteOptions): Hono {
  const { database, catalogue, settings, access = UNNAMED, hosts = OWN_HOSTS, intake } = options
  const looks = readStaticFiles()
  const site: Site = {
    database,
    catalogue,
    settings,
    checks: options.checks ?? readChecks(catalogue.files),
    comparison: comparisonCatalogue(catalogue.files, () => catalogue),
    access,
    formats: intake ? () => intake.formats() : formatsOf(catalogue),
    takesFiles: intake !== undefined,
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
  // The kind of error and where it happened in our code; never its words, which may hold a child's data.
  const tell = (error: unknown, where: string) => {
    const { name, stack } = error instanceof Error ? error : new Error('not an error')
    options.onFault?.(`${name} on ${where}\n${placesOf(stack)}`)
  }
  addPages(app, site)
  if (intake) {
    addUploadPages(app, site, intake, (error) => tell(error, 'taking files in'))
    addCheckForms(app, site, (work) => intake.write(work))
  }
  app.all('*', (context) => notFound(site, context))
  app.onError(async (error, context) => {
    if (error instanceof HTTPException) return error.getResponse()
    tell(error, context.req.routePath)
    return context.html(await faultPage(site, visitOf(context)), 500)
  })
  return app
}

/** The formats of a site without mappings of its own: read once, when a page first asks. */
function formatsOf({ files }: Catalogue): () => Formats {
  let formats: Formats | undefined
  return () => (formats ??= readFormats(files))
}

function placesOf(stack = ''): string {
  return stack
    .split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .slice(0, 6)
    .join('\n')
}
