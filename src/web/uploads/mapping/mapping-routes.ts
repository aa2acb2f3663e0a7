import type { Context, Hono } from 'hono'
import { type RawTable, suggestMappings } from '../../../intake/index.ts'
import { visitOf } from '../../frame/visit.ts'
import type { Site } from '../../site.ts'
import type { SiteIntake } from '../site-intake.ts'
import { readFiles, type Upload } from '../upload.ts'
import type { Uploads } from '../uploads.ts'
import { type ColumnChoice, postedChoices, suggestedChoices } from './choices.ts'
import { confirmedMapping, nameFor } from './confirmed-mapping.ts'
import { likelyHeads, possibleHeads, withHeadsAt } from './heads.ts'
import type { Mapped } from './mapped.ts'
import { mappingPage } from './mapping-page.tsx'
import { problemsOf } from './problems.ts'

/** How long a page waits for a file to be read again, before it says how far that is. */
const WAIT = 1_500

interface Routes {
  readonly site: Site
  readonly intake: SiteIntake
  readonly uploads: Uploads
  /** What is answered for files that are not there. */
  readonly gone: (context: Context) => Promise<Response>
}

/** The pages on which somebody says what a part of a file is. */
export function addMappingPages(app: Hono, { site, intake, uploads, gone }: Routes): void {
  const path = '/loads/new/:id{[a-p]{32}}/:file{[0-9]+}/:part{[0-9]+}/mapping'

  app.get(path, async (context) => {
    const query = context.req.query()
    const part = findPart(context, uploads, intake, query['as'], query['heads'])
    if (!part) return gone(context)
    const { table, raw, formats } = part
    const choices = table ? suggestedChoices(raw, table, formats) : []
    return context.html(await mappingPage(site, visitOf(context), { ...part, choices }))
  })

  app.post(path, async (context) => {
    const form = await context.req.formData()
    const part = findPart(context, uploads, intake, textOf(form, 'as'), textOf(form, 'heads'))
    if (!part?.table) return gone(context)
    const { table, raw, formats, upload } = part
    const choices = postedChoices(form, raw, table, formats)
    const mapped: Mapped = { ...part, choices, name: textOf(form, 'name').trim() }
    const visit = visitOf(context)
    if (form.get('do') === 'show') return context.html(await mappingPage(site, visit, mapped))
    const problems = problemsOf({ name: mapped.name, table, raw, choices, formats })
    if (problems.length > 0) return context.html(await mappingPage(site, visit, mapped, problems), 400)
    intake.saveMapping(confirmedMapping(mapped.name, table, raw, choices))
    uploads.readAgain(upload)
    await uploads.settled(upload, WAIT)
    return context.redirect(visit.link(`/loads/new/${upload.id}/mapped`), 303)
  })
}

type FoundPart = Omit<Mapped, 'choices'> & { choices: readonly ColumnChoice[] }

/** The part of a file that an address names, read as the table asked for, or as the likeliest one. */
function findPart(
  context: Context,
  uploads: Uploads,
  intake: SiteIntake,
  as: string | undefined,
  heads: string | undefined,
): FoundPart | undefined {
  const upload: Upload | undefined = uploads.find(context.req.param('id')!)
  const file = upload && readFiles(upload).find(({ number }) => String(number) === context.req.param('file'))
  const at = Number(context.req.param('part'))
  const whole: RawTable | undefined = file?.state.prepared.unknown[at]?.raw
  if (!upload || !file || !whole) return undefined
  const formats = intake.formats()
  const asked = possibleHeads(whole).find((row) => String(row.at) === heads)?.at
  const headsAt = asked ?? likelyHeads(whole)
  const raw = withHeadsAt(whole, headsAt)
  const table =
    formats.tables.find((each) => each.table === as) ?? suggestMappings(raw, formats, file.name)[0]?.table
  const name = nameFor(whole.part ?? file.name, formats)
  return { upload, file, at, whole, headsAt, raw, table, name, formats, choices: [] }
}

function textOf(form: FormData, name: string): string {
  const text = form.get(name)
  return typeof text === 'string' ? text : ''
}
