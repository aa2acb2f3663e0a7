import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { visitOf } from '../frame/visit.ts'
import { counted } from '../parts/names.ts'
import type { Site } from '../site.ts'
import { busyPage } from './busy-page.tsx'
import { choosePage } from './choose-page.tsx'
import { filePage } from './file-page.tsx'
import { HELD_LIMIT, type SentFile, sentFiles, UPLOAD_LIMIT } from './incoming.ts'
import { addMappingPages } from './mapping/mapping-routes.ts'
import { forgottenPage } from './plain-pages.tsx'
import type { SiteIntake } from './site-intake.ts'
import { isBusy, readFiles, type Upload } from './upload.ts'
import { uploadPage } from './upload-page.tsx'
import type { Said } from './upload-frame.tsx'
import { Uploads } from './uploads.ts'

/** How long a page waits for files to be read or taken in, before it says how far that is, in milliseconds. */
const WAIT = 1_500
/** What a form without files may hold. */
const FORM_LIMIT = 2 * 1024 * 1024
/** What the parts of a form hold beside the files in them. */
const AROUND_FILES = 1024 * 1024

const TOO_MUCH =
  'These files are larger than 500 MB together. Choose fewer, or load them at the command line with homeward load'
const DISCARDED = 'The files that were not taken in are discarded. Nothing of them was kept.'
const TOO_MUCH_HELD =
  'Homeward holds too many files that wait to be accepted. Accept or discard those first, or try again in an hour'

/** The pages on which files are taken in. */
export function addUploadPages(
  app: Hono,
  site: Site,
  intake: SiteIntake,
  onFault: (error: unknown) => void,
): void {
  const uploads = new Uploads(intake, site.database, onFault)
  /** For a file that is not there now: it is being read again, or its upload is forgotten. */
  const gone = async (context: Context) => {
    const upload = uploads.find(context.req.param('id')!)
    if (upload) return context.redirect(visitOf(context).link(`/loads/new/${upload.id}`), 303)
    return context.html(await forgottenPage(site, visitOf(context)), 404)
  }
  const refuse = async (context: Context, problem: string, status: 400 | 413 | 503) =>
    context.html(await choosePage(site, visitOf(context), { problem }), status)
  const form = bodyLimit({ maxSize: FORM_LIMIT })
  const id = ':id{[a-p]{32}}'

  const choose = (done?: string) => async (context: Context) =>
    context.html(await choosePage(site, visitOf(context), { done }))
  app.get('/loads/new', choose())
  app.get('/loads/new/discarded', choose(DISCARDED))

  app.post(
    '/loads/new',
    bodyLimit({
      maxSize: UPLOAD_LIMIT + AROUND_FILES,
      onError: async (context) => {
        await readToEnd(context)
        return refuse(context, TOO_MUCH, 413)
      },
    }),
    async (context) => {
      const sent = sentFiles(await context.req.formData())
      if (sent.length === 0) return refuse(context, 'Choose at least one file', 400)
      if (sizeOf(sent) > UPLOAD_LIMIT) return refuse(context, TOO_MUCH, 413)
      if (uploads.held() + sizeOf(sent) > HELD_LIMIT) return refuse(context, TOO_MUCH_HELD, 503)
      const upload = uploads.open(sent)
      await uploads.settled(upload, WAIT)
      return context.redirect(visitOf(context).link(`/loads/new/${upload.id}`), 303)
    },
  )

  const show = (sayOf: (upload: Upload) => Said) => async (context: Context) => {
    const upload = uploads.find(context.req.param('id')!)
    if (!upload) return gone(context)
    await uploads.settled(upload, WAIT)
    if (!isBusy(upload)) return context.html(await uploadPage(site, visitOf(context), upload, sayOf(upload)))
    context.header('Refresh', '2')
    return context.html(await busyPage(site, visitOf(context), upload))
  }
  app.get(
    `/loads/new/${id}`,
    show(() => ({})),
  )
  app.get(
    `/loads/new/${id}/mapped`,
    show(() => ({ done: 'The mapping was saved, and the files were read again.' })),
  )
  app.get(
    `/loads/new/${id}/accepted`,
    show(({ files }) => {
      const taken = files.filter(({ state }) => state.is === 'taken in').length
      return taken === 0 ? {} : { done: `${counted(taken, 'file')} taken in.` }
    }),
  )

  app.get(`/loads/new/${id}/:file{[0-9]+}`, async (context) => {
    const upload = uploads.find(context.req.param('id'))
    const file =
      upload && readFiles(upload).find(({ number }) => String(number) === context.req.param('file'))
    if (!upload || !file) return gone(context)
    return context.html(await filePage(site, visitOf(context), upload, file))
  })

  app.post(`/loads/new/${id}/accept`, form, async (context) => {
    const upload = uploads.find(context.req.param('id'))
    if (!upload) return gone(context)
    const ticked = (await context.req.formData()).getAll('file').map(Number)
    const visit = visitOf(context)
    if (ticked.length === 0 && readFiles(upload).length > 0 && !isBusy(upload)) {
      const field = `file-${readFiles(upload)[0]!.number}`
      const problems = [{ text: 'Tick at least one file, or discard them all', field }]
      return context.html(await uploadPage(site, visit, upload, { problems }), 400)
    }
    uploads.accept(upload, new Set(ticked))
    await uploads.settled(upload, WAIT)
    return context.redirect(visit.link(`/loads/new/${upload.id}/accepted`), 303)
  })

  app.post(`/loads/new/${id}/discard`, form, async (context) => {
    const upload = uploads.find(context.req.param('id'))
    if (!upload || isBusy(upload)) return gone(context)
    uploads.forget(upload.id)
    return context.redirect(visitOf(context).link('/loads/new/discarded'), 303)
  })

  addMappingPages(app, { site, intake, uploads, gone })
}

function sizeOf(sent: readonly SentFile[]): number {
  return sent.reduce((sum, { contents }) => sum + contents.size, 0)
}

/** Reads what is sent and throws it away: a browser shows no answer to a form it could not send to its end. */
async function readToEnd(context: Context): Promise<void> {
  await context.req.raw.body?.pipeTo(new WritableStream())
}
